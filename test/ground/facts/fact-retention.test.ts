import pg from 'pg';
import { rebuild } from '../../../ground/facts/rebuild.ts';
import { sweepFacts } from '../../../ground/facts/fact-retention.ts';
import { Relay } from '../../../ground/facts/relay.ts';
import { testDatabase } from '../../kit/hub.ts';
import { openRelayBench, prices, type RelayBench } from './relay-bench.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let bench: RelayBench;

beforeAll(async () => {
  database = await testDatabase(true);
  bench = await openRelayBench(database.url, { make: true });
});
afterAll(async () => {
  await bench.close();
  await database.close();
});
beforeEach(() =>
  database.client.query(`truncate seller.fact_outbox, reader.price, reader.fact_position,
    counter.arrival, counter.fact_position`),
);

const ends = () => [bench.seller, bench.reader, bench.counter];
const settle = () => new Relay(ends()).settle();
const sweep = (batch?: number) => sweepFacts(ends(), batch);

async function publish(
  subject: string,
  fen: number | null,
  { age = '31 days', client = database.client }: { age?: string; client?: pg.Client } = {},
): Promise<void> {
  await client.query(
    `insert into seller.fact_outbox (kind, subject, payload, published_at)
     values ('PRICE', $1, $2, now() - $3::interval)`,
    [subject, { fen }, age],
  );
}

/** Subjects and prices that the outbox still has, in the order of their publishing. */
async function kept(): Promise<[string, number | null][]> {
  const { rows } = await database.client.query<{ subject: string; fen: number | null }>(
    `select subject, (payload ->> 'fen')::int as fen from seller.fact_outbox order by sequence`,
  );
  return rows.map(({ subject, fen }) => [subject, fen]);
}

test('old facts go that later ones have replaced; the last of each subject stays, however old', async () => {
  await publish('home', 1, { age: '2 years' });
  await publish('home', 2, { age: '30 days 1 minute' });
  await publish('other', 3, { age: '2 years' });
  await publish('home', 4, { age: '29 days 23 hours' });
  await publish('home', 5, { age: '1 minute' });
  await settle();
  expect(await sweep()).toBe(2);
  expect(await kept()).toEqual([
    ['other', 3],
    ['home', 4],
    ['home', 5],
  ]);
  expect(await sweep()).toBe(0);
});

test('a fact of another kind replaces nothing', async () => {
  await publish('home', 1);
  await database.client.query(
    `insert into seller.fact_outbox (kind, subject, payload) values ('COLOUR', 'home', '{}')`,
  );
  await settle();
  expect(await sweep()).toBe(0);
});

test('a projection made anew from what stays is what it was', async () => {
  const alone = [bench.seller, bench.reader];
  for (const fen of [1, 2, 3, null]) await publish('closed', fen);
  for (const fen of [null, 4, 5]) await publish('open', fen);
  await new Relay(alone).settle();
  const live = () => database.client.query('select * from reader.price').then(({ rows }) => rows);
  const before = await live();
  expect(before).toMatchObject([{ id: 'open' }]);
  expect(await sweepFacts(alone)).toBe(5);
  expect(await rebuild(bench.seller, bench.reader, prices)).toMatchObject({ facts: 2, after: 1 });
  expect(await live()).toEqual(before);
});

test('nothing goes that the slowest consumer has not applied, nor what that would replace', async () => {
  await publish('home', 1);
  await publish('home', 2);
  await settle();
  await publish('home', 3);
  await publish('home', 4);
  await new Relay([bench.seller, bench.reader]).settle();
  expect(await sweep()).toBe(1);
  expect((await kept()).map(([, fen]) => fen)).toEqual([2, 3, 4]);
  await settle();
  expect(await sweep()).toBe(2);
});

test('nothing goes while a consumer has never been there', async () => {
  await publish('home', 1);
  await publish('home', 2);
  await new Relay([bench.seller, bench.reader]).settle();
  expect(await sweep()).toBe(0);
});

test('what a rebuild could not read yet replaces nothing', async () => {
  await publish('home', 1);
  await settle();
  const slow = new pg.Client({ connectionString: database.url });
  await slow.connect();
  await slow.query('begin; select pg_current_xact_id()');
  await publish('home', 2);
  // Though the consumers claim to be further on than the outbox may be read.
  for (const consumer of ['reader', 'counter']) {
    await database.client.query(
      `update ${consumer}.fact_position p set transaction_id = f.transaction_id, sequence = f.sequence
       from (select * from seller.fact_outbox order by sequence desc limit 1) f`,
    );
  }
  expect(await sweep()).toBe(0);
  await slow.query('commit');
  expect(await sweep()).toBe(1);
  await slow.end();
});

test('nothing goes by positions that come from another server', async () => {
  await publish('home', 1);
  await publish('home', 2);
  await settle();
  await database.client.query(
    `update reader.fact_position set transaction_id = transaction_id + 1000000;
     update counter.fact_position set transaction_id = transaction_id + 1000000`,
  );
  expect(await sweep()).toBe(0);
});

test('goes on batch by batch until nothing old is left, and two at once share the work', async () => {
  await database.client.query(
    `insert into seller.fact_outbox (kind, subject, payload, published_at)
     select 'PRICE', n % 5, '{"fen": 1}', now() - interval '31 days' from generate_series(1, 50) n`,
  );
  await settle();
  const [one, other] = await Promise.all([sweep(10), sweep(10)]);
  expect(one! + other! + (await sweep(10))).toBe(45);
  expect(await kept()).toHaveLength(5);
});
