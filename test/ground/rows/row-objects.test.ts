import { PageCursors } from '../../../ground/rows/page-cursors.ts';
import type { EntityClass, MikroORM } from '@mikro-orm/postgresql';
import { Region } from '../../../subgraphs/regions/region/entity.ts';
import { regions } from '../../../subgraphs/regions/subgraph.ts';
import { Target } from '../../../subgraphs/regions/target/entity.ts';
import { openDatabase } from '../../../ground/process/database.ts';
import { OutboxFact } from '../../../ground/facts/facts.ts';
import { recipientsOf } from '../../../ground/identity/recipients.ts';
import { Rows } from '../../../ground/rows/rows.ts';
import { anonymous } from '../../../ground/identity/viewer.ts';
import { TEST_SECRETS, testDatabase } from '../../kit/hub.ts';

let orm: MikroORM;
let close: () => Promise<void>;

beforeAll(async () => {
  const database = await testDatabase(false);
  orm = await openDatabase(regions, { url: database.url });
  close = async () => {
    await orm.close();
    await database.close();
  };
});
afterAll(() => close());

const { cursors } = recipientsOf(TEST_SECRETS).of('anonymous');
const rowsOf = (em = orm.em.fork()) => new Rows(em, anonymous('r'), new PageCursors(cursors));

test.each<[string, EntityClass<object>, string, string]>([
  ['regions', Region, 'e.code', 'code'],
  ['targets', Target, 'e.id', 'id'],
  ['facts', OutboxFact, 'e.sequence', 'sequence'],
])('the values of %s are those that the ORM maps', async (_, entity, expression, key) => {
  const em = orm.em.fork();
  const { tableName } = em.getMetadata().get(entity);
  const raw = await em.execute<object[]>(`select * from "${tableName}" order by ${key} limit 200`);
  expect(raw.length).toBeGreaterThan(10);
  const args = { name: 'all', order: { expression } };
  const { nodes } = await rowsOf().page(entity, { first: 100 }, args);
  for (const [n, node] of nodes.entries()) {
    const mapped = em.map(entity, raw[n]!) as Record<string, unknown>;
    const names = Object.keys(node);
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) {
      expect({ [name]: (node as Record<string, unknown>)[name] }).toEqual({ [name]: mapped[name] });
    }
  }
});

test('an object is one of its class, with all that was asked for and nothing tracked', async () => {
  const region = await rowsOf().by(Region, 'code', '150602');
  expect(region).toBeInstanceOf(Region);
  expect(Object.keys(region!)).toEqual(expect.arrayContaining(['code', 'name', 'level']));
  expect(Object.getOwnPropertySymbols(region)).toEqual([]);
  region!.name = 'x';
  expect((await rowsOf().by(Region, 'code', '150602'))!.name).not.toBe('x');
});

test('a transaction reads the same objects', async () => {
  const order = { expression: 'e.code' };
  const list = { name: 'regions', order };
  const outside = rowsOf();
  await orm.em.fork().transactional(async (em) => {
    const inside = rowsOf(em);
    expect(await inside.by(Region, 'code', '150602')).toEqual(
      await outside.by(Region, 'code', '150602'),
    );
    expect(await inside.by(Region, 'code', 'none')).toBeNull();
    const [one, other] = await Promise.all(
      [inside, outside].map((rows) => rows.page(Region, { first: 5 }, list)),
    );
    expect(one!.nodes).toEqual(other!.nodes);
    expect(one!.nodes[0]).toBeInstanceOf(Region);
    expect(one!.edges.map(({ cursor }) => cursor)).toEqual(
      other!.edges.map(({ cursor }) => cursor),
    );
    const sql = 'select code, region_at from region order by code limit 3';
    expect(await inside.sql(sql)).toEqual(await outside.sql(sql));
  });
});
