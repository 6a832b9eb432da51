import type { FilterQuery } from '@mikro-orm/core';
import type pg from 'pg';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Region } from '../../../subgraphs/regions/region/entity.ts';
import { regions } from '../../../subgraphs/regions/subgraph.ts';
import { openDatabase } from '../../../ground/process/database.ts';
import { whereSql } from '../../../ground/rows/where-sql.ts';
import { testDatabase } from '../../kit/hub.ts';

let orm: MikroORM;
let database: { client: pg.Client; url: string; close(): Promise<void> };
beforeAll(async () => {
  database = await testDatabase(true);
  orm = await openDatabase(regions, { url: database.url });
});
afterAll(async () => {
  await orm.close();
  await database.close();
});

const CASES: [string, FilterQuery<Region>][] = [
  ['nothing', {}],
  ['a value', { level: 'CITY' } as FilterQuery<Region>],
  ['a list', { level: { $in: ['CITY', 'COUNTY'] } } as FilterQuery<Region>],
  ['an empty list', { level: { $in: [] } } as FilterQuery<Region>],
  ['another value', { level: { $ne: 'CITY' } } as FilterQuery<Region>],
  ['another value of a column with nulls', { parentCode: { $ne: '150000' } }],
  ['null', { population60: null }],
  ['not null', { population60: { $ne: null } }],
  ['a range', { code: { $gte: '150000', $lt: '160000' } }],
  ['alternatives', { $or: [{ code: '150600' }, { parentCode: '150600' }] }],
  ['all of several', { $and: [{ code: { $gt: '1' } }, { statisticalOnly: false }, {}] }],
];

test.each(CASES)('%s finds the rows that the ORM finds', async (_, where) => {
  const meta = orm.getMetadata().get(Region);
  const { sql, params } = whereSql(meta, where);
  const text = `select e.code from region e where ${sql} order by 1`;
  const found = (await orm.em.fork().execute(text, params)) as { code: string }[];
  const expected = await orm.em.fork().find(Region, where, { orderBy: { code: 'asc' } });
  expect(found.map(({ code }) => code)).toEqual(expected.map(({ code }) => code));
});

test.each([
  ['a property there is not', { colour: 'red' }],
  ['a value that was lost', { level: undefined }],
  ['a comparison that it does not know', { name: { $like: '鄂%' } }],
])('%s is an error, for it could show every row', (_, where) => {
  const meta = orm.getMetadata().get(Region);
  expect(() => whereSql(meta, where as FilterQuery<Region>)).toThrow();
});
