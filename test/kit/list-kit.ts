import { openIdOf } from '../../ground/identity/open-id.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { enumValues, inputFields } from './contract.ts';
import { expectData, publicIdFor, testHub, type TestHub } from './hub.ts';

/** What a list is held against: SQL that the test writes itself, and never the list's own. */
export interface ListSpecimen {
  /** Type of the rows, and name of the list at the root. */
  entity: string;
  list: string;
  /** Table with its schema; its rows have a closed id, made of `key`, unless they are `open`. */
  table: string;
  /** Whether its rows have an open id, made of the column `id` or of one that is named. */
  open?: boolean | string;
  /** Who may ask, and one who may not, because his contract has no such list; none for a list for all. */
  as: string;
  notAs?: string;
  /** What each order sorts by, in SQL over the table. */
  orders: Readonly<Record<string, string>>;
  /**
   * For each field of the filter a value as GraphQL, or type and key of what it names by a closed
   * id, and the rows that it means, as SQL.
   */
  filters: Readonly<Record<string, readonly [value: string | readonly string[], sql: string]>>;
  /** Filters that are refused: their text, at which field, and what is expected instead. */
  refused?: readonly (readonly [filter: string, field: string, expects: string])[];
  /** Which rows there are unless the filter names their states, as SQL; all of them when left out. */
  usual?: string;
  /** Rows to be there before, where the seeded ones say too little. */
  prepare?(hub: TestHub): Promise<void>;
  /** Fields of a row that cost statements, to be counted for one row and for fifty. */
  nested: string;
}

interface Page {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

/** Rows of the region of a persona of staff, and below. */
export function inRegionOf(persona: string, row = ''): string {
  const region = persona.split(':')[1]!.replace(/(00)+$/, '');
  const [from, to] = ['0', '9'].map((digit) => region.padEnd(12, digit));
  return `${row}region_at between ${from} and ${to}`;
}

/** The tests that every list at the root has. */
export function listTests(specimen: ListSpecimen): void {
  const { entity, list, table, as, orders, filters, refused = [], nested, open = false } = specimen;
  const { usual = 'true' } = specimen;
  const keyColumn = open === true ? 'id' : open || 'key';
  const seen = open ? 'true' : inRegionOf(as);
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: specimen.prepare !== undefined });
    await specimen.prepare?.(hub);
  });
  afterAll(() => hub.close());

  /** Ids of the rows of a condition, as the persona knows them. */
  async function expected(sql: string, order = keyColumn): Promise<string[]> {
    const { rows } = await hub.pg.query<{ key: string }>(
      `select ${keyColumn} as key from ${table} where (${sql}) and ${seen} order by ${order}`,
    );
    if (open) return rows.map(({ key }) => openIdOf(entity, key));
    return Promise.all(rows.map(({ key }) => publicIdFor(as, entity, key)));
  }
  /** Ids of the whole list, walked page by page. */
  async function walk(given: string, size = 100): Promise<string[]> {
    const ids: string[] = [];
    let from = '';
    for (;;) {
      const text: string = `{ list: ${list}(first: ${size}${from}${given}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
      const page = expectData(await hub.query(text, { as })).list as Page;
      ids.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) {
        expect(page.totalCount).toBe(ids.length);
        return ids;
      }
      from = `, after: "${page.pageInfo.endCursor}"`;
    }
  }

  test('every field of its filter and of its order is tried here', () => {
    const filter = inputFields('staff', `${entity}Filter`).filter((field) => field !== 'ids');
    expect(Object.keys(filters).sort()).toEqual(filter.sort());
    expect(Object.keys(orders).sort()).toEqual(enumValues('staff', `${entity}OrderField`).sort());
  });

  test.each(Object.entries(orders))(
    'is sorted by %s, upwards and downwards',
    async (field, sql) => {
      for (const direction of ['asc', 'desc']) {
        const order = `, orderBy: { field: ${field}, direction: ${direction.toUpperCase()} }`;
        const wanted = await expected(usual, `(${sql}) ${direction}, ${keyColumn} ${direction}`);
        expect(await walk(order)).toEqual(wanted);
      }
    },
  );

  test.each(Object.entries(filters))('is filtered by %s', async (field, [value, sql]) => {
    const wanted = await expected(field === 'statuses' ? sql : `(${sql}) and (${usual})`);
    const everything = await expected(usual);
    // A filter that finds nothing, or all there is, tells nothing.
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(everything.length);
    const written =
      typeof value === 'string' ? value : `"${await publicIdFor(as, value[0]!, value[1]!)}"`;
    expect((await walk(`, filter: { ${field}: ${written} }`)).sort()).toEqual(wanted.sort());
    expect((await walk(`, filter: { ${field}: null }`)).length).toBe(everything.length);
  });

  test('without filter and order, or with null for them, is the whole list', async () => {
    const everything = await expected(usual);
    for (const given of ['', ', filter: null', ', filter: {}', ', orderBy: null']) {
      expect((await walk(given)).sort()).toEqual(everything.sort());
    }
  });

  test('is walked in small pages without a gap or a repetition', async () => {
    expect(await walk('', 7)).toEqual(await walk(''));
  });

  test('is asked for some rows by their ids, one is looked up, and one of nothing is NOT_FOUND', async () => {
    const some = (await walk('')).slice(0, 3);
    const ids = some.map((id) => `"${id}"`).join();
    expect((await walk(`, filter: { ids: [${ids}] }`)).sort()).toEqual(some.sort());
    const single = entity.charAt(0).toLowerCase() + entity.slice(1);
    const one = (id: string) => hub.query(`{ one: ${single}(id: "${id}") { id } }`, { as });
    expect(expectData(await one(some[0]!)).one).toEqual({ id: some[0] });
    const nothing = keyOf('nothing', 1);
    const { data, errors } = await one(
      open ? openIdOf(entity, nothing) : await publicIdFor(as, entity, nothing),
    );
    expect([data.one, errors?.[0]?.extensions.code]).toEqual([null, 'NOT_FOUND']);
  });

  test('refuses an empty list, and what no row can have, at the argument', async () => {
    const lists = inputFields('staff', `${entity}Filter`, (type) => type.startsWith('['));
    const empty = lists.map((field) => [`${field}: []`, field, 'ITEMS_AT_LEAST'] as const);
    for (const [filter, field, expects] of [...empty, ...refused]) {
      const { errors } = await hub.query(`{ ${list}(filter: { ${filter} }) { nodes { id } } }`, {
        as,
      });
      const argument = `filter.${field}`;
      const told = errors?.[0]?.extensions;
      expect([filter, told]).toMatchObject([filter, { code: 'BAD_USER_INPUT', argument, expects }]);
    }
  });

  test('costs as many statements for fifty rows as for ten', async () => {
    const count = async (n: number) => {
      const text = `{ ${list}(first: ${n}) { totalCount nodes { id ${nested} } } }`;
      return (await hub.statements(async () => expectData(await hub.query(text, { as })))).length;
    };
    const ten = await count(10);
    expect(ten).toBeGreaterThan(0);
    expect(await count(50)).toBe(ten);
  });

  const { notAs } = specimen;
  if (notAs === undefined) return;
  test('is answered only to audiences whose contract has it', async () => {
    const { errors } = await hub.query(`{ ${list} { nodes { id } } }`, { as: notAs });
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
}
