import { startRetention, sweepKeys } from '../subgraphs/retention.ts';
import { SUBGRAPHS } from '../subgraphs/all.ts';
import { openFactRelay } from '../subgraphs/fact-relay.ts';
import { createLog } from '../ground/process/log.ts';
import { IdempotencyKey } from '../ground/workflow/idempotency.ts';
import { provisionRoles } from '../ground/process/provision.ts';
import { count, type Desk, openDesk, STAFF } from './ground/workflow/desk.ts';
import { newKey } from '../ground/workflow/new-key.ts';
import { testDatabase, TEST_SECRETS } from './kit/hub.ts';

const LOG = createLog('silent');

async function insert(client: Desk['pg'], schema: string, key: string, age: string) {
  await client.query(
    `insert into ${schema}.idempotency_key (client, mutation, key, body, subject, created_at)
     values ('c', 'm', $1, 'b', 's', now() - $2::interval)`,
    [key, age],
  );
}

async function kept(client: Desk['pg'], schema: string): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `select key from ${schema}.idempotency_key order by key`,
  );
  return rows.map(({ key }) => key);
}

describe('a sweep', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());

  test('removes keys of more than thirty days and keeps the others', async () => {
    await insert(desk.pg, 'desk', 'a year', '1 year');
    await insert(desk.pg, 'desk', 'just over', '30 days 1 minute');
    await insert(desk.pg, 'desk', 'just under', '29 days 23 hours 59 minutes');
    await insert(desk.pg, 'desk', 'new', '0 s');
    expect(await sweepKeys([desk.subgraph.orm])).toBe(2);
    expect(await kept(desk.pg, 'desk')).toEqual(['just under', 'new']);
    expect(await sweepKeys([desk.subgraph.orm])).toBe(0);
  });

  test('goes on batch by batch until nothing old is left, and two at once share the work', async () => {
    await desk.pg.query(
      `insert into desk.idempotency_key (client, mutation, key, body, subject, created_at)
       select 'c', 'm', 'k' || n, 'b', 's', now() - interval '31 days' from generate_series(1, 25) n`,
    );
    await insert(desk.pg, 'desk', 'new', '0 s');
    const gone = await Promise.all([
      sweepKeys([desk.subgraph.orm], 10),
      sweepKeys([desk.subgraph.orm], 10),
    ]);
    expect(gone[0]! + gone[1]!).toBe(25);
    expect(await kept(desk.pg, 'desk')).toEqual(['new']);
  });

  test('forgets: a key that went is a new one, and the version alone keeps the input from a second effect', async () => {
    const key = newKey();
    await desk.pg.query(
      `insert into desk.permit (key, status, name, region_code) values ($1, 'OPEN', 'one', '150602')`,
      [key],
    );
    const context = desk.as(STAFF);
    const input = {
      id: context.ids.encode('Permit', key),
      version: 1,
      idempotencyKey: 'kept-a-month',
    };
    await count(context, input);
    await desk.pg.query(`update desk.idempotency_key set created_at = now() - interval '31 days'`);
    expect(await count(context, input)).toMatchObject({ replayed: true });
    await sweepKeys([desk.subgraph.orm]);
    expect(await count(context, input)).toMatchObject({
      replayed: false,
      userErrors: [{ code: 'VERSION_CONFLICT' }],
    });
  });
});

test('every subgraph that keeps keys is swept at the start, by its own login', async () => {
  const database = await testDatabase(true);
  const schemas = SUBGRAPHS.filter(({ entities }) => entities.includes(IdempotencyKey)).map(
    ({ name }) => name,
  );
  expect(schemas).toEqual(expect.arrayContaining(['regions', 'services']));
  for (const schema of schemas) {
    await insert(database.client, schema, 'old', '31 days');
    await insert(database.client, schema, 'new', '0 s');
  }
  const { work: urls } = await provisionRoles(database.url, SUBGRAPHS, TEST_SECRETS);
  const stop = await startRetention((name) => urls.get(name)!, LOG);
  await stop();
  for (const schema of schemas) {
    expect([schema, await kept(database.client, schema)]).toEqual([schema, ['new']]);
  }
  await database.close();
});

test('so is every outbox that somebody has applied', async () => {
  const database = await testDatabase(true);
  const { work: urls } = await provisionRoles(database.url, SUBGRAPHS, TEST_SECRETS);
  const { relay, close } = await openFactRelay((name) => urls.get(name)!);
  const sources = SUBGRAPHS.flatMap(({ subscriptions = [] }) => subscriptions);
  const kept = async () => {
    const counts = new Map<string, number>();
    for (const { from, kind } of sources) {
      const { rows } = await database.client.query<{ n: number }>(
        `select count(*)::int as n from ${from}.fact_outbox where kind = $1`,
        [kind],
      );
      counts.set(`${from}/${kind}`, rows[0]!.n);
    }
    return counts;
  };
  const before = await kept();
  expect(before.size).toBeGreaterThan(5);
  for (const outbox of before.keys()) {
    const [from, kind] = outbox.split('/');
    // A few of each: those that they replace are old ones.
    await database.client.query(
      `insert into ${from}.fact_outbox (kind, subject, payload, published_at)
       select kind, subject, payload, now() - interval '31 days' from ${from}.fact_outbox
       where kind = $1 order by sequence limit 20`,
      [kind],
    );
    await database.client.query(
      `update ${from}.fact_outbox set published_at = now() - interval '31 days'`,
    );
  }
  await relay.settle();
  await close();
  const stop = await startRetention((name) => urls.get(name)!, LOG);
  await stop();
  expect(await kept()).toEqual(before);
  await database.close();
});

test('a database that does not answer is logged and does not end the hub', async () => {
  const entries: object[] = [];
  const log = { error: (entry: object) => void entries.push(entry) } as unknown as typeof LOG;
  const nowhere = 'postgres://nobody@127.0.0.1:1/none';
  const stop = await startRetention(() => nowhere, log);
  await stop();
  // The sweep is one, and each pass of a subgraph is tried by itself.
  const passes = SUBGRAPHS.flatMap((subgraph) => subgraph.passes ?? []);
  expect(passes.length).toBeGreaterThan(1);
  expect(entries).toHaveLength(1 + passes.length);
  expect(JSON.stringify(entries)).not.toContain('nobody');
});
