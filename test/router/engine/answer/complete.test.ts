import { buildSchema, execute, getOperationAST, parse } from 'graphql';
import { complete } from '../../../../router/engine/answer/complete.ts';
import { Shapes } from '../../../../router/engine/answer/shape.ts';
import { askedOperation } from '../../../../router/engine/operation/asked-operation.ts';
import { conditionsOf } from '../../../../router/engine/operation/conditions.ts';

const schema = buildSchema(`
  enum Level { CITY COUNTY }
  interface Named { name: String! }
  type Region implements Named { name: String! level: Level parent: Region towns: [Region!] tags: [[String]] }
  type Home implements Named { name: String! beds: Int! region: Region }
  type Query { region: Region home: Home! named: [Named] names: [String!]! }`);

/** What a client gets of these data, which have the names that planners give. */
function cut(query: string, data: any, variables = {}) {
  const given = parse(query);
  const chosen = getOperationAST(given)!;
  const conditions = conditionsOf(given, chosen, variables);
  const { document, operation } = askedOperation(schema, given, chosen, conditions);
  const shapes = new Shapes(schema, document);
  const { data: made, unfit } = complete(
    shapes.object(schema.getQueryType()!, [operation.selectionSet]),
    data,
  );
  const places = unfit.map(({ path, coordinate, missing }) =>
    [path.join('.'), coordinate, ...(missing ? ['missing'] : [])].join(' '),
  );
  return { data: made, unfit: places };
}

const CITY = { __typename: 'Region', name: '城', level: 'CITY', parent: null, towns: [] };
const HOME = { __typename: 'Home', name: '院', beds: 3, region: CITY, secret: 1 };
const WHOLE = { region: CITY, home: HOME, named: [CITY, HOME, null], names: ['a'] };

test.each([
  '{ home { beds name } region { level } }',
  '{ a: home { x: beds } b: home { __typename region { name } } __typename }',
  '{ named { __typename name ... on Home { beds } ... on Region { level } } }',
  '{ named { ...N } region { ...N towns { name } } } fragment N on Named { name ...D } fragment D on Region { parent { name } }',
  '{ home { region { name } } ... on Query { home { region { level } beds } } }',
  'query ($y: Boolean = true, $n: Boolean!) { home { name @include(if: $n) beds @skip(if: $n) } region @include(if: $y) { name } names @skip(if: true) }',
  'query ($n: Boolean!) { home { region @include(if: $n) { name } region { level } } }',
])('%s is cut as graphql itself would answer', async (query) => {
  for (const n of [true, false]) {
    const variables = { n, y: true };
    // The merged data has private names, as subgraphs answer.
    const merged = JSON.parse(JSON.stringify({ ...WHOLE, _q_a: HOME, _q_b: HOME }));
    merged._q_a._q_x = 3;
    const { data } = cut(query, merged, variables);
    const expected = await execute({
      schema,
      document: parse(query),
      rootValue: WHOLE,
      variableValues: variables,
    });
    expect(JSON.stringify(data)).toBe(JSON.stringify(expected.data));
  }
});

test('what may not be null nulls what holds it, up to the first that may be', () => {
  expect(cut('{ home { beds } }', { home: { beds: null } })).toEqual({
    data: null,
    unfit: ['home.beds Home.beds missing'],
  });
  const nested = { region: { name: 'x', towns: [{ name: 'y' }, { name: null }] } };
  expect(cut('{ region { name towns { name } } }', nested)).toEqual({
    data: { region: { name: 'x', towns: null } },
    unfit: ['region.towns.1.name Region.name missing'],
  });
  expect(cut('{ names }', { names: ['a', null] }).data).toBeNull();
});

test('a value that the type does not have is null, and its field is named', () => {
  const answer = cut('{ region { level towns { name } tags } }', {
    region: { level: 'MOON', towns: 'none', tags: [['a', null], null] },
  });
  expect(answer).toEqual({
    data: { region: { level: null, towns: null, tags: [['a', null], null] } },
    unfit: ['region.level Region.level', 'region.towns Region.towns'],
  });
});

test('an object of a type that nobody knows is null', () => {
  const answer = cut('{ named { name } }', { named: [{ __typename: 'Moon', name: 'x' }, CITY] });
  expect(answer.data).toEqual({ named: [null, { name: '城' }] });
  expect(answer.unfit).toEqual(['named.0 Query.named']);
});

test('keys that every JavaScript object has are fields like others', () => {
  const query = '{ constructor: names toString: region { name } }';
  expect(cut(query, { _q_constructor: ['a'] }).data).toEqual({
    constructor: ['a'],
    toString: null,
  });
  expect(cut(query, {}).unfit).toEqual(['constructor Query.names missing']);
});

test.each([
  ['String', '{ region { name } }', { region: { name: 1 } }, 'region.name Region.name'],
  ['Int', '{ home { beds } }', { home: { beds: '3' } }, 'home.beds Home.beds'],
  ['Int of 32 bits', '{ home { beds } }', { home: { beds: 2 ** 40 } }, 'home.beds Home.beds'],
  ['object', '{ region { name } }', { region: 'x' }, 'region Query.region'],
  ['list', '{ region { tags } }', { region: { tags: [[{}]] } }, 'region.tags.0.0 Region.tags'],
])('a value that is no %s is named with its place', (_type, query, data, place) => {
  expect(cut(query, data).unfit).toEqual([place]);
});

test('an object all of whose fields are skipped is an empty object, and a missing one is null', () => {
  const query = `query ($no: Boolean = false) {
    region { name @include(if: $no) parent { ... on Region @include(if: $no) { name } } }
    home { ...F } named { ...N @include(if: $no) } }
    fragment F on Home { beds @include(if: $no) } fragment N on Named { name }`;
  const { data, unfit } = cut(query, WHOLE);
  expect(data).toEqual({ region: { parent: null }, home: {}, named: [{}, {}, null] });
  expect(unfit).toEqual([]);
  expect(cut('{ region @skip(if: true) { name } }', {}).data).toEqual({});
});

test('a hundred fragments in a row that each spread the next twice are cut at once', () => {
  const fragments = Array.from(
    { length: 100 },
    (_, n) => `fragment F${n} on Region { ${n < 99 ? `...F${n + 1} ...F${n + 1}` : 'name'} }`,
  );
  const { data } = cut(`{ region { ...F0 } } ${fragments.join('\n')}`, { region: CITY });
  expect(data).toEqual({ region: { name: '城' } });
});
