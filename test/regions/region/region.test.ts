import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

async function ask(text: string, variables = {}) {
  return expectData(await hub.query(text, { variables }));
}

describe('the tree of regions', () => {
  test('leads from a community up to its province', async () => {
    const { regions } = await ask(
      `{ regions(first: 1, filter: { within: "150602", levels: [VILLAGE], settlement: URBAN }) {
           nodes { level ancestors { code level } parent { parent { parent { parent { code } } } } } } }`,
    );
    const [community] = regions.nodes;
    expect(community.ancestors.map((region: { level: string }) => region.level)).toEqual([
      'PROVINCE',
      'CITY',
      'COUNTY',
      'TOWNSHIP',
    ]);
    expect(community.parent.parent.parent.parent.code).toBe('150000');
  });

  test('holds the four pact cities with all their counties', async () => {
    const text = `query ($within: String!) {
      regions(first: 100, filter: { within: $within, levels: [COUNTY] }) { totalCount nodes { statisticalOnly } } }`;
    const counties = { '150100': 9, '150200': 9, '150600': 9, '150900': 11 };
    for (const [within, expected] of Object.entries(counties)) {
      const { regions } = await ask(text, { within });
      const real = regions.nodes.filter(
        (one: { statisticalOnly: boolean }) => !one.statisticalOnly,
      );
      expect([within, real.length]).toEqual([within, expected]);
    }
  });

  test('is found by a part of a Chinese name, and wildcards are ordinary characters', async () => {
    const text = `query ($name: String!) { regions(filter: { name: $name }) { nodes { name } } }`;
    const { regions } = await ask(text, { name: '昆都仑' });
    expect(regions.nodes.length).toBeGreaterThan(0);
    for (const { name } of regions.nodes) expect(name).toContain('昆都仑');
    expect((await ask(text, { name: '%' })).regions.nodes).toEqual([]);
  });

  test('gives a coded error for a code that is none, and NOT_FOUND for one that is not there', async () => {
    const text = `query ($code: String!) { region(code: $code) { name } }`;
    const malformed = await hub.query(text, { variables: { code: '15' } });
    expect(malformed.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'code',
    });
    const absent = await hub.query(text, { variables: { code: '990000' } });
    expect(absent).toMatchObject({
      data: { region: null },
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });
});

test('a region is looked up by its id or its code, in any spelling, and by one of them alone', async () => {
  const found = await ask(
    `{ id: region(id: "Region:150600") { code } code: region(code: "１５０６００000000") { id } }`,
  );
  expect(found).toEqual({ id: { code: '150600' }, code: { id: 'Region:150600' } });
  for (const given of ['', '(id: null)', '(id: "Region:150600", code: "150600")']) {
    const { errors } = await hub.query(`{ region${given} { name } }`);
    expect([given, errors?.[0]?.extensions]).toMatchObject([
      given,
      { code: 'BAD_USER_INPUT', expects: 'ONE_ARGUMENT' },
    ]);
  }
});

describe('the lists under a region', () => {
  /** Each starts with a row that has everything below it, so that one row costs what all do. */
  const LISTS: [string, string][] = [
    [
      'Region.parent',
      '{ regions(first: $n, filter: { levels: [COUNTY] }) { nodes { parent { name } } } }',
    ],
    [
      'Region.ancestors',
      '{ regions(first: $n, filter: { levels: [VILLAGE] }) { nodes { ancestors { name } } } }',
    ],
    [
      'Region.children',
      '{ regions(first: $n, filter: { levels: [COUNTY] }) { nodes { children(first: 3) { nodes { name } totalCount } } } }',
    ],
    [
      'Region.pacts',
      '{ regions(first: $n, filter: { within: "150100" }) { nodes { pacts(first: 3) { nodes { name } totalCount } } } }',
    ],
    [
      'Region.targets',
      '{ regions(first: $n, filter: { levels: [CITY] }) { nodes { targets(first: 2) { nodes { label } totalCount } } } }',
    ],
    [
      'Region.facilityPlans',
      '{ regions(first: $n, filter: { within: "150600", levels: [COUNTY] }) { nodes { facilityPlans(first: 3) { nodes { title } totalCount } } } }',
    ],
    [
      'Region.predecessors and successors',
      '{ regions(first: $n, filter: { within: "150600", levels: [COUNTY] }) { nodes { predecessors { regions { name } } successors { regions { name } } } } }',
    ],
  ];
  test.each(LISTS)('%s costs as many statements for 50 rows as for one', async (_name, text) => {
    const count = async (n: number) =>
      (await hub.statements(() => ask(`query ($n: Int!) ${text}`, { n }))).length;
    const one = await count(1);
    expect(one).toBeGreaterThan(0);
    expect(await count(50)).toBe(one);
  });

  test('totalCount costs a statement only when it is asked for', async () => {
    const without = await hub.statements(() => ask('{ regions(first: 1) { nodes { name } } }'));
    const asked = await hub.statements(() => ask('{ regions(first: 1) { totalCount } }'));
    expect(without.filter((sql) => sql.includes('count('))).toEqual([]);
    expect(asked.filter((sql) => sql.includes('count('))).toHaveLength(1);
  });
});
