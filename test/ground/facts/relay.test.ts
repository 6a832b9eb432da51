import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { awaitTurn, requireFresh, type Subscription } from '../../../ground/facts/facts.ts';
import { Relay } from '../../../ground/facts/relay.ts';
import type { RelayEnd } from '../../../ground/facts/relay-lane.ts';
import { createLog } from '../../../ground/process/log.ts';
import { testDatabase } from '../../kit/hub.ts';
import { arrivals, openRelayBench, type RelayBench } from './relay-bench.ts';

const HOME = 'home';
let database: Awaited<ReturnType<typeof testDatabase>>;
let bench: RelayBench;
const sent: string[] = [];

beforeAll(async () => {
  database = await testDatabase(true);
  const onStatement = (sql: string) => void sent.push(sql);
  bench = await openRelayBench(database.url, { make: true, onStatement });
});
afterAll(async () => {
  await bench.close();
  await database.close();
});
beforeEach(() =>
  database.client.query(`truncate seller.fact_outbox, reader.price, reader.fact_position,
    counter.arrival, counter.fact_position`),
);

const relayOf = (counting: Partial<Subscription> = {}, reading: Partial<RelayEnd> = {}) =>
  new Relay([
    bench.seller,
    { ...bench.reader, ...reading },
    { ...bench.counter, subscriptions: [{ ...arrivals, ...counting }] },
  ]);

async function publish(
  fen: number | null,
  { client = database.client, subject = HOME }: { client?: pg.Client; subject?: string } = {},
): Promise<void> {
  await client.query(
    `insert into seller.fact_outbox (kind, subject, payload) values ('PRICE', $1, $2)`,
    [subject, { fen }],
  );
}

async function column<T>(sql: string): Promise<T[]> {
  const { rows } = await database.client.query<{ v: T }>(sql);
  return rows.map(({ v }) => v);
}
const arrived = () => column<number>('select fen::int as v from counter.arrival order by n');
const priced = () => column<number>('select fen::int as v from reader.price order by id');

/** Waits until something holds, longer than it takes on the busiest machine. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it does not come about');
    await pause(5);
  }
}

async function inTransaction<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('begin');
  await client.query('select pg_current_xact_id()');
  return work(client).finally(() => client.end());
}

describe('applying', () => {
  test('facts arrive in the order they were published, each once', async () => {
    await publish(100);
    await publish(200);
    await relayOf().settle();
    await relayOf().settle();
    expect([await arrived(), await priced()]).toEqual([[100, 200], [200]]);
  });

  test('more facts than a batch holds arrive, each once', async () => {
    await database.client.query(
      `insert into seller.fact_outbox (kind, subject, payload)
       select 'PRICE', n % 1000, jsonb_build_object('fen', n) from generate_series(1, 2500) n`,
    );
    await relayOf().settle();
    expect(await arrived()).toEqual(Array.from({ length: 2500 }, (_, n) => n + 1));
    expect((await priced()).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 1000 }, (_, n) => n + 1501),
    );
  });

  test('two relays at once apply each fact once', async () => {
    for (let fen = 1; fen <= 20; fen++) await publish(fen);
    await Promise.all([relayOf().settle(), relayOf().settle(), relayOf().settle()]);
    expect(await arrived()).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  test('a fact whose transaction commits after a later one is not skipped', async () => {
    await inTransaction(async (slow) => {
      await publish(1, { client: slow });
      await publish(2);
      expect(await relayOf().drain()).toBe(false);
      expect(await arrived()).toEqual([]);
      await slow.query('commit');
    });
    await relayOf().settle();
    expect(await arrived()).toEqual([1, 2]);
  });

  test.each([
    ['a price', 3, [3]],
    ['no price', null, []],
  ])('%s published last holds, though its transaction began first', async (_, last, held) => {
    await publish(1);
    await relayOf().settle();
    await inTransaction(async (first) => {
      await publish(2);
      await publish(last, { client: first });
      await first.query('commit');
    });
    await new Relay([bench.seller, bench.reader]).settle();
    expect(await priced()).toEqual(held);
  });

  test('changes of one subject that take turns both show in what is published last', async () => {
    await database.client.query('create table seller.stock (n int)');
    const sell = () =>
      bench.seller.orm.em.fork().transactional(async (em) => {
        await em.execute('insert into seller.stock values (1)');
        await awaitTurn(em, { kind: 'PRICE', subject: HOME });
        await em.execute(
          `insert into seller.fact_outbox (kind, subject, payload)
           select 'PRICE', ?, jsonb_build_object('fen', count(*)) from seller.stock`,
          [HOME],
        );
        await em.execute('select pg_sleep(0.05)');
      });
    await Promise.all([sell(), sell(), sell(), sell()]);
    await relayOf().settle();
    expect(await priced()).toEqual([4]);
  });

  test('a subscription to one that does not exist is a mistake', () => {
    expect(() => relayOf({ from: 'nobody' })).toThrow('counter subscribes to unknown nobody');
  });
});

describe('failing', () => {
  const failing = { apply: () => Promise.reject(new Error('broken')) };

  test('a consumer that fails keeps its position, and the facts come again', async () => {
    await publish(100);
    const half: Subscription['apply'] = async (em, facts) => {
      await arrivals.apply(em, facts);
      throw new Error('killed');
    };
    await expect(relayOf({ apply: half }).settle()).rejects.toThrow('killed');
    expect(await arrived()).toEqual([]);
    await relayOf().settle();
    expect(await arrived()).toEqual([100]);
  });

  test('one that fails does not keep the others waiting', async () => {
    await publish(100);
    await expect(relayOf(failing).settle()).rejects.toThrow('broken');
    expect([await arrived(), await priced()]).toEqual([[], [100]]);
  });

  test('one whose database is gone does not keep the others waiting', async () => {
    await publish(100);
    await database.client.query('alter table reader.fact_position rename to away');
    try {
      await expect(relayOf().settle()).rejects.toThrow('fact_position');
      expect(await arrived()).toEqual([100]);
    } finally {
      await database.client.query('alter table reader.away rename to fact_position');
    }
    await relayOf().settle();
    expect(await priced()).toEqual([100]);
  });

  test('one that hangs does not keep the others waiting', async () => {
    await publish(100);
    await inTransaction(async (hanging) => {
      await hanging.query('rollback; begin; lock table counter.fact_position in exclusive mode');
      const relay = relayOf();
      relay.start(10, createLog('silent'));
      await until(async () => (await priced()).length > 0);
      await publish(200);
      await until(async () => (await priced())[0] === 200);
      expect(await arrived()).toEqual([]);
      await hanging.query('rollback');
      await until(async () => (await arrived()).length === 2);
      await relay.stop();
    });
    expect(await arrived()).toEqual([100, 200]);
  });

  test('it is tried less and less often, and the log names it without what rows say', async () => {
    await publish(100);
    const lines: Record<string, unknown>[] = [];
    let tries = 0;
    const relay = relayOf({
      apply: async (em) => {
        tries += 1;
        await em.execute(`select 'secret'::int`);
      },
    });
    const log = { error: (entry: Record<string, unknown>) => void lines.push(entry) };
    relay.start(5, log as never);
    await until(() => lines.length >= 4);
    await relay.stop();
    expect(tries).toBe(4);
    expect(lines.map(({ failures }) => failures)).toEqual([1, 2, 3, 4]);
    expect(lines[0]).toMatchObject({
      consumer: 'counter',
      source: 'seller/PRICE',
      fault: { code: '22P02' },
    });
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  test('a position that was taken away while the relay runs is made anew', async () => {
    const relay = relayOf();
    await publish(100);
    await relay.settle();
    await database.client.query('truncate counter.arrival, counter.fact_position');
    await publish(200);
    await relay.settle();
    expect(await arrived()).toEqual([100, 200]);
  });

  test('what another server wrote is not taken for new or old: it says so', async () => {
    await publish(100);
    await relayOf().settle();
    await database.client.query(
      'update counter.fact_position set transaction_id = transaction_id + 1000000',
    );
    await expect(relayOf().settle()).rejects.toThrow('comes from another server');
  });
});

describe('as-of', () => {
  const age = () =>
    database.client.query(`update counter.fact_position set as_of = as_of - interval '6 minutes'`);
  const fresh = () =>
    requireFresh({ rows: rowsOf() as never }, 'seller/PRICE').then(
      () => 'fresh',
      ({ code }: { code: string }) => code,
    );
  const rowsOf = () => ({
    sql: (text: string, params: unknown[]) =>
      bench.counter.orm.em.fork().execute(text, params as never),
  });

  test('a projection that was never filled is stale', async () => {
    await publish(1);
    const broken = { apply: () => Promise.reject(new Error('broken')) };
    await expect(relayOf(broken).settle()).rejects.toThrow('broken');
    expect(await fresh()).toBe('STALE_FACTS');
    await relayOf().settle();
    expect(await fresh()).toBe('fresh');
  });

  test('nothing to apply is agreement too', async () => {
    await relayOf().settle();
    await age();
    expect(await fresh()).toBe('STALE_FACTS');
    await relayOf().settle();
    expect(await fresh()).toBe('fresh');
  });

  test('a fact held back by a long transaction makes it stale, until that ends', async () => {
    await relayOf().settle();
    await inTransaction(async (long) => {
      await publish(1);
      await database.client.query(
        `update seller.fact_outbox set published_at = published_at - interval '6 minutes'`,
      );
      await age();
      expect(await relayOf().drain()).toBe(false);
      expect(await fresh()).toBe('STALE_FACTS');
      await long.query('commit');
    });
    await relayOf().settle();
    expect([await fresh(), await arrived()]).toEqual(['fresh', [1]]);
  });

  test('is not later than the first fact that is held back, and does not go back', async () => {
    const agreed = () =>
      column<number>(
        'select extract(epoch from as_of)::float8 * 1000 as v from counter.fact_position',
      );
    const firstHeld = () =>
      column<number>(
        'select extract(epoch from published_at)::float8 * 1000 as v from seller.fact_outbox order by sequence limit 1',
      );
    await inTransaction(async (long) => {
      await publish(1);
      await publish(2);
      await relayOf().drain();
      expect(await agreed()).toEqual(await firstHeld());
      await database.client.query(
        `update seller.fact_outbox set published_at = published_at - interval '1 hour'`,
      );
      const [before] = await agreed();
      await relayOf().drain();
      expect(await agreed()).toEqual([before]);
      await long.query('commit');
    });
  });

  test('facts that more facts wait behind are no agreement yet', async () => {
    await relayOf().settle();
    await age();
    await database.client.query(
      `insert into seller.fact_outbox (kind, subject, payload)
       select 'PRICE', n, jsonb_build_object('fen', n) from generate_series(1, 1500) n`,
    );
    let batches = 0;
    const relay = relayOf({
      apply: async (em, facts) => {
        batches += 1;
        if (batches === 2) throw new Error('killed');
        await arrivals.apply(em, facts);
      },
    });
    await expect(relay.settle()).rejects.toThrow('killed');
    expect(await arrived()).toHaveLength(1000);
    expect(await fresh()).toBe('STALE_FACTS');
  });

  test('a consumer that fails grows old while the others agree', async () => {
    await relayOf().settle();
    await publish(1);
    await database.client.query(
      `update seller.fact_outbox set published_at = published_at - interval '6 minutes'`,
    );
    await age();
    const broken = { apply: () => Promise.reject(new Error('broken')) };
    await expect(relayOf(broken).settle()).rejects.toThrow('broken');
    expect(await fresh()).toBe('STALE_FACTS');
  });
});

describe('idling', () => {
  test('a look is one statement per source, and writes only now and then', async () => {
    await publish(1);
    const relay = relayOf();
    await relay.settle();
    sent.length = 0;
    relay.start(10, createLog('error'));
    await until(() => sent.length >= 5);
    await relay.stop();
    expect(sent.filter((sql) => !sql.includes(' as ready,'))).toEqual([]);
  });
});
