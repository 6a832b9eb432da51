import { runFacts } from '../../router/commands/facts.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { type FactEnds, openFactEnds } from '../../subgraphs/fact-relay.ts';
import { createLog } from '../../ground/process/log.ts';
import { rebuild } from '../../ground/facts/rebuild.ts';
import { Relay } from '../../ground/facts/relay.ts';
import { testDatabase } from '../kit/hub.ts';

const EVERY = SUBGRAPHS.flatMap(({ name: consumer, subscriptions = [] }) =>
  subscriptions.map((subscription) => {
    const name = `${consumer}/${subscription.from}/${subscription.kind}`;
    return { name, consumer, subscription };
  }),
);

/** What a subgraph knows of others is made of their facts alone: made anew, it is the same. */
const ALL = EVERY.filter(({ subscription: { tables } }) => tables.length > 0);

const FEW = [
  ...['PACT', 'ASSESSMENT_ORGANISATION', 'PURCHASE_PAYMENT'],
  ...['REGION_ATTRIBUTE', 'REGION_POPULATION', 'HOME_ADAPTATION'],
];

let database: Awaited<ReturnType<typeof testDatabase>>;
let facts: FactEnds;

beforeAll(async () => {
  database = await testDatabase(true);
  facts = await openFactEnds(() => database.url, 'REBUILD');
  // Nothing that was bought is paid in the seeded world.
  await database.client.query(
    `insert into finance.fact_outbox (kind, subject, payload)
     select 'PURCHASE_PAYMENT', uuidv7()::text,
       jsonb_build_object('status', 'PAID', 'paidOn', '2026-06-0' || n)
     from generate_series(1, 5) n`,
  );
  await changeAtRandom();
});
afterAll(async () => {
  await facts.close();
  await database.close();
});

const end = (name: string) => facts.ends.find((one) => one.name === name)!;
const tablesOf = ({ consumer, subscription: { tables } }: (typeof ALL)[number]) =>
  tables.map((table) => `${consumer}.${table}`);

/** Publishes facts of every kind again, each with what another subject's said, in small rounds. */
async function changeAtRandom(): Promise<void> {
  const sources = new Set(ALL.map(({ subscription: { from } }) => from));
  for (let round = 0; round < 4; round++) {
    for (const source of sources) {
      await database.client.query(
        `insert into ${source}.fact_outbox (kind, subject, payload)
         select a.kind, a.subject, b.payload from (
           select kind, subject, row_number() over (partition by kind order by random()) as n
           from ${source}.fact_outbox) a
         join (
           select kind, payload, row_number() over (partition by kind order by random()) as n
           from ${source}.fact_outbox) b using (kind, n)
         where n <= 60`,
      );
    }
    await new Relay(facts.ends).settle();
  }
}

async function rowsOf(tables: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for (const table of tables) {
    const { rows } = await database.client.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${table} t order by 1`,
    );
    all.push(...rows.map(({ row }) => `${table} ${row}`));
  }
  return all;
}

async function positionOf({ consumer, subscription: { from, kind } }: (typeof ALL)[number]) {
  const { rows } = await database.client.query<object>(
    `select transaction_id, sequence from ${consumer}.fact_position where source = $1`,
    [`${from}/${kind}`],
  );
  return rows[0];
}

test('a table belongs to one subscription, so that it can be made anew alone', () => {
  const tables = ALL.flatMap(tablesOf);
  expect(tables).toEqual([...new Set(tables)]);
});

describe.each(ALL)('$name', (one) => {
  const { consumer, subscription } = one;
  const again = () => rebuild(end(subscription.from), end(consumer), subscription);

  test('made anew is what it was, row for row, at the same position', async () => {
    const live = await rowsOf(tablesOf(one));
    const position = await positionOf(one);
    // These are few; of all else there are many.
    expect(live.length).toBeGreaterThan(FEW.includes(subscription.kind) ? 1 : 100);
    const { before, after, facts } = await again();
    expect([before, after]).toEqual([live.length, live.length]);
    expect(facts).toBeGreaterThan(after);
    expect(await rowsOf(tablesOf(one))).toEqual(live);
    expect(await positionOf(one)).toEqual(position);
  });

  test('damaged by hand it is right again after a rebuild, its position too', async () => {
    const live = await rowsOf(tablesOf(one));
    const position = await positionOf(one);
    for (const table of tablesOf(one)) {
      await database.client.query(
        `delete from ${table} where ctid in (select ctid from ${table} order by random() limit 50)`,
      );
      await database.client.query(`update ${table} set as_of = as_of - interval '1 day',
        sequence = sequence + 1000000`);
    }
    await database.client.query(
      `update ${consumer}.fact_position set sequence = sequence + 1000000 where source = $1`,
      [`${subscription.from}/${subscription.kind}`],
    );
    await new Relay(facts.ends).settle();
    expect(await rowsOf(tablesOf(one))).not.toEqual(live);
    await again();
    expect(await rowsOf(tablesOf(one))).toEqual(live);
    expect(await positionOf(one)).toEqual(position);
  });
});

test('readers see the old projection until the new one is whole', async () => {
  // More than one batch of facts.
  const one = ALL.find(({ subscription }) => subscription.kind === 'ELDER');
  const { consumer, subscription } = one!;
  const live = await rowsOf(tablesOf(one!));
  const seen: number[] = [];
  const watched: typeof subscription = {
    ...subscription,
    async apply(em, some) {
      await subscription.apply(em, some);
      seen.push((await rowsOf(tablesOf(one!))).length);
    },
  };
  await rebuild(end(subscription.from), end(consumer), watched);
  expect(seen.length).toBeGreaterThan(1);
  expect(new Set(seen)).toEqual(new Set([live.length]));
});

test('a rebuild that breaks off leaves the old projection and its position', async () => {
  const [one] = ALL;
  const { consumer, subscription } = one!;
  const live = await rowsOf(tablesOf(one!));
  const position = await positionOf(one!);
  const broken: typeof subscription = {
    ...subscription,
    async apply(em, some) {
      await subscription.apply(em, some);
      throw new Error('killed');
    },
  };
  await expect(rebuild(end(subscription.from), end(consumer), broken)).rejects.toThrow('killed');
  expect(await rowsOf(tablesOf(one!))).toEqual(live);
  expect(await positionOf(one!)).toEqual(position);
});

describe('npm run facts', () => {
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    await runFacts(args, facts.ends, (line) => void lines.push(line));
    return lines;
  };

  test('says how each subscription stands', async () => {
    const [first] = ALL;
    await new Relay(facts.ends).settle();
    await database.client.query(
      `update ${first!.consumer}.fact_position set as_of = now() - interval '10 minutes'
       where source = $1`,
      [`${first!.subscription.from}/${first!.subscription.kind}`],
    );
    await database.client.query(
      `insert into ${first!.subscription.from}.fact_outbox (kind, subject, payload)
       select kind, subject, payload from ${first!.subscription.from}.fact_outbox
       where kind = $1 limit 7`,
      [first!.subscription.kind],
    );
    const [head, ...lines] = await run();
    expect(head).toMatch(/subscription +position +as of +age +waiting/);
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual(
      EVERY.map(({ name }) => name).sort(),
    );
    const line = lines.find((text) => text.startsWith(`${first!.name} `));
    expect(line).toMatch(/ 6\d\d s +7 +stale$/);
    await new Relay(facts.ends).settle();
  });

  test('rebuilds one or all of a consumer beside a relay at work', async () => {
    const relay = new Relay(facts.ends);
    relay.start(5, createLog('silent'));
    const live = await rowsOf(ALL.flatMap(tablesOf));
    const { consumer } = ALL[0]!;
    const own = EVERY.filter((one) => one.consumer === consumer);
    const done = await run('rebuild', consumer);
    expect(done.filter((line) => line.startsWith('rebuilt '))).toHaveLength(own.length);
    expect((await run('rebuild', ALL[0]!.name)).at(-1)).toMatch(
      /^rebuilt .+ facts, .+ rows before/,
    );
    await relay.stop();
    await new Relay(facts.ends).settle();
    expect(await rowsOf(ALL.flatMap(tablesOf))).toEqual(live);
  });

  test.each([[['rebuild']], [['rebuild', 'nobody']], [['mend']], [['rebuild', 'a', 'b']]])(
    'refuses %j and says what it takes',
    async (args) => {
      await expect(run(...args)).rejects.toThrow(/rebuild <consumer>|name a consumer or one of/);
    },
  );

  test('facts copied from another server are the oldest here once it was rebuilt', async () => {
    const { consumer, subscription } = ALL[0]!;
    const live = await rowsOf(ALL.flatMap(tablesOf));
    await database.client.query(
      `update ${subscription.from}.fact_outbox set transaction_id = transaction_id + 1000000000`,
    );
    await database.client.query(
      `update ${consumer}.fact_position set transaction_id = transaction_id + 1000000000`,
    );
    await expect(new Relay(facts.ends).drain()).rejects.toThrow();
    for (const one of EVERY) await run('rebuild', one.name);
    expect(await rowsOf(ALL.flatMap(tablesOf))).toEqual(live);
    await new Relay(facts.ends).settle();
  });
});
