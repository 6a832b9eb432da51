import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockNames } from '../rows/named-lock.ts';
import type { Rows } from '../rows/rows.ts';
import { newKey } from '../workflow/new-key.ts';
import { LEDGER_OPEN, LEDGER_POST, LEDGER_SEAL, LEDGER_STATE } from './answers.ts';
import type { LedgerUnit } from './entities.ts';

/** An account as whoever keeps the book knows it; it is opened by the first entry that names it. */
export interface Account {
  readonly account: string;
  readonly unit: LedgerUnit;
  /** The balance that it never falls below; null for none. */
  readonly floor: number | null;
}

/** So much from one account to another. */
export interface Entry {
  readonly from: Account;
  readonly to: Account;
  readonly amount: number;
}

export interface Transaction {
  /** What it is, and about what: the same is booked once between two accounts. */
  readonly kind: string;
  readonly subject: string;
  readonly bookedOn: string;
  readonly entries: readonly Entry[];
}

/** Why a transaction was not booked: an account that has too little, or is closed. */
export interface NotBooked {
  readonly why: 'SHORT' | 'SEALED';
  readonly account: string;
}

interface State {
  k: string;
  balance: number;
  floor: number | null;
  sealed: boolean;
}

interface Book {
  rows: Rows;
  em: SqlEntityManager;
}

/**
 * Books a transaction, all of it or nothing; null once it is booked. Its accounts are locked in one
 * order, whoever books what, so that no two wait for each other.
 * @throws RangeError for an amount that is no whole number above nothing
 */
export async function book(
  { rows, em }: Book,
  { kind, subject, bookedOn, entries }: Transaction,
): Promise<NotBooked | null> {
  for (const { amount } of entries) {
    if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError('no amount of a ledger');
  }
  if (entries.length === 0) return null;
  const accounts = distinct(entries.flatMap(({ from, to }) => [from, to]));
  await lockAccounts(em, accounts);
  const states = await statesOf({ rows }, accounts);
  await openMissing({ rows }, accounts, states);
  const refused = refusalOf(entries, accounts, states);
  if (refused) return refused;
  await rows.answer(LEDGER_POST, [
    ...[newKey(), kind, subject, bookedOn, entries.map(({ from }) => from.account)],
    ...[entries.map(({ to }) => to.account), entries.map(({ amount }) => amount)],
  ]);
  return null;
}

/** Closes accounts, opened where they are not there, or opens them again for entries. */
export async function seal(
  { rows, em }: Book,
  accounts: readonly Account[],
  closed: boolean,
): Promise<void> {
  await lockAccounts(em, accounts);
  await openMissing({ rows }, accounts, await statesOf({ rows }, accounts));
  await rows.answer(LEDGER_SEAL, [accounts.map(({ account }) => account), closed]);
}

/** What is on an account; nothing on one that no entry names. */
export async function balanceOf(
  { rows }: Pick<Book, 'rows'>,
  { account }: Account,
): Promise<number> {
  const [state] = await rows.answer<State>(LEDGER_STATE, [[account]]);
  return Number(state?.balance ?? 0);
}

async function lockAccounts(em: SqlEntityManager, accounts: readonly Account[]): Promise<void> {
  await lockNames(
    em,
    accounts.map(({ account }) => `ledger/${account}`),
  );
}

/** As they stand now, whatever was asked before. */
async function statesOf(
  { rows }: Pick<Book, 'rows'>,
  accounts: readonly Account[],
): Promise<Map<string, State>> {
  const names = accounts.map(({ account }) => account);
  const states = await rows.answer<State>(LEDGER_STATE, [names]);
  return new Map(states.map((state) => [state.k, state]));
}

async function openMissing(
  { rows }: Pick<Book, 'rows'>,
  accounts: readonly Account[],
  states: ReadonlyMap<string, State>,
): Promise<void> {
  const missing = accounts.filter(({ account }) => !states.has(account));
  if (missing.length === 0) return;
  await rows.answer(LEDGER_OPEN, [
    missing.map(({ account }) => account),
    missing.map(({ unit }) => unit),
    missing.map(({ floor }) => floor),
  ]);
}

function refusalOf(
  entries: readonly Entry[],
  accounts: readonly Account[],
  states: ReadonlyMap<string, State>,
): NotBooked | null {
  for (const { account, floor } of accounts) {
    const state = states.get(account);
    if (state?.sealed) return { why: 'SEALED', account };
    const moved = entries.reduce(
      (sum, { from, to, amount }) =>
        sum + (to.account === account ? amount : 0) - (from.account === account ? amount : 0),
      Number(state?.balance ?? 0),
    );
    if (floor !== null && moved < floor) return { why: 'SHORT', account };
  }
  return null;
}

function distinct(accounts: readonly Account[]): Account[] {
  return [...new Map(accounts.map((one) => [one.account, one])).values()];
}
