import { getIntrospectionQuery, type GraphQLSchema, parse } from 'graphql';
import { loadContracts } from '../../../router/edge/contract.ts';
import { EXAMPLES } from '../../../router/explorer/examples.ts';
import { SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';
import { checkSize } from '../../../router/edge/operation-size.ts';
import { Operations } from '../../../router/edge/operations.ts';
import * as documents from '../../hub/documents/graphql.ts';

const { staff } = loadContracts(SCHEMA_DIRECTORY);
const operations = new Operations(staff);

function codes(query: string): unknown[] {
  const { errors = [] } = operations.prepare(query);
  return errors.map((error) => error.extensions.code);
}

function times(count: number, text: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => text(n)).join(' ');
}

function nested(depth: number, open: string, core: string, close: string): string {
  return open.repeat(depth) + core + close.repeat(depth);
}

describe('one error, and a short one, for', () => {
  const chain = (size: number, spread: (n: number) => string) =>
    times(size, (n) => `fragment F${n} on Region { ${spread(n)} }`);

  test.each([
    ['aliases by the hundred', `{ ${times(3_000, (n) => `a${n}: region(code: "1") { name }`)} }`],
    ['16 aliases below one field', `{ region(code: "1") { ${times(16, (n) => `a${n}: name`)} } }`],
    [
      '16 aliases in fragments',
      `{ region(code: "1") { ...A ...B } } fragment A on Region { ${times(8, (n) => `a${n}: name`)} } fragment B on Region { ${times(8, (n) => `b${n}: name`)} }`,
    ],
    ['21 root fields', `{ ${times(21, () => 'region(code: "1") { name }')} }`],
    [
      '21 root fields in a fragment',
      `{ ...A } fragment A on Query { ${times(21, () => '__typename')} }`,
    ],
    ['500 times the same field', `{ ${times(500, () => '__typename')} }`],
    [
      '2,000 fields that differ in an argument',
      `{ ${times(2_000, (n) => `region(code: "${n}") { name }`)} }`,
    ],
    ['16 levels', `{ region(code: "1") ${nested(15, '{ parent ', '{ name }', ' }')} }`],
    ['1,000 levels', `{ region(code: "1") ${nested(1_000, '{ parent ', '{ name }', ' }')} }`],
    ['3,000 levels', nested(3_000, '{ a ', '', ' }')],
    [
      '16 levels in fragments',
      `{ region(code: "1") { parent { ...F0 } } } ${chain(15, (n) => (n < 14 ? `parent { ...F${n + 1} }` : 'name'))}`,
    ],
    [
      '3,000 inline fragments inside each other',
      `{ ${nested(3_000, '... { ', '__typename', ' }')} }`,
    ],
    ['200 inline fragments inside each other', `{ ${nested(200, '... { ', '__typename', ' }')} }`],
    [
      'fragments that double 23 times',
      `{ region(code: "1") { ...F0 } } ${chain(23, (n) => (n < 22 ? `...F${n + 1} ...F${n + 1}` : 'name'))}`,
    ],
    [
      '50 by 50 inline fragments',
      `{ region(code: "1") { ${times(50, () => `... { ${times(50, () => '... { name }')} }`)} } }`,
    ],
    ['2,000 directives on a field', `{ __typename ${times(2_000, () => '@aa')} }`],
    [
      '2,000 directives on a variable',
      `query ($a: Int ${times(2_000, () => '@aa')}) { __typename }`,
    ],
    ['51 directives on an operation', `query ${times(51, () => '@aa')} { __typename }`],
    ['10,001 tokens', `{ ${times(5_000, (n) => `a${n}:b`)} }`],
    [
      '4 aliases in a question about the schema',
      `{ __schema { types { ${times(4, (n) => `a${n}: fields { name }`)} } } }`,
    ],
    ['a list 20,000 deep', `{ region(code: ${nested(20_000, '[', '1', ']')}) { name } }`],
    ['a list 11 deep', `{ region(code: ${nested(11, '[', '1', ']')}) { name } }`],
    ['an object 11 deep', `{ region(code: ${nested(11, '{a: ', '1', '}')}) { name } }`],
    ['61 fragments', `{ __typename } ${chain(60, () => 'name')}`],
    [
      'a large operation beside a small one',
      `query A { __typename } query B { ${times(21, () => '__typename')} }`,
    ],
    [
      'fragments named like introspection',
      `{ ...__schema } fragment __schema on Query { ${times(21, () => '__typename')} }`,
    ],
  ])('%s', (_, query) => {
    const { errors = [] } = operations.prepare(query);
    expect(errors.map((error) => error.extensions.code)).toEqual(['OPERATION_TOO_LARGE']);
    expect(JSON.stringify(errors).length).toBeLessThan(500);
  });
});

describe('an error of validation, not of size, for', () => {
  test.each([
    [
      'fragments in a circle',
      '{ region(code: "1") { ...A } } fragment A on Region { parent { ...B } } fragment B on Region { parent { ...A } }',
    ],
    [
      'a fragment that spreads itself',
      '{ region(code: "1") { ...A } } fragment A on Region { parent { ...A } }',
    ],
    ['a fragment that is not there', '{ region(code: "1") { ...Nothing } }'],
    [
      'a circle through the schema of the schema',
      '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
    ],
  ])('%s', (_, query) => {
    expect(new Set(codes(query))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  });

  test('names by the kilobyte: the answer stays short', () => {
    const { errors = [] } = operations.prepare(
      `{ ${times(20, (n) => `${'x'.repeat(9_000)}${n}`)} }`,
    );
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors).length).toBeLessThan(4_096);
  });
});

describe('nothing is refused of', () => {
  test.each([
    ['the introspection query', getIntrospectionQuery()],
    [
      'the introspection query of an explorer',
      getIntrospectionQuery({
        descriptions: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    ],
    ['15 levels', `{ region(code: "1") ${nested(13, '{ parent ', '{ name }', ' }')} }`],
    [
      '20 root fields',
      `{ ${times(15, (n) => `r${n}: region(code: "1") { name }`)} ${times(5, () => '__typename')} }`,
    ],
    ['15 aliases', `{ region(code: "1") { ${times(15, (n) => `a${n}: name`)} } }`],
  ])('%s', (_, query) => {
    expect(() => checkSize(parse(query))).not.toThrow();
  });

  test.each(EXAMPLES.map(({ name, query }) => [name, query]))('the example: %s', (_, query) => {
    expect(() => checkSize(parse(query))).not.toThrow();
  });

  const journeys = Object.entries(documents).flatMap(([name, text]) =>
    name.endsWith('Document') ? [[name, String(text)]] : [],
  );

  test.each(journeys)('the journey %s', (_, text) => {
    expect(codes(text)).toEqual([]);
  });
});

test('a document is read once per audience and remembered', () => {
  let validations = 0;
  const counting = new Proxy(staff, {
    get: (target, name, receiver) => {
      if (name === 'getQueryType') validations += 1;
      return Reflect.get(target, name, receiver) as unknown;
    },
  }) as GraphQLSchema;
  const remembering = new Operations(counting);
  const query = '{ region(code: "150600") { name } }';
  const first = remembering.prepare(query);
  const after = validations;
  expect(remembering.prepare(query)).toBe(first);
  expect(validations).toBe(after);
  expect(after).toBeGreaterThan(0);
});
