import pg from 'pg';
import { provisionRoles } from '../../../ground/process/provision.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { Dice } from '../../../ground/synthetic/dice.ts';
import { TEST_SECRETS, testDatabase } from '../../kit/hub.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
/** Connections as requests have them. */
let serving: pg.Client[];
beforeAll(async () => {
  database = await testDatabase(true);
  const { serve } = await provisionRoles(database.url, SUBGRAPHS, TEST_SECRETS);
  serving = Array.from(
    { length: 10 },
    () =>
      new pg.Client({ connectionString: serve.get('finance'), options: '-c search_path=finance' }),
  );
  await Promise.all(serving.map((client) => client.connect()));
});
afterAll(async () => {
  await Promise.all(serving.map((client) => client.end()));
  await database.close();
});

interface Entry {
  from: string;
  to: string;
  amount: number;
}

/** Opens accounts of their own; their names say the unit and whether they have a floor of nothing. */
async function open(names: readonly string[], unit = 'FEN', floor: number | null = 0) {
  const told = names.map((name) => `${name}/${newKey()}`);
  await serving[0]!.query('select ledger_open($1, $2, $3)', [
    told,
    told.map(() => unit),
    told.map(() => floor),
  ]);
  return told;
}

/** Books entries, and says what the database made of it. */
async function post(entries: readonly Entry[], client = serving[0]!, subject = newKey()) {
  try {
    await client.query('select ledger_post($1, $2, $3, $4, $5, $6, $7)', [
      ...[newKey(), 'TRY', subject, '2026-06-30', entries.map(({ from }) => from)],
      ...[entries.map(({ to }) => to), entries.map(({ amount }) => amount)],
    ]);
    return 'BOOKED';
  } catch (error) {
    const { code, constraint } = error as pg.DatabaseError;
    return constraint ?? code!;
  }
}

async function balances(names: readonly string[]): Promise<number[]> {
  const { rows } = await serving[0]!.query<{ k: string; balance: string }>(
    'select k, balance from ledger_state($1)',
    [names],
  );
  const known = new Map(rows.map(({ k, balance }) => [k, Number(balance)]));
  return names.map((name) => known.get(name)!);
}

test.each(['ledger_entry', 'ledger_account'])(
  'requests neither read %s nor write it themselves',
  async (table) => {
    const run = (sql: string) =>
      serving[0]!.query(sql).then(
        ({ rowCount }) => rowCount,
        (error: pg.DatabaseError) => error.code,
      );
    const all = await database.client.query(`select from finance.${table}`);
    expect(all.rowCount).toBeGreaterThan(0);
    expect(await run(`select * from ${table}`)).toBe(0);
    for (const sql of [
      `insert into ${table} select * from ${table}`,
      `delete from ${table}`,
      table === 'ledger_entry'
        ? 'update ledger_entry set amount = 1'
        : 'update ledger_account set balance = 1',
    ]) {
      expect(await run(sql)).toBe('42501');
    }
  },
);

test('what is booked is right for any course of transactions, taken or refused', async () => {
  const [source] = await open(['source'], 'FEN', null);
  const names = [source!, ...(await open(['a', 'b', 'c', 'd']))];
  const model = new Map(names.map((name) => [name, 0]));
  const closed = new Set<string>();
  const dice = new Dice('ledger', 1);
  const pick = () => names[dice.between(0, names.length - 1)]!;
  const outcomes: string[] = [];
  for (let n = 0; n < 400; n++) {
    if (n % 40 === 39) {
      const one = pick();
      const shut = !closed.has(one);
      await serving[0]!.query('select ledger_seal($1, $2)', [[one], shut]);
      if (shut) closed.add(one);
      else closed.delete(one);
    }
    const entries = Array.from({ length: dice.between(1, 3) }, () => {
      const from = n < 20 ? source! : pick();
      const to = names[(names.indexOf(from) + dice.between(1, names.length - 1)) % names.length]!;
      return { from, to, amount: dice.between(1, 50) };
    });
    const after = new Map(model);
    for (const { from, to, amount } of entries) {
      after.set(from, after.get(from)! - amount);
      after.set(to, after.get(to)! + amount);
    }
    const pairs = new Set(entries.map(({ from, to }) => `${from} ${to}`));
    const touched = entries.flatMap(({ from, to }) => [from, to]);
    const fits =
      pairs.size === entries.length &&
      touched.every((name) => !closed.has(name)) &&
      names.slice(1).every((name) => after.get(name)! >= 0);
    const outcome = await post(entries);
    outcomes.push(outcome);
    expect([n, outcome === 'BOOKED']).toEqual([n, fits]);
    if (fits) for (const [name, sum] of after) model.set(name, sum);
    expect(await balances(names)).toEqual([...model.values()]);
  }
  expect(new Set(outcomes)).toEqual(
    new Set([
      'BOOKED',
      'ledger_account_floor',
      'ledger_account_sealed',
      'ledger_entry_kind_subject_from_account_to_account_unique',
    ]),
  );
  const { rows } = await database.client.query(
    `select count(*)::int as transactions, bool_and(sum = 0) as balanced from (
       select e.transaction, sum(case x.side when 'from' then -e.amount else e.amount end) as sum
       from finance.ledger_entry e cross join (values ('from'), ('to')) x(side)
       group by e.transaction) t`,
  );
  expect(rows[0]).toMatchObject({ balanced: true });
  expect((await balances(names)).reduce((sum, one) => sum + one, 0)).toBe(0);
}, 60_000);

test('fifty who take from one account at once leave it at nothing, by the database alone', async () => {
  const [source] = await open(['source'], 'POINT', null);
  const [pot, paid] = await open(['pot', 'paid'], 'POINT');
  expect(await post([{ from: source!, to: pot!, amount: 20 }])).toBe('BOOKED');
  const lanes = serving.map(async (client) => {
    const taken: string[] = [];
    for (let n = 0; n < 5; n++)
      taken.push(await post([{ from: pot!, to: paid!, amount: 1 }], client));
    return taken;
  });
  const outcomes = (await Promise.all(lanes)).flat();
  expect(outcomes).toHaveLength(50);
  expect(outcomes.filter((one) => one === 'BOOKED')).toHaveLength(20);
  expect(new Set(outcomes)).toEqual(new Set(['BOOKED', 'ledger_account_floor']));
  expect(await balances([source!, pot!, paid!])).toEqual([-20, 0, 20]);
});

describe('what is no transaction is not booked', () => {
  test.each([
    ['nothing', 0, 'ledger_entry_amount'],
    ['less than nothing', -5, 'ledger_entry_amount'],
    ['more than a bigint', '9223372036854775808', '22003'],
  ])('%s', async (_, amount, why) => {
    const [from] = await open(['source'], 'FEN', null);
    const [to] = await open(['pot'], 'FEN', null);
    expect(await post([{ from: from!, to: to!, amount: amount as number }])).toBe(why);
    expect(await balances([from!, to!])).toEqual([0, 0]);
  });

  test('an account that is not there, of another unit, or the same one twice', async () => {
    const [from] = await open(['source'], 'FEN', null);
    const [hours] = await open(['hours'], 'HALF_HOUR');
    for (const [to, why] of [
      ['nowhere', '23502'],
      [hours!, '23502'],
      [from!, 'ledger_entry_between'],
    ] as const) {
      expect(await post([{ from: from!, to, amount: 5 }])).toBe(why);
    }
    expect(await balances([from!, hours!])).toEqual([0, 0]);
  });

  test('the same thing twice', async () => {
    const [from] = await open(['source'], 'FEN', null);
    const [to] = await open(['pot']);
    const once = () => post([{ from: from!, to: to!, amount: 5 }], serving[0], 'one');
    expect(await once()).toBe('BOOKED');
    expect(await once()).toBe('ledger_entry_kind_subject_from_account_to_account_unique');
    expect(await balances([from!, to!])).toEqual([-5, 5]);
  });
});
