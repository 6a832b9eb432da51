import { Region } from '../../../subgraphs/regions/region/entity.ts';
import { Target } from '../../../subgraphs/regions/target/entity.ts';
import type { Page, PageArgs } from '../../../ground/rows/page.ts';
import { rowsBench, type RowsBench, walk } from './rows-bench.ts';

let bench: RowsBench;

beforeAll(async () => {
  bench = await rowsBench();
});

afterAll(() => bench.close());

const code = (region: Region) => region.code;
const cursor = (edge: { cursor: string }) => edge.cursor;

describe('one statement for all parents of a level:', () => {
  const order = { expression: 'e.code' };
  let parents: string[];

  beforeAll(async () => {
    parents = await bench.column<string>(
      `select code as v from regions.region where level = 'TOWNSHIP' order by code limit 50`,
    );
    expect(parents).toHaveLength(50);
  });

  test('rows by key, absent ones null', async () => {
    const rows = bench.operation();
    let found: (Region | null)[] = [];
    const work = async () => {
      found = await Promise.all(
        [...parents, '999999', parents[0]!].map((one) => rows.by(Region, 'code', one)),
      );
    };
    expect(await bench.statements(work)).toBe(1);
    expect(found.map((region) => region?.code ?? null)).toEqual([...parents, null, parents[0]]);
  });

  test('counts under two columns of one name of a list', async () => {
    const rows = bench.operation();
    const count = (column: string) =>
      rows.countBy(Region, { column, value: '150600' }, { name: 'regions' });
    const [below, itself] = await Promise.all([count('parent_code'), count('code')]);
    expect(below).toBeGreaterThan(1);
    expect(itself).toBe(1);
  });

  test('rows under a value', async () => {
    const rows = bench.operation();
    let found: Region[][] = [];
    const work = async () => {
      found = await Promise.all(
        parents.map((one) => rows.listBy(Region, 'parentCode', one, order)),
      );
    };
    expect(await bench.statements(work)).toBe(1);
    for (const [n, parent] of parents.entries()) {
      const expected = await bench.column<string>(
        'select code as v from regions.region where parent_code = $1 order by code',
        [parent],
      );
      expect(found[n]!.map(code)).toEqual(expected);
    }
  });

  test.each([
    ['under a column', (one: string) => ({ column: 'parent_code', value: one })],
    ['in a subtree', (one: string) => ({ subtree: true as const, value: one })],
  ])('pages and counts %s', async (_, parentOf) => {
    const spec = { name: 'children', order: { expression: 'e.name' } };
    const rows = bench.operation();
    let pages: Page<Region>[] = [];
    expect(
      await bench.statements(async () => {
        pages = await Promise.all(
          parents.map((one) => rows.pageBy(Region, parentOf(one), { first: 3 }, spec)),
        );
      }),
    ).toBe(1);
    let counts: number[] = [];
    expect(
      await bench.statements(async () => {
        counts = await Promise.all(pages.map((page) => page.count()));
      }),
    ).toBe(1);
    const counted = bench.operation();
    expect(
      await bench.statements(async () => {
        const again = parents.map((one) =>
          counted.countBy(Region, parentOf(one), { name: 'children' }),
        );
        expect(await Promise.all(again)).toEqual(counts);
      }),
    ).toBe(1);
    for (const [n, parent] of parents.entries()) {
      const alone = await bench.operation().pageBy(Region, parentOf(parent), { first: 3 }, spec);
      expect(pages[n]!.edges).toEqual(alone.edges);
      expect(pages[n]!.edges.map(cursor)).toEqual(alone.edges.map(cursor));
      expect(pages[n]!.pageInfo).toEqual(alone.pageInfo);
      expect(await alone.count()).toBe(counts[n]);
    }
    expect(counts.some((count) => count > 3)).toBe(true);
  });

  test('walking the pages under one parent gives every row once, both ways', async () => {
    const spec = { name: 'children', order: { expression: 'e.level' } };
    const page = (args: PageArgs) =>
      bench.operation().pageBy(Region, { subtree: true, value: '150602' }, args, spec);
    const expected = await bench.column<string>(`select code as v from regions.region
      where region_at between 150602000000 and 150602999999 order by level, code`);
    expect(await walk(page, code, false)).toEqual(expected);
    expect(await walk(page, code, true)).toEqual(expected);
  });

  test('parents that ask for different things get different things', async () => {
    const rows = bench.operation();
    const under = (parent: string, first: number, indicator?: string) =>
      rows.pageBy(
        Target,
        { column: 'region_code', value: parent },
        { first },
        {
          name: 'targets',
          where: indicator ? { indicator } : {},
          order: { expression: 'e.id' },
        },
      );
    let found: Page<Target>[] = [];
    const work = async () => {
      found = await Promise.all([
        under('150600', 2),
        under('150600', 3),
        under('150600', 2, 'NURSING_BED_SHARE'),
        under('530400', 2),
      ]);
    };
    expect(await bench.statements(work)).toBe(3);
    expect(found.map((page) => page.nodes.length).slice(0, 2)).toEqual([2, 3]);
    expect(found[2]!.nodes.every((target) => target.indicator === 'NURSING_BED_SHARE')).toBe(true);
    expect(found[3]!.nodes.every((target) => target.regionCode === '530400')).toBe(true);
  });

  test('more parents than fit into one statement take a second', async () => {
    const rows = bench.operation();
    const codes = await bench.column<string>(
      'select code as v from regions.region order by code limit 1001',
    );
    let found: (Region | null)[] = [];
    const work = async () => {
      found = await Promise.all(codes.map((one) => rows.by(Region, 'code', one)));
    };
    expect(await bench.statements(work)).toBe(2);
    expect(found.map((region) => region?.code)).toEqual(codes);
  });

  test('a figure that fails fails for all parents that asked, and the next operation is free of it', async () => {
    const rows = bench.operation();
    const load = (sql: string) => (name: string) =>
      rows.batch('figure', name, async () => new Map(await rows.sql(sql).then(() => [])));
    const broken = load('select 1 / 0');
    const results = await Promise.allSettled(['a', 'b'].map(broken));
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected']);
    expect(await bench.operation().by(Region, 'code', '150600')).toMatchObject({ code: '150600' });
  });
});

test('a small table is read once in an operation', async () => {
  const rows = bench.operation();
  const order = { expression: 'e.id' };
  const work = async () => {
    const [one, two] = await Promise.all([rows.all(Target, order), rows.all(Target, order)]);
    expect(one).toBe(two);
    expect(one).toHaveLength(172);
  };
  expect(await bench.statements(work)).toBe(1);
});
