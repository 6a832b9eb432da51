import { categoriesOn, type CategoryTerm } from '../../../ground/facts/elder-fact.ts';
import { EligibilityCategory } from '../../../subgraphs/elders/eligibility-record/category.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { TEST_AS_OF } from '../../kit/world.ts';
import { publicIds, world } from '../elders-world.ts';

const CITIES = ['150100', '150200', '150600', '150900', '210100', '230200', '361181', '530400'];
const CATEGORIES = Object.keys(EligibilityCategory);
const ELDERS = [...world.elders()];
const PAST = '2025-09-30';

let hub: TestHub;
/** What the subgraph services knows, by key of the elder. */
let facts: Map<string, { categories: CategoryTerm[] }>;
beforeAll(async () => {
  hub = await testHub();
  await hub.settle();
  const { rows } = await hub.pg.query('select elder_key, categories from services.elder_fact');
  facts = new Map(rows.map((row) => [row.elder_key as string, row]));
});
afterAll(() => hub.close());

const told = (key: string, day: string) => categoriesOn(facts.get(key)!, day).sort();

/** Every elder of a city as its staff reads them, by key: her groups on a day. */
async function fields(city: string, day: string, filter = ''): Promise<Map<string, string[]>> {
  const as = `staff:${city}`;
  const ids = await publicIds(as);
  const found = new Map<string, string[]>();
  for (let after: string | null = null; ;) {
    const { elders } = expectData(
      await hub.query(
        `query ($after: String) { elders(first: 100, after: $after, filter: { within: "${city}" ${filter} }) {
           nodes { id categories(asOf: "${day}") { category } } pageInfo { hasNextPage endCursor } } }`,
        { as, variables: { after } },
      ),
    );
    for (const { id, categories } of elders.nodes as {
      id: string;
      categories: { category: string }[];
    }[]) {
      found.set(ids.decode('Elder', id)!, categories.map(({ category }) => category).sort());
    }
    if (!elders.pageInfo.hasNextPage) return found;
    after = elders.pageInfo.endCursor as string;
  }
}

/** Who has been registered in one city alone: her city sees all that was recorded of her. */
const SETTLED = new Set(
  ELDERS.filter(
    ({ registrations }) =>
      new Set(registrations.map(({ region }) => region.slice(0, 4))).size === 1,
  ).map(({ key }) => key),
);

test('every seeded elder is in the groups that her birth date, assessments, home and certificates make', () => {
  const economic = [
    'DESTITUTE_CENTRAL',
    'DESTITUTE_SCATTERED',
    'DIBAO',
    'DIBAO_MARGIN',
    'LOW_INCOME',
  ];
  const seen = new Set<string>();
  for (const elder of ELDERS) {
    const held = elder.groups
      .filter(({ from, to }) => from <= TEST_AS_OF && (to === null || to >= TEST_AS_OF))
      .map(({ category }) => category as string);
    if (held.some((one) => economic.includes(one))) held.push('ECON_DIFFICULT');
    expect([elder.n, told(elder.key, TEST_AS_OF)]).toEqual([elder.n, [...new Set(held)].sort()]);
    held.forEach((one) => seen.add(one));
  }
  for (const derived of [
    'VERY_OLD',
    'DISABLED_FULL',
    'DISABLED_PARTIAL',
    'DEMENTIA',
    'LIVING_ALONE',
  ]) {
    expect(seen).toContain(derived);
  }
});

describe.each(CITIES)('in %s', (city) => {
  test.each([TEST_AS_OF, PAST])('on %s field and fact say the same of every elder', async (day) => {
    const found = await fields(city, day);
    expect(found.size).toBeGreaterThan(10);
    for (const [key, groups] of found) {
      if (SETTLED.has(key)) expect([key, groups]).toEqual([key, told(key, day)]);
    }
  });

  test('the filter of each group finds those whose field says so, and nobody else', async () => {
    const found = await fields(city, TEST_AS_OF);
    for (const category of CATEGORIES) {
      const filtered = await fields(city, TEST_AS_OF, `categories: [${category}]`);
      const expected = [...found].filter(([, groups]) => groups.includes(category));
      expect([category, [...filtered.keys()].sort()]).toEqual([
        category,
        expected.map(([key]) => key).sort(),
      ]);
    }
  });

  test.each([TEST_AS_OF, PAST])('on %s the figure counts whom the fact names', async (day) => {
    const { region } = expectData(
      await hub.query(
        `{ region(code: "${city}") { eldersByCategory(asOf: "${day}") { category count { value withheld } } } }`,
        { as: `staff:${city}` },
      ),
    );
    const prefix = city.slice(0, 4);
    const registered = ELDERS.filter(({ registrations }) =>
      registrations.some(
        ({ region: code, from, to }) =>
          code.startsWith(prefix) && from <= day && (to === null || to >= day),
      ),
    );
    expect(region.eldersByCategory).toEqual(
      CATEGORIES.map((category) => ({
        category,
        count: {
          value: registered.filter(({ key }) => told(key, day).includes(category)).length,
          withheld: null,
        },
      })),
    );
  });
});

test('counts of groups are told to staff of the region alone', async () => {
  const text = `{ region(code: "150600") { eldersByCategory { category count { value withheld } } } }`;
  const { region } = expectData(await hub.query(text, { as: 'staff:150100' }));
  expect(region.eldersByCategory).toHaveLength(CATEGORIES.length);
  for (const { count } of region.eldersByCategory) {
    expect(count).toEqual({ value: null, withheld: 'SMALL_NUMBER' });
  }
});

test('who has moved reads of herself what the others are told of her', async () => {
  for (const n of [3, 4, 5]) {
    const text = '{ viewer { elder { categories { category } } } }';
    const { viewer } = expectData(await hub.query(text, { as: `elder:${n}` }));
    const groups = viewer.elder.categories.map(({ category }: { category: string }) => category);
    expect([n, groups.sort()]).toEqual([n, told(world.elder(n).key, TEST_AS_OF)]);
  }
});
