import { buildSchema, getOperationAST, type GraphQLFormattedError, parse } from 'graphql';
import { answerOf } from '../../../../router/engine/answer/answer.ts';
import { Shapes } from '../../../../router/engine/answer/shape.ts';
import type { SubgraphAnswer } from '../../../../router/engine/plan/call-subgraph.ts';
import { PlanBuilder } from '../../../../router/engine/plan/plan-builder.ts';
import type { PlanNode, SubgraphOperation } from '../../../../router/engine/plan/plan-nodes.ts';
import { runPlan } from '../../../../router/engine/plan/run-plan.ts';

const schema = buildSchema(`
  type Region { code: ID! name: String beds: Int }
  type Home { id: ID! name: String region: Region vacant: Int }
  type Query { homes: [Home] home: Home }`);

const build = new PlanBuilder(schema);
const operation = (subgraph: string, text: string): SubgraphOperation => ({
  subgraph,
  text,
  operationName: undefined,
  variables: [],
});
const HOMES = operation('homes', '{ homes { id region { __typename code } } }');
const root = build.root(HOMES, [], []);

const ofRegion = {
  variable: 'r',
  requires: [
    {
      types: ['Region'],
      inside: ['__typename', 'code'].map((name) => ({ read: name, send: name, inside: null })),
    },
  ],
  inputs: [],
  renames: [],
};
const regions = build.entities(
  operation(
    'regions',
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { name } } }',
  ),
  [{ ...ofRegion, key: '_entities', paths: [['homes', '@', 'region']] }],
);

const region = (code: string | null) => code && { __typename: 'Region', code };
const homes = (...codes: (string | null)[]) =>
  codes.map((code, n) => ({ id: String(n), region: region(code) }));

type Answers = Record<string, (variables: any) => Partial<SubgraphAnswer>>;

function shapeOf(query: string) {
  const document = parse(query);
  const { selectionSet } = getOperationAST(document)!;
  return new Shapes(schema, document).object(schema.getQueryType()!, [selectionSet]);
}

async function run(node: PlanNode, query: string, answers: Answers) {
  const calls: [string, any][] = [];
  const { data, errors } = await runPlan(node, {}, async ({ subgraph }, sent) => {
    calls.push([subgraph, sent]);
    return { data: null, errors: [], ...answers[subgraph]!(sent) };
  });
  const result = answerOf(shapeOf(query), data, errors);
  return { ...(JSON.parse(JSON.stringify(result)) as typeof result), calls };
}

const both: PlanNode = { kind: 'sequence', nodes: [root, regions] };
const QUERY = '{ homes { region { name } } }';
const named = ({ r }: any) => ({
  data: { _entities: r.map(({ code }: any) => ({ name: `name of ${code}` })) },
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
  expect(calls[1]![1].r).toEqual([region('1'), region('2')]);
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
  const node: PlanNode = { kind: 'parallel', nodes: [root, { ...root, subgraph: 'other' }] };
  const done = runPlan(node, {}, async () => {
    await new Promise<void>((resolve) => open.push(resolve));
    return { data: { homes: homes('1') }, errors: [] };
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(open).toHaveLength(2);
  for (const resolve of open) resolve();
  expect((await done).data).toMatchObject({ homes: [{ id: '0' }] });
});

describe('one request with several selections of entities', () => {
  const batch = build.entities(
    operation(
      'regions',
      `query ($r: [_Any!]!, $s: [_Any!]!) {
        a: _entities(representations: $r) { ... on Region { name } }
        b: _entities(representations: $s) { ... on Region { beds } } }`,
    ),
    [
      {
        ...ofRegion,
        key: 'a',
        paths: [
          ['homes', '@', 'region'],
          ['home', 'region'],
        ],
      },
      { ...ofRegion, key: 'b', variable: 's', paths: [['home', 'region']] },
    ],
  );
  const node: PlanNode = { kind: 'sequence', nodes: [root, batch] };
  const query = '{ homes { region { name } } home { region { name beds } } }';
  const first = { homes: homes('1', '2'), home: { region: region('1') } };

  test('asks for an entity once, though it stands under two paths', async () => {
    const answers = {
      homes: () => ({ data: first }),
      regions: ({ r, s }: any) => ({
        data: {
          a: r.map(({ code }: any) => ({ name: `n${code}` })),
          b: s.map(() => ({ beds: 9 })),
        },
      }),
    };
    const { data, errors, calls } = await run(node, query, answers);
    expect(errors).toBeUndefined();
    expect(calls[1]![1]).toEqual({ r: [region('1'), region('2')], s: [region('1')] });
    expect(data).toEqual({
      homes: [{ region: { name: 'n1' } }, { region: { name: 'n2' } }],
      home: { region: { name: 'n1', beds: 9 } },
    });
  });

  test('says an error at every place under either path', async () => {
    const answers = { homes: () => ({ data: first }), regions: failing(['a', 0, 'name']) };
    const { errors } = await run(node, query, answers);
    expect(errors!.map(({ path }) => path)).toEqual([
      ['homes', 0, 'region', 'name'],
      ['home', 'region', 'name'],
    ]);
  });

  test('is sent with an empty list for a selection without entities, and not at all with none', async () => {
    const answers = {
      homes: () => ({ data: { ...first, home: null } }),
      regions: ({ r }: any) => ({ data: { a: r.map(() => ({ name: 'n' })), b: [] } }),
    };
    expect((await run(node, query, answers)).calls[1]![1].s).toEqual([]);
    const none = { ...answers, homes: () => ({ data: { homes: [], home: null } }) };
    expect((await run(node, query, none)).calls).toHaveLength(1);
  });
});

test('a key is read under its name and sent under its alias', async () => {
  const inside = ['__typename', 'code'].map((read) => ({
    read,
    send: read === 'code' ? 'number' : read,
    inside: null,
  }));
  const [selection] = regions.selections;
  const sent = { ...selection!, requires: [{ types: ['Region'], inside }] };
  const node: PlanNode = { kind: 'sequence', nodes: [root, { ...regions, selections: [sent] }] };
  const answers = { homes: () => ({ data: { homes: homes('1') } }), regions: named };
  const { calls } = await run(node, QUERY, answers);
  expect(calls[1]![1].r).toEqual([{ __typename: 'Region', number: '1' }]);
});

describe('a value that does not fit', () => {
  const unfit = (answer: any, query: string) => run(root, query, { homes: () => answer });

  test('is an error at each of its places', async () => {
    const rows = [{ id: null }, { id: '1', vacant: 'x' }, { id: '2', vacant: 1.5 }];
    const { data, errors } = await unfit({ data: { homes: rows } }, '{ homes { id vacant } }');
    expect(data).toEqual({ homes: [null, { id: '1', vacant: null }, { id: '2', vacant: null }] });
    expect(errors!.map(({ path, message }) => [path!.join('.'), message])).toEqual([
      ['homes.0.id', 'Home.id does not fit.'],
      ['homes.1.vacant', 'Home.vacant does not fit.'],
      ['homes.2.vacant', 'Home.vacant does not fit.'],
    ]);
  });

  test('is one also while another error exists elsewhere', async () => {
    const answer = {
      data: { homes: [{ vacant: 'x' }], home: null },
      ...failing(['home'])(),
    };
    const { errors } = await unfit(answer, '{ homes { vacant } home { id } }');
    expect(errors!.map(({ path }) => path)).toEqual([['home'], ['homes', 0, 'vacant']]);
  });

  test('is none where an error says already why nothing is there', async () => {
    const answer = { data: { homes: [{ id: null }] }, ...failing(['homes', 0, 'id'])() };
    const { errors } = await unfit(answer, '{ homes { id } }');
    expect(errors).toHaveLength(1);
  });

  test('has fifty errors at most, and one more for the rest', async () => {
    const rows = Array.from({ length: 60 }, () => ({ vacant: 'x' }));
    const { errors } = await unfit({ data: { homes: rows } }, '{ homes { vacant } }');
    expect(errors).toHaveLength(51);
    expect(errors!.at(-1)!.path).toBeUndefined();
  });
});

test('an error about a key that the client did not ask for is said at the object that has it', async () => {
  const answers = {
    homes: () => ({ data: { homes: homes('1') }, ...failing(['homes', 0, 'region', 'code'])() }),
    regions: named,
  };
  const { errors } = await run(both, QUERY, answers);
  expect(errors!.map(({ path }) => path)).toEqual([['homes', 0, 'region']]);
});

describe('what a fetch renames', () => {
  const renaming = (rename: string, type = 'Home') =>
    build.root(HOMES, [], [{ path: ['homes', { types: [type] }], key: 'n', change: { rename } }]);
  const home = { __typename: 'Home', n: '院', region: region('1') };
  const answers = { homes: () => ({ data: { homes: [{ ...home }] } }), regions: named };

  test('is found under the name that it goes to', async () => {
    const { data } = await run(renaming('name'), '{ homes { name } }', answers);
    expect(data).toEqual({ homes: [{ name: '院' }] });
  });

  test('stays where the object is of another type', async () => {
    const { data } = await run(renaming('name', 'Region'), '{ homes { name } }', answers);
    expect(data).toEqual({ homes: [{ name: null }] });
  });

  test('waits while a key has its name, which a later fetch reads', async () => {
    const fetch = build.root(
      HOMES,
      [],
      [{ path: ['homes', 'region'], key: 'n', change: { rename: 'code' } }],
    );
    const rows = [{ region: { __typename: 'Region', code: '1', n: '7' } }];
    const { data, calls } = await run(
      { kind: 'sequence', nodes: [fetch, regions] },
      '{ homes { region { code name } } }',
      { homes: () => ({ data: { homes: rows } }), regions: named },
    );
    expect(calls[1]![1].r).toEqual([region('1')]);
    expect(data).toEqual({ homes: [{ region: { code: '7', name: 'name of 1' } }] });
  });

  test('gives an error the same name', async () => {
    const failed = { homes: () => ({ ...answers.homes(), ...failing(['homes', 0, 'n'])() }) };
    const { errors } = await run(renaming('name'), '{ homes { name } }', failed);
    expect(errors!.map(({ path }) => path)).toEqual([['homes', 0, 'name']]);
  });
});
