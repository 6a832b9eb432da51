import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { openDatabase } from '../../subgraphs/shared/database.ts';
import { FactPosition, OutboxFact, type PublishedFact } from '../../subgraphs/shared/facts.ts';
import { Relay } from '../../subgraphs/shared/relay.ts';
import type { SubgraphDefinition } from '../../subgraphs/shared/subgraph.ts';
import { testDatabase } from '../kit/hub.ts';

@Entity({ tableName: 'price' })
class Price {
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Property({ type: 'bigint' })
  fen: number;

  @Property({ type: 'int' })
  applied: number;
}

const part = (name: string, entities: unknown[]): SubgraphDefinition =>
  ({ name, entities, migrations: [] }) as unknown as SubgraphDefinition;

const HOME = '019b0000-0000-7000-8000-000000000001';
let database: Awaited<ReturnType<typeof testDatabase>>;
let source: MikroORM;
let consumer: MikroORM;

beforeAll(async () => {
  database = await testDatabase(true);
  await database.client.query('create schema seller; create schema reader');
  source = await openDatabase(part('seller', [OutboxFact]), { url: database.url });
  consumer = await openDatabase(part('reader', [Price, FactPosition]), { url: database.url });
  await source.schema.create();
  await consumer.schema.create();
});
afterAll(async () => {
  await source.close();
  await consumer.close();
  await database.close();
});
beforeEach(() =>
  database.client.query('truncate seller.fact_outbox, reader.price, reader.fact_position'),
);

/** Counts how often each fact arrives: a fact applied twice shows. */
const subscription = {
  from: 'seller',
  kind: 'PRICE',
  tables: ['price'],
  async apply(em: SqlEntityManager, facts: PublishedFact<{ fen: number }>[]) {
    for (const { subject, payload } of facts) {
      await em.execute(
        `insert into price values (?, ?, 1)
         on conflict (id) do update set fen = excluded.fen, applied = price.applied + 1`,
        [subject, payload.fen],
      );
    }
  },
};

function relayOf(apply = subscription.apply) {
  return new Relay([
    { name: 'seller', orm: source, subscriptions: [] },
    { name: 'reader', orm: consumer, subscriptions: [{ ...subscription, apply } as never] },
  ]);
}

async function publish(fen: number, client = database.client): Promise<void> {
  await client.query(
    `insert into seller.fact_outbox (kind, subject, payload) values ('PRICE', $1, $2)`,
    [HOME, { fen }],
  );
}

async function prices(): Promise<{ fen: number; applied: number }[]> {
  const { rows } = await database.client.query('select fen::int, applied from reader.price');
  return rows as { fen: number; applied: number }[];
}

test('applies facts in the order they were published, each once', async () => {
  await publish(100);
  await publish(200);
  await relayOf().drain();
  await relayOf().drain();
  expect(await prices()).toEqual([{ fen: 200, applied: 2 }]);
});

test('a consumer that fails keeps its position, and the facts come again', async () => {
  await publish(100);
  const failing = relayOf(async (em, facts) => {
    await subscription.apply(em, facts);
    throw new Error('killed');
  });
  await expect(failing.drain()).rejects.toThrow('killed');
  expect(await prices()).toEqual([]);
  await relayOf().drain();
  expect(await prices()).toEqual([{ fen: 100, applied: 1 }]);
});

test('two relays at once apply each fact once', async () => {
  for (let fen = 1; fen <= 20; fen++) await publish(fen);
  await Promise.all([relayOf().drain(), relayOf().drain(), relayOf().drain()]);
  expect(await prices()).toEqual([{ fen: 20, applied: 20 }]);
});

test('a fact whose transaction commits after a later one is not skipped', async () => {
  const slow = await testDatabaseClient();
  await slow.query('begin');
  await publish(1, slow);
  await publish(2);
  await relayOf().drain();
  expect(await prices()).toEqual([]);
  await slow.query('commit');
  await slow.end();
  await relayOf().drain();
  expect(await prices()).toEqual([{ fen: 2, applied: 2 }]);
});

async function testDatabaseClient() {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return client;
}
