import { runReconcile } from '../../../router/commands/reconcile.ts';
import { StartupError } from '../../../ground/process/environment.ts';
import { testDatabase } from '../../kit/hub.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  database = await testDatabase(true);
  await database.client.query(`set hub.work = 'LOADER'`);
});
afterAll(() => database.close());

async function run(): Promise<{ code: number; told: string[] }> {
  const told: string[] = [];
  const code = await runReconcile([], { ownerUrl: database.url, out: (line) => told.push(line) });
  return { code, told };
}

/** The key of the first row that a condition finds. */
async function oneOf(sql: string): Promise<string> {
  const { rows } = await database.client.query<{ key: string }>(`${sql} order by 1 limit 1`);
  return rows[0]!.key;
}

test('what was seeded agrees, line by line', async () => {
  const { code, told } = await run();
  expect(told.at(-1)).toBe('ledger, payments and budgets agree');
  expect(code).toBe(0);
  const { rows } = await database.client.query<{ n: number }>(
    'select count(*)::int as n from finance.budget_line',
  );
  expect(told).toHaveLength(rows[0]!.n + 2);
  expect(told.filter((line) => line.endsWith('differs'))).toEqual([]);
});

test('it takes no arguments', async () => {
  const run = runReconcile(['now'], { ownerUrl: database.url, out: () => undefined });
  await expect(run).rejects.toThrow(StartupError);
});

const PAID = `select key::text as key from finance.disbursement where status = 'PAID'`;
const LINE = 'select id::text as key from finance.budget_line';
const SPENT = `select account as key from finance.ledger_account where account like '%/spent' and balance > 0`;

/** Damages that show at a row beside the one that was damaged. */
const ELSEWHERE = ['a payment of another line', 'an account that was taken away'];

test.each([
  [
    'a payment of another amount',
    PAID,
    'disbursement',
    `update finance.disbursement set amount = amount + 1 where key = $1::uuid`,
  ],
  [
    'a payment that was taken away',
    `select e.sequence::text as key from finance.ledger_entry e where kind = 'PAID'`,
    'ledger_entry',
    `delete from finance.disbursement where key = (select subject::uuid from finance.ledger_entry where sequence = $1::bigint)`,
  ],
  [
    'a payment that is marked as taken back',
    PAID,
    'disbursement',
    `update finance.disbursement set status = 'RECLAIMED', returned = amount where key = $1::uuid`,
  ],
  [
    'a payment of another line',
    PAID,
    'budget_line',
    `update finance.disbursement set budget_line_id = (select id from finance.budget_line where id <> budget_line_id order by id limit 1) where key = $1::uuid`,
  ],
  [
    'a payment in parts that are not the whole',
    PAID,
    'disbursement',
    `update finance.disbursement set parts = jsonb_build_array(jsonb_build_object('budgetLineId', budget_line_id, 'amount', 1, 'returned', 0)) where key = $1::uuid`,
  ],
  [
    'a line of another amount',
    LINE,
    'budget_line',
    `update finance.budget_line set amount = amount + 100 where id = $1::uuid`,
  ],
  [
    'a balance that was touched',
    SPENT,
    'ledger_account',
    `update finance.ledger_account set balance = balance + 5 where account = $1`,
  ],
  [
    'an entry that was taken away',
    `select to_account as key from finance.ledger_entry where kind = 'PAID'`,
    'ledger_account',
    `delete from finance.ledger_entry where sequence = (select min(sequence) from finance.ledger_entry where kind = 'PAID' and to_account = $1)`,
  ],
  [
    'an entry of another amount',
    `select to_account as key from finance.ledger_entry where kind = 'PAID'`,
    'ledger_account',
    `update finance.ledger_entry set amount = amount + 1 where sequence = (select min(sequence) from finance.ledger_entry where kind = 'PAID' and to_account = $1)`,
  ],
  [
    'an account that was taken away',
    SPENT,
    'ledger_entry',
    `delete from finance.ledger_account where account = $1`,
  ],
  [
    'an application that was never paid',
    `select key::text as key from finance.subsidy_application where status = 'REJECTED'`,
    'subsidy_application',
    `update finance.subsidy_application set status = 'DISBURSED' where key = $1::uuid`,
  ],
  [
    'a payment of bought services that was never booked',
    `select key::text as key from finance.purchase_payment where status = 'DUE'`,
    'purchase_payment',
    `update finance.purchase_payment set status = 'PAID', paid_on = '2026-06-30' where key = $1::uuid`,
  ],
  [
    'a supplier with more than was paid to it',
    `select supplier_id::text as key from finance.purchase_payment`,
    'supplier',
    `insert into finance.ledger_account (account, unit, floor, balance, entries)
     values ('supplier/' || $1 || '/received', 'FEN', 0, 500, 1)`,
  ],
])('%s is named', async (what, find, table, damage) => {
  const key = await oneOf(find);
  const named = !ELSEWHERE.includes(what);
  // The whole of it, so that each damage is the only one.
  const copy = [
    'budget_line',
    'disbursement',
    'ledger_account',
    'ledger_entry',
    'purchase_payment',
    'subsidy_application',
  ];
  for (const name of copy) {
    await database.client.query(`create temp table kept_${name} as select * from finance.${name}`);
  }
  try {
    const { rowCount } = await database.client.query(damage, [key]);
    expect(rowCount).toBe(1);
    const { code, told } = await run();
    expect(code).toBe(1);
    expect(told.at(-1)).toBe('ledger, payments and budgets do NOT agree');
    expect(told.filter((line) => line.startsWith(`${table} `))).not.toEqual([]);
    if (named) expect(told.some((line) => line.startsWith(`${table} ${key}:`))).toBe(true);
  } finally {
    for (const name of copy) {
      const generated = await database.client.query<{ columns: string }>(
        `select string_agg(format('%I', column_name), ', ' order by ordinal_position) as columns
         from information_schema.columns where table_schema = 'finance' and table_name = $1
           and is_generated = 'NEVER'`,
        [name],
      );
      const { columns } = generated.rows[0]!;
      await database.client.query(`delete from finance.${name}`);
      await database.client.query(
        `insert into finance.${name} (${columns}) select ${columns} from kept_${name}`,
      );
      await database.client.query(`drop table kept_${name}`);
    }
  }
});
