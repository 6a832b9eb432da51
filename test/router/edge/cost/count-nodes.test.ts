import { getOperationAST, parse, validate } from 'graphql';
import { contractOf } from '../../../../router/edge/contract.ts';
import { COUNTLESS, evaluate } from '../../../../router/edge/cost/count.ts';
import { type Cost, costOf } from '../../../../router/edge/cost/operation-cost.ts';

const SCHEMA = contractOf(`
  directive @listSize(assumedSize: Int!, slicingArguments: [String!]) on FIELD_DEFINITION
  type Query {
    places(first: Int, after: String, last: Int, before: String): PlaceConnection
    place: Place
    nodes(ids: [ID!]!): [Node]! @listSize(assumedSize: 100, slicingArguments: ["ids"])
    thing: Thing
  }
  type PlaceConnection { edges: [PlaceEdge!]! nodes: [Place!]! pageInfo: PageInfo! totalCount: Int! }
  type PlaceEdge { cursor: String! node: Place! }
  type PageInfo { hasNextPage: Boolean! }
  interface Node { id: ID! }
  type Place implements Node {
    id: ID!
    name: String
    tags: [String!]!
    parent: Place
    steps: [Step!]! @listSize(assumedSize: 7)
    owners(first: Int! = 4): [Owner!]! @listSize(assumedSize: 50, slicingArguments: ["first"])
    unsized: [Step!]!
    below(first: Int, last: Int): PlaceConnection
  }
  type Owner implements Node { id: ID! home: Place places(first: Int): PlaceConnection }
  type Step { day: String by: Owner }
  union Thing = Place | Owner | Step
`);

function nodes(text: string, variables: Record<string, unknown> = {}): number {
  return cost(text, variables).nodes;
}

function cost(text: string, variables: Record<string, unknown> = {}): Cost {
  const document = parse(text);
  expect(validate(SCHEMA, document)).toEqual([]);
  return costOf(SCHEMA, document, getOperationAST(document)!, variables);
}

describe('an operation is as many nodes as its answer can hold objects:', () => {
  test.each([
    ['an object is one', '{ place { name } }', 1],
    ['values and lists of values are none', '{ place { id name tags __typename } }', 1],
    ['objects inside each other are one each', '{ place { parent { parent { name } } } }', 3],
    ['a page is 20 and the connection', '{ places { nodes { name } } }', 21],
    ['first is the page', '{ places(first: 3) { nodes { name } } }', 4],
    ['last is the page', '{ places(last: 5) { nodes { name } } }', 6],
    ['null is not given', '{ places(first: null) { nodes { name } } }', 21],
    ['edges are objects too', '{ places(first: 3) { edges { cursor node { name } } } }', 7],
    ['edges and nodes are both', '{ places(first: 3) { edges { cursor } nodes { id } } }', 7],
    [
      'the same rows under two names are both',
      '{ places(first: 3) { nodes { id } rows: nodes { id } } }',
      7,
    ],
    ['pageInfo is one', '{ places(first: 3) { pageInfo { hasNextPage } } }', 2],
    ['totalCount is one', '{ places(first: 3) { totalCount } }', 2],
    ['a page without its rows has none', '{ places(first: 100) { __typename } }', 1],
    [
      'a page that no list can have is the largest',
      '{ places(first: 5000) { nodes { id } } }',
      101,
    ],
    ['a negative page has no rows', '{ places(first: -5) { nodes { id } } }', 1],
    ['a plain list is what it declares', '{ place { steps { day } } }', 8],
    ['a plain list is shortened by its argument', '{ place { owners(first: 2) { id } } }', 3],
    ['and by the default of its argument', '{ place { owners { id } } }', 5],
    ['and not made longer than it declares', '{ place { owners(first: 900) { id } } }', 51],
    ['a list that declares nothing is a full page', '{ place { unsized { day } } }', 101],
    ['a list of ids is as long as they are', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ['one id is a list of one', '{ nodes(ids: "a") { id } }', 1],
    [
      'pages multiply',
      '{ places(first: 3) { nodes { below(first: 4) { nodes { id } } } } }',
      1 + 3 * (1 + 1 + 4),
    ],
    [
      'pages multiply with plain lists',
      '{ places(first: 3) { nodes { steps { by { id } } } } }',
      1 + 3 * (1 + 7 * 2),
    ],
    ['aliases are fields of their own', '{ a: place { id } b: place { id } }', 2],
    ['fields that one key joins are one', '{ place { id } place { name parent { id } } }', 2],
    [
      'what they hold is joined',
      '{ places(first: 3) { nodes { id } } places(first: 3) { nodes { parent { id } } } }',
      1 + 3 * 2,
    ],
    [
      'a fragment counts where it is spread',
      '{ place { ...A parent { ...A } } } fragment A on Place { steps { day } }',
      2 + 14,
    ],
    [
      'an inline fragment counts',
      '{ place { ... on Place { parent { id } } ... { parent { id } } } }',
      2,
    ],
    [
      'of a union the largest type counts',
      '{ thing { ... on Place { steps { day } } ... on Owner { home { id } } } }',
      8,
    ],
    [
      'of an interface too',
      '{ nodes(ids: ["a", "b"]) { id ... on Place { steps { day } } ... on Owner { home { id } } } }',
      16,
    ],
    [
      'a fragment on an interface counts for each of its types',
      '{ thing { ... on Node { id ... on Owner { home { parent { id } } } } ... on Place { parent { id } } } }',
      3,
    ],
    [
      'questions about the schema are none',
      '{ __schema { types { name } } __type(name: "Place") { name } }',
      0,
    ],
  ])('%s', (_, text, expected) => {
    expect(nodes(text)).toBe(expected);
  });
});

describe('values are counted along the same path:', () => {
  test.each([
    ['a value is one', '{ place { name } }', 1],
    ['a list of values is one', '{ place { id name tags __typename } }', 3],
    ['values multiply with pages', '{ places(first: 3) { nodes { id name } totalCount } }', 7],
    ['of the same key there is one', '{ place { id id ... on Place { id } } }', 1],
  ])('%s', (_, text, expected) => {
    expect(cost(text).values).toBe(expected);
  });
});

describe('variables count as they are coerced:', () => {
  const PAGE = 'query ($n: Int, $m: Int) { places(first: $n, last: $m) { nodes { id } } }';
  const DEFAULT = 'query ($n: Int = 50) { places(first: $n) { nodes { id } } }';

  test.each([
    ['a value is the page', PAGE, { n: 7 }, 8],
    ['the other value is the page', PAGE, { m: 9 }, 10],
    ['null is not given', PAGE, { n: null, m: 2 }, 3],
    ['neither is 20', PAGE, {}, 21],
    ['a default holds', DEFAULT, {}, 51],
    ['a value goes before its default', DEFAULT, { n: 2 }, 3],
    ['null goes before its default', DEFAULT, { n: null }, 21],
    [
      'a list is as long as its value',
      'query ($i: [ID!]!) { nodes(ids: $i) { id } }',
      { i: ['a', 'b'] },
      2,
    ],
    ['one value is a list of one', 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', { i: 'a' }, 1],
    [
      'a list is not longer than it may be',
      'query ($i: [ID!]!) { nodes(ids: $i) { id } }',
      { i: Array(900).fill('a') },
      100,
    ],
    [
      'a name of Object is a variable',
      'query ($toString: Int) { places(first: $toString) { nodes { id } } }',
      {},
      21,
    ],
  ])('%s', (_, text, variables, expected) => {
    expect(nodes(text, variables)).toBe(expected);
  });

  test('the same document counts anew for each request', () => {
    const document = parse(PAGE);
    const operation = getOperationAST(document)!;
    const of = (n: number) => costOf(SCHEMA, document, operation, { n }).nodes;
    expect([of(1), of(100), of(1)]).toEqual([2, 101, 2]);
  });
});

describe('what is skipped is not counted:', () => {
  const IF = 'query ($x: Boolean!)';
  const USUAL = 'query ($y: Boolean = true)';

  test.each([
    ['@include(false)', `{ place { id steps @include(if: false) { day } } }`, {}, 1],
    ['@skip(true)', `{ place { id steps @skip(if: true) { day } } }`, {}, 1],
    [
      '@include of a variable',
      `${IF} { place { id steps @include(if: $x) { day } } }`,
      { x: true },
      8,
    ],
    [
      '@include of a false variable',
      `${IF} { place { id steps @include(if: $x) { day } } }`,
      { x: false },
      1,
    ],
    ['@skip of a variable', `${IF} { place { id steps @skip(if: $x) { day } } }`, { x: true }, 1],
    ['a condition with a default', `${USUAL} { place { id steps @skip(if: $y) { day } } }`, {}, 1],
    [
      'a default that is overruled',
      `${USUAL} { place { id steps @skip(if: $y) { day } } }`,
      { y: false },
      8,
    ],
    [
      'a fragment',
      `${IF} { place { id ...S @include(if: $x) } } fragment S on Place { steps { day } }`,
      { x: false },
      1,
    ],
    [
      'an inline fragment',
      `${IF} { place { id ... @skip(if: $x) { steps { day } } } }`,
      { x: true },
      1,
    ],
    [
      'both at once',
      `${IF} { place { id steps @skip(if: $x) @include(if: $x) { day } } }`,
      { x: true },
      1,
    ],
    [
      'a field that another place asks for without a condition',
      `${IF} { place { id steps @include(if: $x) { by { id } } steps { day } } }`,
      { x: false },
      8,
    ],
    [
      'what is below a place that is skipped',
      `${IF} { place { steps @include(if: $x) { by { id } } steps @skip(if: $x) { day } } }`,
      { x: false },
      8,
    ],
    [
      'what is below a place that is not skipped',
      `${IF} { place { steps @include(if: $x) { by { id } } steps @skip(if: $x) { day } } }`,
      { x: true },
      15,
    ],
  ])('%s', (_, text, variables, expected) => {
    expect(nodes(text, variables)).toBe(expected);
  });
});

test('pages inside pages end at a bound that says so', () => {
  const levels = 14;
  const text = `{ place { ${'below(first: 100) { nodes { '.repeat(levels)} id ${'} } '.repeat(levels)} } }`;
  expect(nodes(text)).toBe(COUNTLESS);
});

test('types inside types are prepared once each, however often they meet', () => {
  const level = (inside: string) =>
    `thing: nodes(ids: $i) { ... on Place { parent { owners { home { id ${inside} } } } } ... on Owner { places(first: $n) { nodes { id ${inside} } } } }`;
  const named = Array.from(
    { length: 40 },
    (_, n) =>
      `fragment F${n} on Place { parent { id owners { home { ${n < 39 ? `...F${n + 1}` : 'id'} } places(first: $n) { nodes { ${n < 39 ? `...F${n + 1}` : 'id'} } } } } }`,
  );
  const text = `query ($i: [ID!]!, $n: Int) { ${level('...F0')} } ${named.join(' ')}`;
  const document = parse(text);
  const operation = getOperationAST(document)!;
  expect(costOf(SCHEMA, document, operation, { i: ['a'], n: 3 }).nodes).toBe(COUNTLESS);
});

test('what two parts share is worked out once a run', () => {
  let asked = 0;
  const part = { kind: 'argument' as const, run: 0, value: 0, size: () => (asked += 1) };
  const twice = { kind: 'sum' as const, run: 0, value: 0, parts: [part, part] };
  expect(evaluate(twice, {})).toBe(2);
  expect(evaluate(twice, {})).toBe(4);
  expect(asked).toBe(2);
});
