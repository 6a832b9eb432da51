import { testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const LIST = 'facilities(first: $v) { nodes { name priceFilings(first: $v) { totalCount } } }';

test.each([
  'representations',
  '_representations',
  'r',
  'first',
  '_q_first',
  '_batch_reps_0',
  'constructor',
])('a client may call its variable %s', async (name) => {
  const { data, errors } = await hub.query(
    `query ($${name}: Int) { ${LIST.replaceAll('$v', `$${name}`)} }`,
    { variables: { [name]: 2 } },
  );
  expect(errors).toBeUndefined();
  expect(data.facilities.nodes).toHaveLength(2);
  expect(data.facilities.nodes[0].priceFilings.totalCount).toEqual(expect.any(Number));
});

describe('a null that a default does not replace is refused by its variable', () => {
  test.each([
    ['at an argument', 'query ($v: ID = "Target:150600-HOME_BED") { target(id: $v) { label } }'],
    [
      'below the root',
      'query ($v: Int = 2026) { region(code: "150600") { lotteryShare(year: $v) { percent } } }',
    ],
    [
      'in a list',
      `query ($v: FacilityStatus = OPERATING) {
        region(code: "150600") { facilityCounts(statuses: [$v]) { __typename } } }`,
    ],
    [
      'in an object',
      `query ($v: Float = 39.6) { facilities(first: 1) { nodes {
        distance(from: { latitude: $v, longitude: 109.8 }) } } }`,
    ],
    [
      'at a condition',
      'query ($v: Boolean = true) { region(code: "150600") { name @include(if: $v) } }',
    ],
    [
      'in a fragment',
      'query ($v: ID = "Target:150600-HOME_BED") { ...F } fragment F on Query { target(id: $v) { label } }',
    ],
  ])('%s', async (_place, query) => {
    const well = await hub.query(query);
    expect(well.errors).toBeUndefined();
    const { data, errors } = await hub.query(query, { variables: { v: null } });
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: '$v' });
  });

  test('and is a value where one may be null', async () => {
    const query = 'query ($v: Int = 1) { facilities(first: $v) { nodes { name } } }';
    const one = await hub.query(query);
    const all = await hub.query(query, { variables: { v: null } });
    expect(one.data.facilities.nodes).toHaveLength(1);
    expect(all.data.facilities.nodes.length).toBeGreaterThan(1);
  });
});
