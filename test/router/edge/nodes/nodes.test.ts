import { Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { loadContracts } from '../../../../router/edge/contract.ts';
import { withNodeLookUps } from '../../../../router/edge/nodes/node-engine.ts';
import { nodeTypes } from '../../../../router/edge/nodes/node-types.ts';
import { Operations } from '../../../../router/edge/operations.ts';
import { runOperation } from '../../../../router/edge/run-operation.ts';
import type { Engine, EngineOperation } from '../../../../router/engine/engine.ts';
import { readSupergraph, SCHEMA_DIRECTORY } from '../../../../router/hub/hub.ts';
import { keyOf } from '../../../../ground/synthetic/keys.ts';
import { inRegionOf } from '../../../kit/list-kit.ts';
import { openIdOf } from '../../../../ground/identity/open-id.ts';
import { expectData, publicIdFor, TEST_SECRETS, testHub, type TestHub } from '../../../kit/hub.ts';
import { WHY } from '../../../kit/viewers.ts';
import { viewerOf } from '../../../kit/viewers.ts';

const STAFF = 'staff:150600';
const ORDOS = 'Region:150600';
const POLICY = 'PolicyDocument:ordos-2023-101';

const contracts = loadContracts(SCHEMA_DIRECTORY);
const types = nodeTypes(parse(readSupergraph()));

let hub: TestHub;
let facility: string;
let elder: string;
let api: GraphQLSchema;
beforeAll(async () => {
  hub = await testHub();
  const { rows } = await hub.pg.query<{ id: string }>('select id from facilities.facility limit 1');
  facility = openIdOf('Facility', rows[0]!.id);
  elder = await publicIdFor(STAFF, 'Elder', keyOf('elder', 1));
  api = Supergraph.build(readSupergraph()).apiSchema().toGraphQLJSSchema();
});
afterAll(() => hub.close());

const ask = (text: string, variables: Record<string, unknown> = {}, as = STAFF) =>
  hub.query(text, { as, variables, headers: WHY });

/** Paths, codes and arguments of the errors. */
const told = ({ errors }: Awaited<ReturnType<typeof ask>>) =>
  errors?.map(({ path, extensions: { code, argument } }) => [path, code, argument]);

describe('nodes', () => {
  const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

  test('come in the order of their ids, of all types at once, one twice', async () => {
    const ids = [facility, ORDOS, elder, POLICY, ORDOS];
    const { nodes } = expectData(await ask(NODES, { ids }));
    expect(nodes).toEqual([
      { __typename: 'Facility', id: facility },
      { __typename: 'Region', id: ORDOS },
      { __typename: 'Elder', id: elder },
      { __typename: 'PolicyDocument', id: POLICY },
      { __typename: 'Region', id: ORDOS },
    ]);
  });

  test('that are not there are null with an error at their place, the others stand', async () => {
    const nobody = await publicIdFor(STAFF, 'Elder', keyOf('elder', 999_999));
    const nothing = 'Facility:01890a5d-ac96-774b-bcce-b302099a8057';
    const answer = await ask(NODES, { ids: [nobody, ORDOS, nothing, 'Region:999999'] });
    expect(answer.data.nodes).toEqual([null, { __typename: 'Region', id: ORDOS }, null, null]);
    expect(told(answer)?.toSorted()).toEqual([
      [['nodes', 0], 'NOT_FOUND', 'ids.0'],
      [['nodes', 2], 'NOT_FOUND', 'ids.2'],
      [['nodes', 3], 'NOT_FOUND', 'ids.3'],
    ]);
  });

  test('by what is no id of this caller are told the same, whatever is wrong with it', async () => {
    const foreign = await publicIdFor('staff:150100', 'Elder', keyOf('elder', 1));
    const changed = elder.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const ids = [foreign, changed, 'x', '', `${elder}=`, 'Nothing:1', 'Elder:1', 'Query:1', '7'];
    const answer = await ask(NODES, { ids: [...ids, 'Facility:7', ORDOS] });
    expect(answer.data.nodes).toEqual([
      ...ids.map(() => null),
      null,
      { __typename: 'Region', id: ORDOS },
    ]);
    expect(told(answer)?.toSorted()).toEqual(
      [...ids, ''].map((_, i) => [['nodes', i], 'BAD_USER_INPUT', `ids.${i}`]).toSorted(),
    );
    const messages = answer
      .errors!.filter(({ path }) => path?.[1] !== ids.length)
      .map(({ message }) => message.replace(/ids\.\d+/, 'ids.n'));
    expect(new Set(messages).size).toBe(1);
  });

  test('are at most a hundred', async () => {
    const many = (n: number) => Array.from({ length: n }, () => ORDOS);
    expect(expectData(await ask(NODES, { ids: many(100) })).nodes).toHaveLength(100);
    const answer = await ask(NODES, { ids: many(101) });
    expect([answer.data, told(answer)]).toEqual([
      { nodes: null },
      [[['nodes'], 'BAD_USER_INPUT', 'ids']],
    ]);
  });

  test('may be none, or one without brackets', async () => {
    expect(expectData(await ask(NODES, { ids: [] })).nodes).toEqual([]);
    expect(expectData(await ask(NODES, { ids: ORDOS })).nodes).toHaveLength(1);
    expect(expectData(await ask(`{ nodes(ids: "${ORDOS}") { id } }`)).nodes).toHaveLength(1);
  });

  test('of one type are read by one statement, however many', async () => {
    const { rows } = await hub.pg.query<{ key: string }>(
      `select key from elders.elder where ${inRegionOf(STAFF)} limit 50`,
    );
    const ids = await Promise.all(rows.map(({ key }) => publicIdFor(STAFF, 'Elder', key)));
    const text = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Elder { name } } }';
    const one = await hub.statements(() => ask(text, { ids: ids.slice(0, 1) }));
    const fifty = await hub.statements(async () => {
      const { nodes } = expectData(await ask(text, { ids }));
      expect(nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    });
    expect(fifty).toHaveLength(one.length);
  });
});

describe('for apps and partners, a request by ids is about one person', () => {
  const TWO = `query ($a: ID!, $b: [ID!]!) {
    node(id: $a) { id } others: nodes(ids: $b) { id }
  }`;
  test.each(['developer:1', 'partner:150100'])('%s', async (as) => {
    const one = await publicIdFor(as, 'Elder', keyOf('elder', 1));
    const other = await publicIdFor(as, 'VisitPlan', keyOf('visitPlan', 1));
    const refused = await ask(TWO, { a: one, b: [ORDOS, other] }, as);
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'ids',
    });
    expect(refused.data).toBeUndefined();
    // The person is not named to them, so she is not there; what is open beside her is.
    const allowed = await ask(TWO, { a: one, b: [ORDOS, one, facility] }, as);
    expect(allowed.data).toEqual({
      node: null,
      others: [{ id: ORDOS }, null, { id: facility }],
    });
    expect(allowed.errors?.map(({ extensions }) => extensions.code)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
  });

  test('staff and elders ask for several', async () => {
    const ids = [elder, await publicIdFor(STAFF, 'Elder', keyOf('elder', 2))];
    const { nodes } = expectData(
      await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }),
    );
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
  });
});

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
    const answer = expectData(await ask(text, variables));
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
  const one = await sentFor(text, { ids: [ORDOS, facility] });
  const other = await sentFor(text, { ids: ['Region:150602', 'Region:150603', facility] });
  expect(one.queryHash).toBe(other.queryHash);
});

test('an operation without nodes reaches the engine untouched, pages of edges too', async () => {
  const text = '{ regions(first: 1) { edges { node { id } } nodes { id } } }';
  expect((await sentFor(text, {})).query).toBe(text);
});

test('a part of the hub that fails gives an error for each of its nodes', async () => {
  const extensions = { code: 'SUBGRAPH_UNAVAILABLE' };
  const text = `{ nodes(ids: ["${ORDOS}", "${facility}", "Region:150602"]) { id } }`;
  const { data, errors } = await through(text, {}, ({ document: _ }) => ({
    data: { nodes_0_0: null, nodes_0_1: [{ id: facility }] },
    errors: [{ message: 'gone', path: ['nodes_0_0'], extensions }],
  }));
  expect(data).toEqual({ nodes: [null, { id: facility }, null] });
  expect(errors?.map(({ path }) => path)).toEqual([
    ['nodes', 0],
    ['nodes', 2],
  ]);
});

/** Runs an operation through the edge, with an engine that answers as told. */
async function through(
  text: string,
  variables: Record<string, unknown>,
  execute: (operation: EngineOperation) => Awaited<ReturnType<Engine['execute']>>,
) {
  const viewer = await viewerOf(STAFF);
  const schema = contracts[viewer.audience];
  const prepared = new Operations(schema).prepare(text);
  if (prepared.errors) throw prepared.errors[0]!;
  const engine = withNodeLookUps(
    {
      execute: async (operation) => execute(operation),
      ready: async () => true,
      close: async () => undefined,
    },
    { contracts, types, secrets: TEST_SECRETS },
  );
  const operation = { query: text, operationName: null, variables, ...prepared };
  return runOperation(engine, schema, viewer, operation);
}

/** What the engine gets of an operation. */
async function sentFor(text: string, variables: Record<string, unknown>): Promise<EngineOperation> {
  let sent: EngineOperation | undefined;
  await through(text, variables, (operation) => {
    sent = operation;
    return { data: {} };
  });
  return sent!;
}
