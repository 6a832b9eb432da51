import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BigIntType } from '@mikro-orm/core';

/** What a ledger counts, each in whole numbers; no two units meet in an entry. */
export const LEDGER_UNITS = ['FEN', 'HALF_HOUR', 'POINT', 'MEAL'] as const;
export type LedgerUnit = (typeof LEDGER_UNITS)[number];

/**
 * What is where. The balance is that of its entries, kept with it so that one look is enough; the
 * database itself holds it above the floor, and takes no entry once the account is sealed.
 */
@Entity({ tableName: 'ledger_account' })
@Check({ name: 'ledger_account_floor', expression: 'floor is null or balance >= floor' })
@Check({ name: 'ledger_account_sealed', expression: 'sealed_at is null or entries = sealed_at' })
@Check({
  name: 'ledger_account_unit',
  expression: `unit in (${LEDGER_UNITS.map((unit) => `'${unit}'`).join(', ')})`,
})
export class LedgerAccount {
  @PrimaryKey({ type: 'text' })
  account: string;

  @Property({ type: 'text' })
  unit: LedgerUnit;

  @Property({ type: new BigIntType('number'), default: 0 })
  balance: number;

  /** How many entries touch it. */
  @Property({ type: 'int', default: 0 })
  entries: number;

  /** The balance that it never falls below; null for none. */
  @Property({ type: new BigIntType('number'), nullable: true })
  floor: number | null;

  /** How many entries it had when its period was closed: it takes no more. */
  @Property({ type: 'int', nullable: true })
  sealedAt: number | null;
}

/**
 * What went from one account to another (借贷): nothing comes from nowhere, so whatever entries a
 * transaction has, they add up to nothing. An entry is never changed; another one takes it back.
 */
@Entity({ tableName: 'ledger_entry' })
@Unique({ properties: ['kind', 'subject', 'fromAccount', 'toAccount'] })
@Index({ properties: ['fromAccount', 'sequence'] })
@Index({ properties: ['toAccount', 'sequence'] })
@Check({ name: 'ledger_entry_amount', expression: 'amount > 0' })
@Check({ name: 'ledger_entry_between', expression: 'from_account <> to_account' })
export class LedgerEntry {
  @PrimaryKey({ type: new BigIntType('number'), autoincrement: true })
  sequence: number;

  /** What was done at once; each of its entries is of one unit. */
  @Index()
  @Property({ type: 'uuid' })
  transaction: string;

  /** What it is: a word of whoever keeps the book, such as PAID. */
  @Property({ type: 'text' })
  kind: string;

  /** What it is about, such as the key of a payment: one thing is booked once between two accounts. */
  @Property({ type: 'text' })
  subject: string;

  @Property({ type: 'text' })
  fromAccount: string;

  @Property({ type: 'text' })
  toAccount: string;

  @Property({ type: new BigIntType('number') })
  amount: number;

  @Property({ type: 'date' })
  bookedOn: string;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  madeAt: Date;
}

/** The tables of a subgraph that keeps a ledger. */
export const LEDGER_TABLES = [LedgerAccount, LedgerEntry];
