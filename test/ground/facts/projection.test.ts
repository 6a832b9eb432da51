import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openDatabase } from '../../../ground/process/database.ts';
import type { PublishedFact } from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';
import type { SubgraphDefinition } from '../../../ground/serving/subgraph.ts';
import { testDatabase } from '../../kit/hub.ts';

@Entity({ tableName: 'seat' })
class Seat {
  @PrimaryKey({ type: 'uuid' })
  seatId: string;

  @Property({ type: 'int' })
  places: number;

  @Property({ type: 'text[]' })
  tags: string[];

  @Property({ type: 'jsonb', nullable: true })
  more: object | null;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

interface SeatPayload {
  places: number;
  tags?: string[];
  more?: object;
  gone?: boolean;
}

const seats = projection<SeatPayload>({
  from: 'hall',
  kind: 'SEAT',
  table: 'seat',
  key: 'seat_id',
  columns: ({ places, tags, more, gone }) =>
    gone ? null : { places, tags: tags ?? [], more: more ?? null },
});

let database: Awaited<ReturnType<typeof testDatabase>>;
let orm: MikroORM;
beforeAll(async () => {
  database = await testDatabase(true);
  await database.client.query('create schema reader');
  orm = await openDatabase(
    {
      name: 'reader',
      entities: [Seat],
      migrations: async () => [],
    } as unknown as SubgraphDefinition,
    { url: database.url },
  );
  await orm.schema.create();
});
afterAll(async () => {
  await orm.close();
  await database.close();
});
beforeEach(() => database.client.query('truncate reader.seat'));

const A = '019b0000-0000-7000-8000-00000000000a';
const B = '019b0000-0000-7000-8000-00000000000b';

let sequence = 0;
const fact = (subject: string, payload: SeatPayload): PublishedFact<SeatPayload> => {
  sequence += 1;
  const publishedAt = new Date(Date.UTC(2026, 5, 30, 8, 0, 0) + sequence);
  return { kind: 'SEAT', subject, payload, sequence, publishedAt };
};
const apply = (...facts: PublishedFact<SeatPayload>[]) =>
  orm.em.fork().transactional((em) => seats.apply(em, facts as never));

async function rows() {
  const { rows: found } = await database.client.query(
    'select seat_id, places, tags, more, sequence::int, as_of from reader.seat order by 1',
  );
  return found as Record<string, unknown>[];
}

test('a subscription of a projection names its source and the one table that a rebuild empties', () => {
  expect(seats).toMatchObject({ from: 'hall', kind: 'SEAT', tables: ['seat'] });
});

test('a first fact makes the row, a later one changes all of it, with sequence and time', async () => {
  const first = fact(A, { places: 1, tags: ['a', '“b”, {c}', ''], more: { n: [1, null] } });
  await apply(first);
  expect(await rows()).toEqual([
    {
      seat_id: A,
      places: 1,
      tags: ['a', '“b”, {c}', ''],
      more: { n: [1, null] },
      sequence: first.sequence,
      as_of: first.publishedAt,
    },
  ]);
  const second = fact(A, { places: 2 });
  await apply(second);
  expect(await rows()).toEqual([
    {
      seat_id: A,
      places: 2,
      tags: [],
      more: null,
      sequence: second.sequence,
      as_of: second.publishedAt,
    },
  ]);
});

test('of several facts about one subject in a batch the latest holds', async () => {
  await apply(
    fact(A, { places: 1 }),
    fact(B, { places: 7 }),
    fact(A, { places: 2 }),
    fact(A, { places: 3 }),
  );
  expect(await rows()).toMatchObject([
    { seat_id: A, places: 3 },
    { seat_id: B, places: 7 },
  ]);
});

test('nothing more to be known takes the row away, and that alone', async () => {
  await apply(fact(A, { places: 1 }), fact(B, { places: 2 }));
  await apply(fact(A, { places: 1, gone: true }));
  expect(await rows()).toMatchObject([{ seat_id: B }]);
});

test('gone and back, and back and gone, in one batch, end as the last fact says', async () => {
  await apply(fact(A, { places: 1 }), fact(B, { places: 1 }));
  await apply(
    fact(A, { places: 1, gone: true }),
    fact(B, { places: 2 }),
    fact(A, { places: 5 }),
    fact(B, { places: 2, gone: true }),
  );
  expect(await rows()).toMatchObject([{ seat_id: A, places: 5 }]);
});

test('gone before it was known, and no facts at all, are no failure', async () => {
  await apply(fact(A, { places: 1, gone: true }));
  await apply();
  expect(await rows()).toEqual([]);
});

test('applied again, the same facts give the same rows', async () => {
  const facts = [fact(A, { places: 1 }), fact(B, { places: 2 }), fact(A, { places: 3 })];
  await apply(...facts);
  const once = await rows();
  await apply(...facts);
  expect(await rows()).toEqual(once);
});
