import pg from 'pg';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { openFactRelay } from '../../../subgraphs/fact-relay.ts';
import { provisionRoles } from '../../../ground/process/provision.ts';
import { Relay } from '../../../ground/facts/relay.ts';
import { testDatabase, TEST_SECRETS } from '../../kit/hub.ts';
import { openRelayBench, type RelayBench } from './relay-bench.ts';

/** For which transactions of a server facts wait: those that could still write some. */
let database: Awaited<ReturnType<typeof testDatabase>>;
let elsewhere: Awaited<ReturnType<typeof testDatabase>>;
let bench: RelayBench;
let open: pg.Client[];
const sent: string[] = [];

beforeAll(async () => {
  database = await testDatabase(true);
  elsewhere = await testDatabase(false);
  bench = await openRelayBench(database.url, {
    make: true,
    onStatement: (sql) => void sent.push(sql),
  });
});
afterAll(async () => {
  await bench.close();
  await elsewhere.close();
  await database.close();
});
beforeEach(async () => {
  open = [];
  await database.client.query(
    'truncate seller.fact_outbox, counter.arrival, counter.fact_position',
  );
});
afterEach(() => Promise.all(open.map((client) => client.end())));

/** A transaction that is about to write, which ends when it says so or with the test. */
async function begun(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  open.push(client);
  await client.connect();
  await client.query('begin; select pg_current_xact_id()');
  return client;
}

async function publish(fen: number, client: pg.Client = database.client): Promise<void> {
  await client.query(
    `insert into seller.fact_outbox (kind, subject, payload) values ('PRICE', 'home', $1)`,
    [{ fen }],
  );
}

const drain = () => new Relay([bench.seller, bench.counter]).drain();

async function arrived(): Promise<number[]> {
  const { rows } = await database.client.query<{ fen: number }>(
    'select fen::int from counter.arrival order by n',
  );
  return rows.map(({ fen }) => fen);
}

test('one of another database holds nothing back, however long it stays', async () => {
  await begun(elsewhere.url);
  await publish(1);
  expect(await drain()).toBe(true);
  await publish(2);
  expect(await drain()).toBe(true);
  expect(await arrived()).toEqual([1, 2]);
});

test('one of this database holds back what came after it, and its own late fact is not lost', async () => {
  await begun(elsewhere.url);
  await publish(1);
  const slow = await begun(database.url);
  await begun(elsewhere.url);
  await publish(2);
  expect(await drain()).toBe(false);
  expect(await arrived()).toEqual([1]);
  await publish(3, slow);
  await slow.query('commit');
  expect(await drain()).toBe(true);
  // In the order of the transactions' ids, not of the writing.
  expect(await arrived()).toEqual([1, 3, 2]);
});

test('one that stays here ahead of others of another database still holds back', async () => {
  const slow = await begun(database.url);
  const other = await begun(elsewhere.url);
  await publish(1);
  await other.query('commit');
  expect(await drain()).toBe(false);
  await slow.query('rollback');
  expect(await drain()).toBe(true);
  expect(await arrived()).toEqual([1]);
});

test('what a savepoint wrote counts by its transaction', async () => {
  const slow = await begun(database.url);
  await slow.query('savepoint one');
  await publish(1, slow);
  await publish(2);
  expect(await drain()).toBe(false);
  await slow.query('release one; commit');
  expect(await drain()).toBe(true);
  expect(await arrived()).toEqual([1, 2]);
});

/** How many a server may have: none by default, and then facts cannot wait for one. */
async function mostPrepared(): Promise<number> {
  const { client, close } = await testDatabase(false);
  const { rows } = await client.query<{ n: number }>(
    `select current_setting('max_prepared_transactions')::int as n`,
  );
  await close();
  return rows[0]!.n;
}
const whereAllowed = (await mostPrepared()) > 0 ? test : test.skip;

whereAllowed('a prepared one has no session any more and still holds back', async () => {
  const name = new URL(database.url).pathname.slice(1);
  const slow = await begun(database.url);
  await publish(1, slow);
  await slow.query(`prepare transaction '${name}'`);
  await publish(2);
  expect(await drain()).toBe(false);
  await slow.query(`commit prepared '${name}'`);
  expect(await drain()).toBe(true);
  expect(await arrived()).toEqual([1, 2]);
});

test('the logins of the subgraphs see what they need for that', async () => {
  const { work } = await provisionRoles(database.url, SUBGRAPHS, TEST_SECRETS);
  const { relay, close } = await openFactRelay((name) => work.get(name)!);
  const again = () =>
    database.client.query(
      `insert into regions.fact_outbox (kind, subject, payload)
       select kind, subject, payload from regions.fact_outbox where kind = 'REGION' limit 1`,
    );
  try {
    await begun(elsewhere.url);
    await again();
    expect(await relay.drain()).toBe(true);
    const slow = await begun(database.url);
    await again();
    expect(await relay.drain()).toBe(false);
    await slow.query('commit');
    expect(await relay.drain()).toBe(true);
  } finally {
    await close();
  }
});

test('neither a look nor a reading goes through the whole outbox', async () => {
  await database.client.query(
    `insert into seller.fact_outbox (kind, subject, payload, transaction_id)
     select 'PRICE', n, '{"fen": 1}', n / 100 from generate_series(1, 20000) n`,
  );
  await database.client.query('analyze seller.fact_outbox');
  sent.length = 0;
  await drain();
  const reading = sent.filter((sql) => sql.includes('from fact_outbox'));
  expect(reading.length).toBeGreaterThan(20);
  await database.client.query('set search_path = seller');
  for (const sql of new Set([reading[0]!, reading[1]!, reading.at(-1)!])) {
    const { rows } = await database.client.query(`explain ${sql}`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('fact_outbox_kind_transaction_id_sequence_index on fact_outbox');
    expect(plan).not.toContain('Seq Scan on fact_outbox');
  }
});
