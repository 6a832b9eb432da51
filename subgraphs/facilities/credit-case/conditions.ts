import { daysLater } from '../../../ground/china/calendar.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { CreditCause } from './cause.ts';
import { CreditCase } from './entity.ts';
import { OPEN_STATES } from './machine.ts';

/** Days for a statement: five working days of 行政处罚法 art. 64 lie within them; a default. */
const DAYS_FOR_STATEMENT = 7;
/** Days for an appeal, as 行政复议法 art. 20 counts them. */
const DAYS_TO_APPEAL = 60;

export const REFUSES = refusals({
  STATED_ON: {
    code: 'INVALID_VALUE',
    en: 'The statement was made between {from} and {until}, and not on a day to come. Correct it.',
    zh: '陈述申辩日期须在{from}至{until}之间，且不得晚于今天，请更正。',
  },
  STATEMENT_STILL_OPEN: {
    en: 'The organisation may make a statement until {until}. Wait until that day is over.',
    zh: '陈述申辩期限至{until}，期满后方可认定。',
  },
  ONLY_EARLIER: {
    code: 'INVALID_VALUE',
    en: 'A correction ends the entry between {from} and {until}. A longer term is a new case.',
    zh: '更正后的期满日期须在{from}至{until}之间；延长期限须另行认定。',
  },
  APPEAL_TOO_LATE: {
    en: 'An appeal could be made until {until}. The decision stands; a repair may be asked for.',
    zh: '申诉期限为{until}，原认定有效，可申请信用修复。',
  },
  APPEALED_BEFORE: {
    en: 'An appeal was decided already. The decision stands; a repair may be asked for.',
    zh: '申诉已处理，原认定有效，可申请信用修复。',
  },
  CREDIT_TERM_RUNNING: {
    en: 'Its term runs until {until}. Leave it until then, or repair it.',
    zh: '惩戒期限至{until}，期满前仅可通过信用修复移出。',
  },
});

/** The last day for a statement of an organisation that was told on a day. */
export function lastDayForStatement(notifiedOn: string): string {
  return daysLater(notifiedOn, DAYS_FOR_STATEMENT);
}

/** The first day on which a statement could be made. */
export function toldOn({ statementUntil }: CreditCase): string {
  return daysLater(statementUntil!, -DAYS_FOR_STATEMENT);
}

export function lastDayOfAppeal({ decidedOn }: CreditCase): string {
  return daysLater(decidedOn!, DAYS_TO_APPEAL);
}

/** One case of a cause at a time. @throws Refusal ALREADY_EXISTS */
export async function requireNoneOpen(
  { rows }: SubgraphContext,
  organizationId: string,
  cause: CreditCause,
): Promise<void> {
  const order = { expression: 'e.proposed_on' };
  const open = await rows.listBy(CreditCase, 'organizationId', organizationId, order, {
    ...{ cause, status: { $in: [...OPEN_STATES] } },
  });
  if (open.length > 0) throw REFUSED.ALREADY_EXISTS('organization');
}
