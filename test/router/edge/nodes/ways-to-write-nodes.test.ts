import { Supergraph } from '@apollo/federation-internals';
import { parse, validate } from 'graphql';
import { readSupergraph } from '../../../../router/hub/hub.ts';
import { expectData } from '../../../kit/hub.ts';
import { askedByIds, ORDOS, sentFor } from './asked-by-ids.ts';

const asked = askedByIds();
const api = Supergraph.build(readSupergraph()).apiSchema().toGraphQLJSSchema();

describe('every way to write it', () => {
  const NAME = { name: '鄂尔多斯市' };
  const cases: [string, string, Record<string, unknown>, unknown][] = [
    ['a literal', `{ node(id: "${ORDOS}") { ... on Region { name } } }`, {}, { node: NAME }],
    [
      'a default of a variable',
      `query ($id: ID! = "${ORDOS}") { node(id: $id) { ... on Region { name } } }`,
      {},
      { node: NAME },
    ],
    [
      'variables in a list',
      'query ($a: ID!) { nodes(ids: [$a, "Region:150602"]) { ... on Region { code } } }',
      { a: ORDOS },
      { nodes: [{ code: '150600' }, { code: '150602' }] },
    ],
    [
      'aliases, and the field twice',
      `{ a: node(id: "${ORDOS}") { x: id } a: node(id: "${ORDOS}") { ... on Region { y: name } } }`,
      {},
      { a: { x: ORDOS, y: NAME.name } },
    ],
    [
      'fragments by name, on Node, on the type, on the query',
      `query { ...Q } fragment Q on Query { node(id: "${ORDOS}") { ...N ...R ...P } }
       fragment N on Node { id ...R } fragment R on Region { name } fragment P on PolicyDocument { title }`,
      {},
      { node: { id: ORDOS, ...NAME } },
    ],
    [
      'fragments on other types alone, which leave nothing',
      `{ node(id: "${ORDOS}") { ... on Facility { name } } }`,
      {},
      { node: {} },
    ],
    [
      'a fragment on Node at another place',
      `{ region(code: "150600") { ...N parent { ... on Node { id ... on Region { code } } } } }
       fragment N on Node { id __typename }`,
      {},
      {
        region: {
          id: ORDOS,
          __typename: 'Region',
          parent: { id: 'Region:150000', code: '150000' },
        },
      },
    ],
    [
      'a fragment of another type below a node, which leaves nothing',
      `{ node(id: "${ORDOS}") { ... on Region { parent { ... on Node { ... on Elder { id } } } } } }`,
      {},
      { node: { parent: {} } },
    ],
    [
      'conditions that hold',
      `query ($yes: Boolean!) {
        node(id: "${ORDOS}") @include(if: $yes) { ... on Node @skip(if: $yes) { id } ... on Region { name } }
      }`,
      { yes: true },
      { node: NAME },
    ],
    [
      'conditions that do not',
      `query ($no: Boolean!) { __typename node(id: "${ORDOS}") @include(if: $no) { id } nodes(ids: ["x"]) @include(if: $no) { id } }`,
      { no: false },
      { __typename: 'Query' },
    ],
    [
      'names that the edge might use',
      `query ($nodes_0_0: ID!) { nodes_0: node(id: $nodes_0_0) { nodes_f: id } }`,
      { nodes_0_0: ORDOS },
      { nodes_0: { nodes_f: ORDOS } },
    ],
    [
      'beside other fields, in their order',
      `{ a: region(code: "150602") { code } node(id: "${ORDOS}") { id } b: region(code: "150603") { code } }`,
      {},
      { a: { code: '150602' }, node: { id: ORDOS }, b: { code: '150603' } },
    ],
    [
      'beside introspection',
      `{ __type(name: "Node") { kind } node(id: "${ORDOS}") { __typename } }`,
      {},
      { __type: { kind: 'INTERFACE' }, node: { __typename: 'Region' } },
    ],
  ];

  test.each(cases)('%s', async (_, text, variables, data) => {
    const answer = expectData(await asked.ask(text, variables));
    expect(answer).toEqual(data);
    expect(Object.keys(answer).toSorted()).toEqual(Object.keys(data as object).toSorted());
  });

  test.each(cases)('reaches the engine as an operation of the supergraph: %s', async (...one) => {
    const [, text, variables] = one;
    const sent = await sentFor(text, variables);
    expect(validate(api, parse(sent.query)).map(({ message }) => message)).toEqual([]);
    expect(validate(api, sent.document)).toEqual([]);
    expect(sent.query).not.toMatch(/\bNode\b/);
  });
});

test('the text that is planned does not change with the ids', async () => {
  const text = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const one = await sentFor(text, { ids: [ORDOS, asked.facility] });
  const other = await sentFor(text, { ids: ['Region:150602', 'Region:150603', asked.facility] });
  expect(one.queryHash).toBe(other.queryHash);
});

test('an operation without nodes reaches the engine untouched, pages of edges too', async () => {
  const text = '{ regions(first: 1) { edges { node { id } } nodes { id } } }';
  expect((await sentFor(text, {})).query).toBe(text);
});
