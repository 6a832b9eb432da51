import { Region } from '../../../subgraphs/regions/region/entity.ts';
import { RegionLevel } from '../../../subgraphs/regions/region/level.ts';
import { OutboxFact } from '../../../ground/facts/facts.ts';
import { OrderDirection, type PageArgs } from '../../../ground/rows/page.ts';
import type { ListSpec, SqlOrder } from '../../../ground/rows/list-spec.ts';
import { rowsBench, type RowsBench, walk } from './rows-bench.ts';

let bench: RowsBench;

beforeAll(async () => {
  bench = await rowsBench();
});

afterAll(() => bench.close());

/** A city with its counties: dozens of rows, many of one level. */
const WITHIN = { sql: 'e.region_at between ? and ?', params: [150600000000, 150602999999] };

function list(order: SqlOrder, name = 'regions'): ListSpec<Region> {
  return { name, conditions: [WITHIN], order };
}

const code = (region: Region) => region.code;

describe('walking all pages gives every row once, in order, both ways, sorted by', () => {
  const all = (order: string) =>
    bench.column<string>(`select e.code as v from regions.region e
      where e.region_at between 150600000000 and 150602999999 order by ${order}`);

  test.each<[string, SqlOrder, string]>([
    ['the key', { expression: 'e.code' }, 'e.code'],
    [
      'the key, last first',
      { expression: 'e.code', direction: OrderDirection.DESC },
      'e.code desc',
    ],
    ['names', { expression: 'e.name' }, 'e.name, e.code'],
    [
      'names, last first',
      { expression: 'e.name', direction: OrderDirection.DESC },
      'e.name desc, e.code desc',
    ],
    ['something nearly all rows share', { expression: 'e.level' }, 'e.level, e.code'],
    [
      'a truth value',
      { expression: 'e.statistical_only', direction: OrderDirection.DESC },
      'e.statistical_only desc, e.code desc',
    ],
    ['a large number', { expression: 'e.region_at' }, 'e.region_at'],
    [
      'an expression with a parameter',
      { expression: 'abs(e.region_at - ?)', params: [150602003000] },
      'abs(e.region_at - 150602003000), e.code',
    ],
    [
      'a day that may be missing',
      { expression: `coalesce(null::date, date '9999-12-31')` },
      'e.code',
    ],
    ['an exact decimal', { expression: 'e.region_at::numeric / 7' }, 'e.region_at'],
    ['a double', { expression: 'sin(e.region_at)' }, 'sin(e.region_at), e.code'],
  ])('%s', async (_, order, sql) => {
    const expected = await all(sql);
    expect(expected.length).toBeGreaterThan(50);
    const page = (args: PageArgs) => bench.operation().page(Region, args, list(order));
    expect(await walk(page, code, false)).toEqual(expected);
    expect(await walk(page, code, true)).toEqual(expected);
  });

  test('an instant, to the microsecond', async () => {
    await bench.client.query(`insert into regions.fact_outbox (kind, subject, payload, published_at)
      select 'TEST', n::text, '{}', timestamptz '2025-12-31 08:00:00.000001+08' + (n / 3) * interval '1 microsecond'
      from generate_series(1, 40) n`);
    const expected = await bench.column<string>(
      `select subject as v from regions.fact_outbox where kind = 'TEST' order by published_at, sequence`,
    );
    const spec = {
      name: 'facts',
      where: { kind: 'TEST' },
      order: { expression: 'e.published_at' },
    };
    const page = (args: PageArgs) => bench.operation().page(OutboxFact, args, spec);
    const subject = (fact: OutboxFact) => fact.subject;
    expect(await walk(page, subject, false)).toEqual(expected);
    expect(await walk(page, subject, true)).toEqual(expected);
  });
});

describe('a cursor stands when rows come and go between two pages,', () => {
  const NAMES = { expression: 'e.name' };
  const insert = (added: string, name: string) =>
    bench.client.query(
      `insert into regions.region (code, name, level, statistical_only, parent_code, region_at)
       values ($1, $2, 'VILLAGE', false, '150602001', $3)`,
      [added, name, Number(added)],
    );
  const remove = (codes: string[]) =>
    bench.client.query('delete from regions.region where code = any($1)', [codes]);

  test.each([
    ['forwards', false],
    ['backwards', true],
  ])('%s', async (_, backwards) => {
    const before = await walk(
      (args) => bench.operation().page(Region, args, list(NAMES)),
      code,
      false,
      100,
    );
    const size = 10;
    const first = await bench
      .operation()
      .page(Region, backwards ? { last: size } : { first: size }, list(NAMES));
    const here = (backwards ? first.nodes[0] : first.nodes.at(-1))!.name;
    // Same name as the row of the cursor, with a lower and a higher key, and names far away.
    const added = ['150602001901', '150602001902', '150602001998', '150602001999'];
    await insert(added[0]!, here);
    await insert(added[1]!, '!');
    await insert(added[2]!, here);
    await insert(added[3]!, '\u{10ffff}');
    try {
      const seen = first.nodes.map(code);
      let cursor = backwards ? first.pageInfo.startCursor : first.pageInfo.endCursor;
      for (;;) {
        const args: PageArgs = backwards
          ? { last: size, before: cursor }
          : { first: size, after: cursor };
        const page = await bench.operation().page(Region, args, list(NAMES));
        if (backwards) seen.unshift(...page.nodes.map(code));
        else seen.push(...page.nodes.map(code));
        cursor = backwards ? page.pageInfo.startCursor : page.pageInfo.endCursor;
        if (!(backwards ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage)) break;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((one) => !added.includes(one))).toEqual(before);
      expect(seen).toContain(backwards ? added[1] : added[3]);
      expect(seen).not.toContain(backwards ? added[3] : added[1]);
    } finally {
      await remove(added);
    }
  });

  test('when its own row is gone', async () => {
    await insert('150602001903', '!!');
    const first = await bench.operation().page(Region, { first: 1 }, list(NAMES));
    expect(first.nodes.map(code)).toEqual(['150602001903']);
    const [expected] = (
      await bench.operation().page(Region, { first: 2 }, list(NAMES))
    ).nodes.slice(1);
    await remove(['150602001903']);
    const second = await bench
      .operation()
      .page(Region, { first: 1, after: first.pageInfo.endCursor }, list(NAMES));
    expect(second.nodes).toEqual([expected]);
  });
});

describe('a page', () => {
  test('counts its list only when asked, and then all of it', async () => {
    const order = { expression: 'e.code' };
    const asked = async (count: boolean) => {
      const page = await bench.operation().page(Region, { first: 3 }, list(order));
      if (count) {
        const [n] = await bench.column<number>(`select count(*)::int as v from regions.region e
          where e.region_at between 150600000000 and 150602999999`);
        expect(await page.count()).toBe(n);
      }
    };
    expect(await bench.statements(() => asked(false))).toBe(1);
    expect(await bench.statements(() => asked(true))).toBe(2);
  });

  test('says what lies beside it', async () => {
    const order = { expression: 'e.code' };
    const page = (args: PageArgs) => bench.operation().page(Region, args, list(order));
    const first = await page({ first: 2 });
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await page({ first: 2, after: first.pageInfo.endCursor });
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const back = await page({ last: 2, before: second.pageInfo.startCursor });
    expect(back.edges).toEqual(first.edges);
    const cursors = (edges: { cursor: string }[]) => edges.map(({ cursor }) => cursor);
    expect(cursors(back.edges)).toEqual(cursors(first.edges));
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const last = await page({ last: 2 });
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const beyond = await page({ first: 2, after: last.pageInfo.endCursor });
    expect(beyond.nodes).toEqual([]);
    expect(beyond.pageInfo).toMatchObject({
      startCursor: null,
      endCursor: null,
      hasNextPage: false,
    });
  });

  test('gives the same row the same cursor every time, and each recipient another', async () => {
    const cursorFor = async (recipient: string) =>
      (await bench.operation(recipient).page(Region, { first: 1 }, list({ expression: 'e.code' })))
        .edges[0]!.cursor;
    expect(await cursorFor('a')).toBe(await cursorFor('a'));
    expect(await cursorFor('a')).not.toBe(await cursorFor('b'));
  });

  const PLAIN = { expression: 'e.code' };
  const ELSEWHERE = { sql: WITHIN.sql, params: [150600000000, 150602002999] };
  test.each<[string, ListSpec<Region>]>([
    ['another value of a filter', { ...list(PLAIN), conditions: [ELSEWHERE] }],
    ['one filter more', { ...list(PLAIN), conditions: [WITHIN, { sql: 'true', params: [] }] }],
    ['no filter', { name: 'regions', order: PLAIN }],
    ['a condition on a column', { ...list(PLAIN), where: { level: RegionLevel.TOWNSHIP } }],
    ['the other direction', list({ ...PLAIN, direction: OrderDirection.DESC })],
  ])('refuses the cursor of the list with %s', async (_, other) => {
    const { pageInfo } = await bench.operation().page(Region, { first: 1 }, other);
    const after = { first: 1, after: pageInfo.endCursor };
    expect((await bench.operation().page(Region, after, other)).nodes).toHaveLength(1);
    await expect(bench.operation().page(Region, after, list(PLAIN))).rejects.toMatchObject({
      extensions: { code: 'INVALID_CURSOR', argument: 'after' },
    });
  });

  test('refuses the cursor of another parent in the same statement', async () => {
    const rows = bench.operation();
    const under = (code: string, after?: string | null) =>
      rows.pageBy(
        Region,
        { column: 'parent_code', value: code },
        { first: 1, after },
        {
          name: 'children',
          order: PLAIN,
        },
      );
    const { pageInfo } = await under('150600');
    const pages = ['150600', '150100'].map((code) => under(code, pageInfo.endCursor));
    const [own, other] = await Promise.allSettled(pages);
    expect(own).toMatchObject({
      status: 'fulfilled',
      value: { nodes: [{ parentCode: '150600' }] },
    });
    expect(other).toMatchObject({ reason: { extensions: { code: 'INVALID_CURSOR' } } });
  });

  test.each([
    ['another list', list({ expression: 'e.code' }, 'others'), 'anonymous'],
    ['another order', list({ expression: 'e.name' }), 'anonymous'],
    ['another parameter', list({ expression: 'abs(e.region_at - ?)', params: [2] }), 'anonymous'],
    ['another recipient', list({ expression: 'e.code' }), 'someone'],
  ])('refuses the cursor of %s', async (_, spec, recipient) => {
    const own = list(
      spec.order.params
        ? { expression: 'abs(e.region_at - ?)', params: [1] }
        : { expression: 'e.code' },
    );
    const { pageInfo } = await bench.operation().page(Region, { first: 1 }, own);
    const refused = bench
      .operation(recipient)
      .page(Region, { first: 1, after: pageInfo.endCursor }, spec);
    await expect(refused).rejects.toMatchObject({
      extensions: { code: 'INVALID_CURSOR', argument: 'after' },
    });
  });
});
