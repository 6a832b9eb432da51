import { lastDayOf } from '../../../ground/china/calendar.ts';
import { lastDayOfNotice, requireNoticeOver } from '../../../ground/rules/public-notice.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import { knownGate } from '../../../ground/facts/known-gate.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { type Way, wayOf } from '../subsidy-rates/way.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { amountDue, type Owed, owedBy } from './amount-due.ts';
import { MONEY_FACTS } from './amount-rule.ts';
import type { SubsidyApplication } from './entity.ts';
import { requireSameHousehold } from './household.ts';

export const REFUSES = refusals({
  NOTHING_TO_PAY: {
    en: 'The rule of the programme pays nothing here. See `amountRule` for why.',
    zh: '按项目规则无应发金额，原因见 `amountRule`。',
  },
  AMOUNT_NOT_ESTABLISHED: {
    en: 'Neither the policy nor the region says how much is paid. Ask the region to set it.',
    zh: '政策和地方均未明确补贴标准，请先由当地设定。',
  },
  PREMISES_NOT_CLASSED: {
    en: 'The premises were bought, which the policy does not name. Class them first.',
    zh: '用房为购置，政策未列明此情形，请先认定用房性质。',
  },
  AMOUNT_CHANGED: {
    en: 'The amount has changed since it was handed in. Return it, so that it is handed in again.',
    zh: '提交后应发金额已变化，请退回后重新提交。',
  },
  PERIOD_NOT_OVER: {
    code: 'INVALID_VALUE',
    en: 'The period it is for is not over yet. Hand it in afterwards.',
    zh: '补贴期间尚未结束，请在期满后提交。',
  },
  PREMISES_NOT_BOUGHT: {
    code: 'INVALID_VALUE',
    en: 'Only premises that were bought are classed. Withdraw the application and correct it.',
    zh: '仅购置用房需要认定；如填写有误，请撤回后重新申请。',
  },
});

/** How it is computed. @throws Refusal AMOUNT_NOT_ESTABLISHED for a programme that nobody gave rates to */
export async function requireComputed(
  context: SubgraphContext,
  { programmeId, period }: Pick<SubsidyApplication, 'programmeId' | 'period'>,
): Promise<Way> {
  const programme = await context.rows.by(SubsidyProgramme, 'id', programmeId);
  const day = period === 'ONCE' ? context.today : lastDayOfPeriod(period);
  const way = programme && (await wayOf(context, programme, day));
  if (way) return way;
  throw REFUSES.AMOUNT_NOT_ESTABLISHED('programme');
}

/** The period is over, and where R-08 asks for an assessment there is one. */
export async function requireSubmittable(
  context: SubgraphContext,
  application: SubsidyApplication,
): Promise<void> {
  const { rows, today } = context;
  const { period, beneficiaryKind, beneficiaryId, regionCode } = application;
  if (period !== 'ONCE' && lastDayOfPeriod(period) >= today) throw REFUSES.PERIOD_NOT_OVER('id');
  if (beneficiaryKind !== 'ELDER' && beneficiaryKind !== 'HOUSEHOLD') return;
  await requireSameHousehold(context, application);
  const elder = await rows.by(ElderFact, 'elderKey', beneficiaryId);
  const gate = knownGate(elder, { request: 'SUBSIDY', regionCode, day: today });
  if (gate.met === false) throw REFUSED.ASSESSMENT_REQUIRED('id');
}

/** What is due by the current facts. @throws Refusal that says why nothing is. */
export async function requireAmount(
  context: SubgraphContext,
  application: SubsidyApplication,
): Promise<Owed> {
  const due = await amountDue(context, application);
  const owed = owedBy(due);
  if (due?.result.amount && owed.amount > 0) return owed;
  const reasons: readonly string[] = due?.result.reasonCodes ?? ['AMOUNT_NOT_ESTABLISHED'];
  if (reasons.includes('NEEDS_MANUAL_CLASS')) throw REFUSES.PREMISES_NOT_CLASSED('id');
  if (reasons.includes('AMOUNT_NOT_ESTABLISHED')) throw REFUSES.AMOUNT_NOT_ESTABLISHED('id');
  throw REFUSES.NOTHING_TO_PAY('id');
}

/** The amount by the current facts must be the one handed in: money never rests on old facts. */
export async function requireSameAmount(
  context: SubgraphContext,
  application: SubsidyApplication,
): Promise<void> {
  await requireFresh(context, ...MONEY_FACTS);
  const { amount, topUp } = owedBy(await amountDue(context, application));
  if (amount !== application.amount || topUp !== application.topUp) {
    throw REFUSES.AMOUNT_CHANGED('id');
  }
}

/** The last day of display is over. */
export function requireDisplayed({ publicisedOn }: SubsidyApplication, today: string): void {
  requireNoticeOver(lastDayOfNotice(publicisedOn!), today);
}

function lastDayOfPeriod(period: string): string {
  return period.length === 4 ? `${period}-12-31` : lastDayOf(period);
}
