import { httpEdge, type HttpAnswer, type HttpEdge } from '../../kit/http.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
let edge: HttpEdge;

beforeAll(async () => {
  hub = await testHub();
  edge = await httpEdge(hub.hub.engine);
});

afterAll(async () => {
  await edge.close();
  await hub.close();
});

const STAFF = 'staff:150600';
const LONG = '长'.repeat(20_000);
const TYPED = 'Wang Jianguo 13800138000';

/** Refused before anything runs: HTTP 400, no data, no SQL. */
async function expectRefused(
  query: string,
  variables: unknown,
  argument: string,
): Promise<HttpAnswer> {
  let answer!: HttpAnswer;
  const sent = await hub.statements(async () => {
    answer = await edge.query(query, { as: STAFF, variables });
  });
  expect(sent).toEqual([]);
  expect(answer.status).toBe(400);
  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  expect(answer.text).not.toContain('"data"');
  expect(answer.text.length).toBeLessThan(1_000);
  expect(answer.text).not.toContain(TYPED);
  return answer;
}

describe('a literal is refused before anything runs, with the name of its argument:', () => {
  test.each([
    [
      'an unknown enum value',
      '{ regions(filter: { levels: [TOWN] }) { totalCount } }',
      'filter.levels',
    ],
    [
      'a string for an enum',
      '{ regions(filter: { levels: ["CITY"] }) { totalCount } }',
      'filter.levels',
    ],
    [
      'a day that does not exist',
      '{ targets(filter: { dueTo: "2023-02-29" }) { totalCount } }',
      'filter.dueTo',
    ],
    [
      'a year beyond the calendar',
      '{ targets(filter: { dueTo: "+275761-01-01" }) { totalCount } }',
      'filter.dueTo',
    ],
    [
      'text for a date',
      `{ targets(filter: { dueTo: "${TYPED}" }) { totalCount } }`,
      'filter.dueTo',
    ],
    ['a page size above 32 bits', '{ regions(first: 2147483648) { totalCount } }', 'first'],
    ['a page size with a fraction', '{ regions(first: 1.5) { totalCount } }', 'first'],
    ['text for a page size', `{ regions(first: "${TYPED}") { totalCount } }`, 'first'],
    ['a number for text', '{ region(code: 150600) { name } }', 'code'],
    ['an object for text', '{ region(code: { a: 1 }) { name } }', 'code'],
    [
      'an object for an enum field',
      '{ regions(orderBy: { field: { a: 1 } }) { totalCount } }',
      'orderBy.field',
    ],
    [
      'a field the input does not have',
      '{ regions(filter: { raw: "1=1" }) { totalCount } }',
      'filter.raw',
    ],
    [
      'a required input field left out',
      '{ regions(orderBy: { direction: ASC }) { totalCount } }',
      'orderBy',
    ],
    ['null for what is required', '{ target(id: null) { label } }', 'id'],
    ['20,000 characters', `{ region(code: "${LONG}") { name } }`, 'code'],
    ['20,000 characters in a block', `{ region(code: """${LONG}""") { name } }`, 'code'],
    [
      '20,000 characters in an input',
      `{ regions(filter: { name: "${LONG}" }) { totalCount } }`,
      'filter.name',
    ],
    ['a NUL character as an escape', '{ region(code: "15\\u00000600") { name } }', 'code'],
    ['a NUL character as itself', '{ region(code: "15\u00000600") { name } }', 'code'],
    ['an alias that is a prototype', '{ __proto__: region(code: "150600") { name } }', 'alias'],
    [
      'a default of the wrong type',
      'query ($n: Int = "x") { regions(first: $n) { totalCount } }',
      '$n',
    ],
  ])('%s', async (_, query, argument) => {
    await expectRefused(query, undefined, argument);
  });

  test.each([
    ['as an escape', '"\\ud800"'],
    ['as itself', '"\ud800"'],
    ['as itself, in a block', '"""\udc00"""'],
  ])('half a character %s is no GraphQL text at all', async (_, text) => {
    const answer = await edge.query(`{ region(code: ${text}) { name } }`);
    expect([answer.status, answer.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    expect(answer.errors![0]).toHaveProperty('locations');
  });
});

describe('a variable is refused before anything runs, with its place:', () => {
  const REGIONS = 'query ($v: RegionFilter) { regions(filter: $v) { totalCount } }';
  const REGION = 'query ($v: String!) { region(code: $v) { name } }';
  const TARGETS = 'query ($v: TargetFilter) { targets(filter: $v) { totalCount } }';
  const FIRST = 'query ($v: Int) { regions(first: $v) { totalCount } }';
  const BEDS = 'query ($v: FacilityFilter) { facilities(filter: $v) { totalCount } }';

  test.each([
    ['an unknown enum value', REGIONS, { v: { levels: ['CITY', TYPED] } }, '$v.levels.1'],
    ['a day that does not exist', TARGETS, { v: { dueTo: '2023-02-29' } }, '$v.dueTo'],
    ['a number for a day', TARGETS, { v: { dueTo: 20230228 } }, '$v.dueTo'],
    [
      'an amount beyond exact numbers',
      BEDS,
      { v: { monthlyPriceTo: 2 ** 53 } },
      '$v.monthlyPriceTo',
    ],
    ['an amount that is text', BEDS, { v: { monthlyPriceTo: '1e999999999' } }, '$v.monthlyPriceTo'],
    ['a page size above 32 bits', FIRST, { v: 2147483648 }, '$v'],
    ['a page size that is text', FIRST, { v: TYPED }, '$v'],
    ['a list for text', REGION, { v: ['150600'] }, '$v'],
    ['nothing for what is required', REGION, {}, '$v'],
    ['null for what is required', REGION, { v: null }, '$v'],
    ['a field the input does not have', REGIONS, { v: { [TYPED]: 1 } }, '$v'],
    ['an operator of the database layer', REGIONS, { v: { $or: [{}] } }, '$v'],
    ['raw SQL of the database layer', REGIONS, { v: { name: { __raw: true, sql: '1=1' } } }, 'key'],
    ['20,000 characters', REGION, { v: LONG }, '$v'],
    ['20,000 characters in an input', REGIONS, { v: { name: LONG } }, '$v.name'],
    ['a NUL character', REGIONS, { v: { name: 'a\0' } }, '$v.name'],
    ['half a character', REGIONS, { v: { name: 'a\ud800' } }, '$v.name'],
    ['the other half', REGIONS, { v: { name: '\udc00a' } }, '$v.name'],
  ])('%s', async (_, query, variables, argument) => {
    await expectRefused(query, variables, argument);
  });

  test.each(['{"v":{"__proto__":{"polluted":true}}}', '{"__proto__":{"polluted":true}}'])(
    'a prototype as key: %s',
    async (variables) => {
      const body = `{"query":${JSON.stringify(REGIONS)},"variables":${variables}}`;
      const answer = await edge.send({ headers: { 'content-type': 'application/json' }, body });
      expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  test('a variable named as a prototype', async () => {
    const query = 'query ($__proto__: Int) { regions(first: $__proto__) { totalCount } }';
    await expectRefused(query, undefined, 'variable');
  });

  test('a value nested too deep is too large', async () => {
    const deep = `${'['.repeat(20_000)}1${']'.repeat(20_000)}`;
    const body = `{"query":${JSON.stringify(FIRST)},"variables":{"v":${deep}}}`;
    const answer = await edge.send({ headers: { 'content-type': 'application/json' }, body });
    expect([answer.status, answer.code]).toEqual([400, 'OPERATION_TOO_LARGE']);
  });

  test('a variable that the operation does not declare is dropped', async () => {
    const answer = await edge.query('{ region(code: "150600") { name } }', {
      variables: { representations: [{ __typename: 'Elder' }], other: 1 },
    });
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: 'key' } },
    ]);
    const plain = await edge.query('{ region(code: "150600") { name } }', {
      variables: { other: 1 },
    });
    expect(plain.data).toEqual({ region: { name: '鄂尔多斯市' } });
  });
});

describe('a value that only its owner can judge nulls its field and names the argument:', () => {
  test.each([
    [
      'a region code too short',
      'regions(filter: { within: "1506" }) { totalCount }',
      'filter.within',
    ],
    [
      'a region code that nobody gave',
      'regions(filter: { within: "150699000000" }) { totalCount }',
      'filter.within',
    ],
    [
      'SQL for a region code',
      `regions(filter: { within: "1' or 1=1 --" }) { totalCount }`,
      'filter.within',
    ],
    ['no region codes', 'facilities(filter: { withinAny: [] }) { totalCount }', 'filter.withinAny'],
    ['a name of spaces', 'regions(filter: { name: "   " }) { totalCount }', 'filter.name'],
    [
      'a name of 51 characters',
      `regions(filter: { name: "${'x'.repeat(51)}" }) { totalCount }`,
      'filter.name',
    ],
    ['no rows', 'regions(first: 0) { totalCount }', 'first'],
    ['less than none', 'regions(first: -1) { totalCount }', 'first'],
    ['a page above 100', 'regions(first: 101) { totalCount }', 'first'],
    ['a page above 100 from the end', 'regions(last: 101) { totalCount }', 'last'],
    ['both directions', 'regions(first: 1, last: 1) { totalCount }', 'last'],
    ['an id that is none', 'elder(id: "42") { id }', 'id'],
    ['an empty id', 'elder(id: "") { id }', 'id'],
    ['an internal key', 'elder(id: "019b0000-0000-7000-8000-000000000000") { id }', 'id'],
  ])('%s', async (_, field, argument) => {
    const answer = await edge.query(`{ bad: ${field} good: region(code: "150600") { name } }`, {
      as: STAFF,
    });
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ bad: null, good: { name: '鄂尔多斯市' } });
    expect(answer.errors).toMatchObject([
      { path: ['bad'], extensions: { code: 'BAD_USER_INPUT', argument } },
    ]);
  });

  test('an id made for another recipient is refused or unknown', async () => {
    const own = await edge.query('{ elders(first: 1) { nodes { id } } }', { as: STAFF });
    const id = own.data!.elders.nodes[0].id as string;
    const query = 'query ($id: ID!) { elder(id: $id) { id } }';
    expect((await edge.query(query, { as: STAFF, variables: { id } })).data).toEqual({
      elder: { id },
    });
    const foreign = await edge.query(query, { as: 'staff:150700', variables: { id } });
    expect(foreign.data).toEqual({ elder: null });
    expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(foreign.code);
  });
});
