import type { Answer } from '../../../ground/access/answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { HouseholdMembership } from '../household-membership/entity.ts';
import type { Household } from './entity.ts';

export const REFUSES = refusals({
  MEMBERS_LEFT: {
    en: 'Elders are recorded as living there. End their membership first.',
    zh: '仍有老年人登记在该户，请先办理其离户。',
  },
  NOBODY_LEFT: {
    en: 'Nobody would be left in the household. Record that it has moved instead.',
    zh: '分户后原户无人，请改为办理整户迁移。',
  },
  OUTSIDE_TERM: {
    code: 'INVALID_VALUE',
    en: 'The day is not before {from}, and not to come. Correct it.',
    zh: '日期不得早于{from}，且不得晚于今天，请更正。',
  },
  OPENED_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'The first day is not after today. Correct it.',
    zh: '立户日期不得晚于今天，请更正。',
  },
});

/** Who lives there now, of those on the register. */
export function membersOf({ rows }: SubgraphContext, key: string): Promise<HouseholdMembership[]> {
  const order = { expression: 'e.joined_on' };
  return rows.listBy(HouseholdMembership, 'household', key, order, { status: 'HOLDS' });
}

/** @throws Refusal with INVALID_VALUE for a day before it began, or to come. */
export function requireWithin(
  { openedOn }: Pick<Household, 'openedOn'>,
  day: string,
  field: string,
  today: string,
): void {
  if (day < openedOn || day > today) throw REFUSES.OUTSIDE_TERM(field, { from: openedOn });
}

/** What is kept of the number of a household register. @throws Refusal with ALREADY_EXISTS */
export async function bookNumber(
  context: SubgraphContext,
  key: string,
  number: string,
): Promise<Pick<Household, 'bookNumberMasked' | 'bookNumberHash'>> {
  const hash = bookNumberHash(context, number);
  if (await context.rows.isSo(HAS_BOOK, [hash, key])) throw REFUSED.ALREADY_EXISTS('bookNumber');
  const masked = '*'.repeat(number.length - SHOWN) + number.slice(-SHOWN);
  return { bookNumberMasked: masked, bookNumberHash: hash };
}

/** By what a number of a household register is known again. */
export function bookNumberHash(context: SubgraphContext, number: string): string {
  return context.fingerprint(['household register', number.normalize('NFKC').toUpperCase()]);
}

/** Of a household whose number is not known. */
export const NO_BOOK = { bookNumberMasked: null, bookNumberHash: null };

const SHOWN = 2;

export const HAS_BOOK: Answer = {
  name: 'has_household_register',
  says: 'Whether another household has this number of a household register, anywhere. 户口簿号是否已登记',
  sql: `select exists (select from household where book_number_hash = ? and key <> ?::uuid)`,
};
