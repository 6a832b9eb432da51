import { type Account, seal } from '../../../ground/ledger/ledger.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { budgetAccounts } from '../ledger/budget-accounts.ts';
import { BudgetYear } from './entity.ts';

export const REFUSES = refusals({
  YEAR_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'The year has not begun. Close one that has.',
    zh: '该年度尚未开始，请另选年度。',
  },
});

type Within = Pick<Step<object>, 'context' | 'em'>;
type Of = Pick<BudgetYear, 'regionCode' | 'year'>;

/** Makes whoever closes a region's year wait for who opens a line in it, and the other way round. */
function lockYear({ em }: Within, { regionCode, year }: Of): Promise<void> {
  return lockName(em, 'budget year', regionCode, year);
}

/** A year that was ever closed, as it stands now; nobody closes or opens it until the end of the change. */
export async function yearOf(within: Within, of: Of): Promise<BudgetYear | undefined> {
  await lockYear(within, of);
  const { rows } = within.context;
  const order = { expression: 'e.year' };
  const inYear = { year: of.year };
  const [known] = await rows.listBy(BudgetYear, 'regionCode', of.regionCode, order, inYear);
  return known;
}

/** Closes the accounts of all lines of a region's year, or opens them again. */
export async function sealYear(within: Within, of: Of, closed: boolean): Promise<void> {
  await lockYear(within, of);
  const { rows } = within.context;
  // Who pays has locked the line first.
  const lines = await rows.sql<{ id: string }>(
    `select id from budget_line where region_code = ? and year = ?::int order by id for update`,
    [of.regionCode, of.year],
  );
  const accounts = lines.flatMap(({ id }): Account[] => Object.values(budgetAccounts(id)));
  if (accounts.length > 0) await seal({ rows, em: within.em }, accounts, closed);
}
