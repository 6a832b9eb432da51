import { buildSchema, execute, getOperationAST, parse } from 'graphql';
import { ResponseShape } from '../../../../router/engine/plan/response-shape.ts';

const schema = buildSchema(`
  enum Level { CITY COUNTY }
  interface Named { name: String! }
  type Region implements Named { name: String! level: Level parent: Region towns: [Region!] tags: [[String]] }
  type Home implements Named { name: String! beds: Int! region: Region }
  type Query { region: Region home: Home! named: [Named] names: [String!]! }`);

function cut(query: string, data: any, variables = {}) {
  const document = parse(query);
  const shape = new ResponseShape(schema, document, getOperationAST(document)!);
  return shape.cut(data, variables);
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
  const aliases: Record<string, any> = { a: HOME, b: HOME };
  for (const n of [true, false]) {
    const variables = { n, y: true };
    // The merged data has response keys, as subgraphs answer.
    const merged = JSON.parse(JSON.stringify({ ...WHOLE, ...aliases }));
    merged.a.x = 3;
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
    unfit: ['Home.beds'],
  });
  const nested = { region: { name: 'x', towns: [{ name: 'y' }, { name: null }] } };
  expect(cut('{ region { name towns { name } } }', nested)).toEqual({
    data: { region: { name: 'x', towns: null } },
    unfit: ['Region.name'],
  });
  expect(cut('{ names }', { names: ['a', null] }).data).toBeNull();
});

test('a value that the type does not have is null, and its field is named', () => {
  const answer = cut('{ region { level towns { name } tags } }', {
    region: { level: 'MOON', towns: 'none', tags: [['a', null], null] },
  });
  expect(answer).toEqual({
    data: { region: { level: null, towns: null, tags: [['a', null], null] } },
    unfit: ['Region.level', 'Region.towns'],
  });
});

test('an object of a type that nobody knows is null', () => {
  const answer = cut('{ named { name } }', { named: [{ __typename: 'Moon', name: 'x' }, CITY] });
  expect(answer.data).toEqual({ named: [null, { name: '城' }] });
  expect(answer.unfit).toEqual(['Query.named']);
});

test('keys that every JavaScript object has are fields like others', () => {
  const query = '{ constructor: names toString: region { name } }';
  expect(cut(query, { constructor: ['a'] }).data).toEqual({
    constructor: ['a'],
    toString: null,
  });
  expect(cut(query, {}).unfit).toEqual(['Query.names']);
});

test('a hundred fragments in a row that each spread the next twice are cut at once', () => {
  const fragments = Array.from(
    { length: 100 },
    (_, n) => `fragment F${n} on Region { ${n < 99 ? `...F${n + 1} ...F${n + 1}` : 'name'} }`,
  );
  const { data } = cut(`{ region { ...F0 } } ${fragments.join('\n')}`, { region: CITY });
  expect(data).toEqual({ region: { name: '城' } });
});
