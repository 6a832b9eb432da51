import pg from 'pg';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Relay } from '../../../ground/facts/relay.ts';
import { testDatabase } from '../../kit/hub.ts';
import { type Killable, startKillable } from '../../kit/killable.ts';
import { openRelayBench, type RelayBench } from './relay-bench.ts';
import { LONG } from '../../kit/samples.ts';

const KILLS = LONG ? 50 : 5;
const WRITERS = 4;
const PROCESS = new URL('./relay.process.ts', import.meta.url);

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

/** Publishes for subjects of its own in transactions of any length, some of which fail. */
async function write(writer: number, stopped: () => boolean): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  for (let n = 1; !stopped(); n++) {
    await client.query('begin');
    for (let fact = 0; fact < 1 + (n % 5); fact++) {
      await client.query(
        `insert into seller.fact_outbox (kind, subject, payload) values ('PRICE', $1, $2)`,
        [`${writer}-${(n + fact) % 7}`, { fen: n * 10 + fact }],
      );
    }
    await pause(Math.random() * 8);
    await client.query(n % 6 === 0 ? 'rollback' : 'commit');
  }
  await client.end();
}

async function rowsOf<T>(sql: string): Promise<T[]> {
  return (await database.client.query(sql)).rows as T[];
}

test(`a relay killed ${KILLS} times loses nothing, doubles nothing and keeps the order`, async () => {
  let stopped = false;
  const writers = Array.from({ length: WRITERS }, (_, n) => write(n, () => stopped));
  const spare: Promise<Killable>[] = [];
  const another = () => spare.push(startKillable(PROCESS, [database.url]));
  another();
  let moved = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    another();
    const relay = await spare.shift()!;
    const before = await arrivals();
    relay.child.send('start');
    await once(relay.child, 'message');
    // Half of them at any moment, half while facts move.
    const end = performance.now() + 5_000;
    while (kill % 2 && performance.now() < end && (await arrivals()) === before) await pause(2);
    await pause(Math.random() * 100);
    await relay.kill();
    if ((await arrivals()) > before) moved += 1;
  }
  stopped = true;
  await Promise.all(writers);
  await Promise.all(spare.map(async (one) => (await one).kill()));
  expect(moved).toBeGreaterThan(0);
  await new Relay([bench.seller, bench.reader, bench.counter]).settle();

  const [counts] = await rowsOf(
    `select (select count(*)::int from seller.fact_outbox) as published,
            (select count(*)::int from counter.arrival) as arrived,
            (select count(distinct sequence)::int from counter.arrival) as different,
            (select count(*)::int from counter.arrival join seller.fact_outbox using (sequence))
              as known`,
  );
  const { published } = counts as { published: number };
  expect(counts).toEqual({ published, arrived: published, different: published, known: published });
  expect(published).toBeGreaterThan(100);
  expect(
    await rowsOf(
      `select from (select sequence, lag(sequence) over (partition by subject order by n) as before
                    from counter.arrival) a where sequence < before`,
    ),
  ).toEqual([]);
  expect(await rowsOf('select id, fen, sequence from reader.price order by id')).toEqual(
    await rowsOf(
      `select distinct on (subject) subject as id, payload->>'fen' as fen, sequence
       from seller.fact_outbox order by subject, sequence desc`,
    ),
  );
}, 600_000);

async function arrivals(): Promise<number> {
  return (await rowsOf<{ n: number }>('select count(*)::int as n from counter.arrival'))[0]!.n;
}
