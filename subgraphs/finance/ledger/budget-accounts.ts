import type { Account } from '../../../ground/ledger/ledger.ts';

/** The accounts of a budget line: where its money comes from, what is left of it, where it went. */
export interface BudgetAccounts {
  /** Set aside: its balance is what may be spent, below nothing. */
  allotted: Account;
  /** What is left; never below nothing. */
  available: Account;
  /** Paid and kept. */
  spent: Account;
}

/** What an entry of a budget line is about: setting it, a payment, and money that came back. */
export type BudgetEntryKind = 'SET' | 'PAID' | 'BACK';

export function budgetAccounts(lineId: string): BudgetAccounts {
  const of = (what: string, floor: number | null): Account => ({
    account: `budget/${lineId}/${what}`,
    unit: 'FEN',
    floor,
  });
  return { allotted: of('allotted', null), available: of('available', 0), spent: of('spent', 0) };
}

/** SQL: the name of an account of the budget line whose id is given. */
export const accountSql = (line: string, what: keyof BudgetAccounts) =>
  `('budget/' || ${line} || '/${what}')`;
