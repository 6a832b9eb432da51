import 'reflect-metadata';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { openDatabase } from '../../../ground/process/database.ts';
import {
  FactPosition,
  OutboxFact,
  type PublishedFact,
  type Subscription,
} from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';
import type { RelayEnd } from '../../../ground/facts/relay-lane.ts';
import type { SubgraphDefinition } from '../../../ground/serving/subgraph.ts';

@Entity({ tableName: 'price' })
class Price {
  @PrimaryKey({ type: 'text' })
  id: string;

  @Property({ type: 'bigint' })
  fen: number;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

/** What arrived, in the order in which it did. */
@Entity({ tableName: 'arrival' })
class Arrival {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  n: number;

  @Property({ type: 'text' })
  subject: string;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'bigint' })
  fen: number;
}

const part = (name: string, entities: unknown[]): SubgraphDefinition =>
  ({ name, entities, migrations: async () => [] }) as unknown as SubgraphDefinition;
const SELLER = part('seller', [OutboxFact]);
const READER = part('reader', [Price, FactPosition]);
const COUNTER = part('counter', [Arrival, FactPosition]);

/** Keeps the latest price of each subject; no price is no row. */
export const prices: Subscription = projection<{ fen: number | null }>({
  from: 'seller',
  kind: 'PRICE',
  table: 'price',
  key: 'id',
  columns: ({ fen }) => (fen === null ? null : { fen }),
});

/** Keeps every fact that arrives: one that is applied twice shows. */
export const arrivals: Subscription = {
  from: 'seller',
  kind: 'PRICE',
  tables: ['arrival'],
  async apply(em: SqlEntityManager, facts: PublishedFact<{ fen: number }>[]) {
    const rows = facts.map(({ subject, sequence, payload: { fen } }) => ({
      subject,
      sequence,
      fen,
    }));
    await em.execute(
      `insert into arrival (subject, sequence, fen)
       select subject, sequence, fen from json_populate_recordset(null::arrival, ?)`,
      [JSON.stringify(rows)],
    );
  },
};

export interface RelayBench {
  seller: RelayEnd;
  /** Subscribes to prices. */
  reader: RelayEnd;
  /** Subscribes to arrivals. */
  counter: RelayEnd;
  close(): Promise<void>;
}

/** One that publishes and two that listen, in schemas of their own that are made with `make`. */
export async function openRelayBench(
  url: string,
  { make = false, onStatement }: { make?: boolean; onStatement?: (sql: string) => void } = {},
): Promise<RelayBench> {
  const orms: MikroORM[] = [];
  for (const definition of [SELLER, READER, COUNTER]) {
    const orm = await openDatabase(definition, { url, onStatement });
    if (make) {
      await orm.em.fork().execute(`create schema ${definition.name}`);
      await orm.schema.create();
    }
    orms.push(orm);
  }
  const [seller, reader, counter] = orms as [MikroORM, MikroORM, MikroORM];
  return {
    seller: { name: 'seller', orm: seller, subscriptions: [] },
    reader: { name: 'reader', orm: reader, subscriptions: [prices] },
    counter: { name: 'counter', orm: counter, subscriptions: [arrivals] },
    close: async () => void (await Promise.all(orms.map((orm) => orm.close()))),
  };
}
