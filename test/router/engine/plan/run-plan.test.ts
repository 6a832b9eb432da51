import type { FetchNode, PlanNode } from '@apollo/query-planner';
import {
  buildSchema,
  getOperationAST,
  type GraphQLFormattedError,
  OperationTypeNode,
  parse,
} from 'graphql';
import type { SubgraphAnswer } from '../../../../router/engine/plan/call-subgraph.ts';
import { ResponseShape } from '../../../../router/engine/plan/response-shape.ts';
import { runPlan } from '../../../../router/engine/plan/run-plan.ts';

const schema = buildSchema(`
  type Region { code: ID! name: String beds: Int }
  type Home { id: ID! name: String region: Region vacant: Int }
  type Query { homes: [Home] home: Home }`);

const root: FetchNode = {
  kind: 'Fetch',
  serviceName: 'homes',
  operation: '{ homes { id region { __typename code } } }',
  operationName: undefined,
  operationKind: OperationTypeNode.QUERY,
};

const regions: PlanNode = {
  kind: 'Flatten',
  path: ['homes', '@', 'region'],
  node: {
    ...root,
    serviceName: 'regions',
    operation: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { name } } }',
    requires: [
      {
        kind: 'InlineFragment',
        typeCondition: 'Region',
        selections: [
          { kind: 'Field', name: '__typename' },
          { kind: 'Field', name: 'code' },
        ],
      },
    ],
  },
};

const region = (code: string | null) => code && { __typename: 'Region', code };
const homes = (...codes: (string | null)[]) =>
  codes.map((code, n) => ({ id: String(n), region: region(code) }));

type Answers = Record<string, (variables: any) => Partial<SubgraphAnswer>>;

async function run(node: PlanNode, query: string, answers: Answers, variables = {}) {
  const document = parse(query);
  const operation = getOperationAST(document)!;
  const planned = { node, operation, shape: new ResponseShape(schema, document, operation) };
  const calls: [string, any][] = [];
  const result = await runPlan(planned, schema, variables, async ({ serviceName }, sent) => {
    calls.push([serviceName, sent]);
    return { data: null, errors: [], ...answers[serviceName]!(sent) };
  });
  return { ...(JSON.parse(JSON.stringify(result)) as typeof result), calls };
}

const both: PlanNode = { kind: 'Sequence', nodes: [root, regions] };
const QUERY = '{ homes { region { name } } }';
const named = ({ representations }: any) => ({
  data: { _entities: representations.map(({ code }: any) => ({ name: `name of ${code}` })) },
});
const failing =
  (...paths: (string | number)[][]) =>
  (): Partial<SubgraphAnswer> => ({
    errors: paths.map((path): GraphQLFormattedError => ({
      message: 'no',
      path,
      extensions: { code: 'NOT_FOUND' },
    })),
  });

test('an entity is asked for once, and every place that has it gets the answer', async () => {
  const answers = {
    homes: () => ({ data: { homes: homes('1', '2', null, '1') } }),
    regions: named,
  };
  const { data, errors, calls } = await run(both, QUERY, answers);
  expect(calls[1]![1].representations).toEqual([region('1'), region('2')]);
  expect(data!.homes).toEqual([
    { region: { name: 'name of 1' } },
    { region: { name: 'name of 2' } },
    { region: null },
    { region: { name: 'name of 1' } },
  ]);
  expect(errors).toBeUndefined();
});

test('an error about an entity is said at every place that has it', async () => {
  const answers = {
    homes: () => ({ data: { homes: homes('2', null, '1', '2') } }),
    regions: failing(['_entities', 0, 'name']),
  };
  const { errors } = await run(both, QUERY, answers);
  expect(errors!.map(({ path }) => path)).toEqual([
    ['homes', 0, 'region', 'name'],
    ['homes', 3, 'region', 'name'],
  ]);
});

test('sixty places of one error are fifty errors and one for the rest', async () => {
  const answers = {
    homes: () => ({ data: { homes: homes(...Array<string>(60).fill('1')) } }),
    regions: failing(['_entities', 0, 'name']),
  };
  const { errors } = await run(both, QUERY, answers);
  expect(errors).toHaveLength(51);
  expect(errors!.filter(({ path }) => path === undefined)).toHaveLength(1);
});

test('nobody is asked about entities when there are none, or when their key is missing', async () => {
  for (const list of [[], homes(null, null), [{ id: '0', region: { __typename: 'Region' } }]]) {
    const answers = { homes: () => ({ data: { homes: list } }), regions: named };
    const { calls, errors } = await run(both, QUERY, answers);
    expect(calls.map(([name]) => name)).toEqual(['homes']);
    expect(errors).toBeUndefined();
  }
});

test('an entity that its subgraph does not know leaves what is known already', async () => {
  const answers = {
    homes: () => ({ data: { homes: homes('1') } }),
    regions: () => ({ data: { _entities: [null] } }),
  };
  const { data } = await run(both, '{ homes { region { code name } } }', answers);
  expect(data!.homes).toEqual([{ region: { code: '1', name: null } }]);
});

test('steps that do not depend on each other are under way at once', async () => {
  const open: (() => void)[] = [];
  const other = { ...root, serviceName: 'other' };
  const wait = () => new Promise<void>((resolve) => open.push(resolve));
  const document = parse('{ homes { id } }');
  const operation = getOperationAST(document)!;
  const shape = new ResponseShape(schema, document, operation);
  const node: PlanNode = { kind: 'Parallel', nodes: [root, other] };
  const done = runPlan({ node, operation, shape }, schema, {}, async () => {
    await wait();
    return { data: { homes: homes('1') }, errors: [] };
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(open).toHaveLength(2);
  for (const resolve of open) resolve();
  expect((await done).data).toEqual({ homes: [{ id: '0' }] });
});

test('a condition chooses by the variable or by its default', async () => {
  const node: PlanNode = { kind: 'Condition', condition: 'far', ifClause: both, elseClause: root };
  const answers = { homes: () => ({ data: { homes: homes('1') } }), regions: named };
  const asked = 'query ($far: Boolean = true) { homes { id region @include(if: $far) { name } } }';
  expect((await run(node, asked, answers)).calls).toHaveLength(2);
  const near = await run(node, asked, answers, { far: false });
  expect(near.calls).toHaveLength(1);
  expect(near.data).toEqual({ homes: [{ id: '0' }] });
});

test('a value that does not fit is an error when nothing else says why it is null', async () => {
  const answers = { homes: () => ({ data: { homes: [{ id: null }] } }) };
  const { data, errors } = await run(root, '{ homes { id } }', answers);
  expect(data).toEqual({ homes: [null] });
  expect(errors).toMatchObject([{ message: 'Home.id does not fit.' }]);
});

test('what a fetch renames is found under the name that the client gave it', async () => {
  const fetch: FetchNode = {
    ...root,
    outputRewrites: [
      { kind: 'KeyRenamer', path: ['homes', '... on Home', 'n'], renameKeyTo: 'name' },
    ],
  };
  const answers = { homes: () => ({ data: { homes: [{ __typename: 'Home', n: '院' }] } }) };
  expect((await run(fetch, '{ homes { name } }', answers)).data).toEqual({
    homes: [{ name: '院' }],
  });
});
