import { pino } from 'pino';
import { HubError } from '../../../../ground/errors/errors.ts';
import type { AskedOperation } from '../../../../router/engine/operation/asked-operation.ts';
import { uncovered } from '../../../../router/engine/plan/coverage.ts';
import type {
  EntityFetch,
  PlanNode,
  RootFetch,
} from '../../../../router/engine/plan/plan-nodes.ts';
import type { PlanSources } from '../../../../router/engine/plan/plan-source.ts';
import { planSources } from '../../../../router/engine/plan/plan-sources.ts';
import { Planner } from '../../../../router/engine/plan/planner.ts';
import { readSupergraphSdl } from '../../../../router/engine/supergraph.ts';
import { readSupergraph } from '../../../../router/hub/hub.ts';
import { askedOf } from '../asked.ts';

const supergraph = readSupergraphSdl(readSupergraph());
const sources = planSources(supergraph);
const lines: Record<string, unknown>[] = [];
const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });

beforeEach(() => void (lines.length = 0));

const QUERY = `{
  region(code: "150600") { name first: facilities(first: 1) { nodes { name priceFilings(first: 1) { totalCount } } } }
  other: region(code: "210100") { homeCareBedCount { value } parent { homeCareBedCount { value } } }
  targets(first: 2) { nodes { actual { value asOf ... on EldersActual { met } } } } }`;

const { asked, shape } = askedOf(supergraph.api, QUERY);
const NONE = { hive: 0, platform: 0, refused: 0, failed: 0 };

function fetchesOf(node: PlanNode | null): (RootFetch | EntityFetch)[] {
  if (!node) return [];
  return 'nodes' in node ? node.nodes.flatMap(fetchesOf) : [node];
}

test.each(['hive', 'apollo'] as const)('a plan of %s covers what was asked for', async (name) => {
  const source = name === 'hive' ? sources.hive! : sources.apollo();
  const plan = await source.plan(asked);
  expect(uncovered(plan, shape)).toBeNull();
  const asks = new Set(fetchesOf(plan).map(({ subgraph }) => subgraph));
  expect([...asks].sort()).toEqual([...supergraph.subgraphs].sort());
});

describe('each field that a plan leaves out is found:', () => {
  /** The plan without one key of one fetch. */
  function without(node: PlanNode, fetch: PlanNode, key: string): PlanNode {
    if ('nodes' in node) {
      return { ...node, nodes: node.nodes.map((one) => without(one, fetch, key)) };
    }
    if (node !== fetch) return node;
    const cut = <T extends { fields: readonly { key: string }[] }>(shape: T): T => ({
      ...shape,
      fields: shape.fields.filter((field) => field.key !== key),
    });
    if (node.kind === 'fetch') return { ...node, shape: cut(node.shape) };
    const selections = node.selections.map((selection) => ({
      ...selection,
      shapes: Object.fromEntries(
        Object.entries(selection.shapes).map(([type, shape]) => [type, cut(shape)]),
      ),
    }));
    return { ...node, selections };
  }

  test.each(['hive', 'apollo'] as const)('in plans of %s', async (name) => {
    const plan = (await (name === 'hive' ? sources.hive! : sources.apollo()).plan(asked))!;
    const missed: string[] = [];
    for (const fetch of fetchesOf(plan)) {
      const shapes =
        fetch.kind === 'fetch'
          ? [fetch.shape]
          : fetch.selections.flatMap((selection) => Object.values(selection.shapes));
      for (const { key } of shapes.flatMap(({ fields }) => fields)) {
        if (key === '__typename') continue;
        if (uncovered(without(plan, fetch, key), shape) === null) missed.push(key);
      }
    }
    expect(missed).toEqual([]);
  });
});

/** Plans of Hive's planner that go wrong in one way. */
function spoilt(spoil: (plan: PlanNode | null) => PlanNode | null): PlanSources {
  const plan = async (one: AskedOperation) => spoil(await sources.hive!.plan(one));
  return { ...sources, hive: { plan } };
}

test('a plan that leaves a field out is not run: the other planner plans the operation', async () => {
  const planner = new Planner(
    spoilt((plan) => (plan && 'nodes' in plan ? plan.nodes[0]! : plan)),
    log,
  );
  const plan = await planner.plan(asked, shape);
  expect(uncovered(plan, shape)).toBeNull();
  expect(planner.counts).toEqual({ ...NONE, refused: 1 });
  expect(lines).toMatchObject([
    { reason: 'refused', refused: 1, detail: expect.stringMatching(/^\w+\.\w+$/) as string },
  ]);
});

test('what the planner cannot plan goes to the other one, and is counted', async () => {
  const planner = new Planner(
    spoilt(() => {
      throw new Error('walker failed to locate path');
    }),
    log,
  );
  expect(uncovered(await planner.plan(asked, shape), shape)).toBeNull();
  expect(planner.counts).toEqual({ ...NONE, failed: 1 });
  expect(lines).toMatchObject([{ reason: 'failed', detail: 'walker failed to locate path' }]);
});

test('an operation that is too much for it is not tried again with a slower one', async () => {
  const planner = new Planner(
    spoilt(() => {
      throw new HubError('OPERATION_TOO_LARGE');
    }),
    log,
  );
  await expect(planner.plan(asked, shape)).rejects.toMatchObject({ code: 'OPERATION_TOO_LARGE' });
  expect(planner.counts).toEqual(NONE);
});

test('a platform without its program is planned for by the other one, and one line says so', async () => {
  const none = planSources(supergraph, log, () => {
    throw new Error('Cannot find native binding.');
  });
  const planner = new Planner(none, log);
  for (let n = 0; n < 3; n++) {
    expect(uncovered(await planner.plan(asked, shape), shape)).toBeNull();
  }
  expect(planner.counts).toEqual({ ...NONE, platform: 3 });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ platform: process.platform, arch: process.arch });
});

test('this platform has a program, and its plan is run', async () => {
  const planner = new Planner(sources, log);
  await planner.plan(asked, shape);
  expect(planner.counts).toEqual({ ...NONE, hive: 1 });
  expect(lines).toEqual([]);
});

test.each([
  '{ __typename also: __typename }',
  '{ region(code: "1") @skip(if: true) { name } }',
  'query ($no: Boolean = false) { ...F @include(if: $no) } fragment F on Query { region(code: "1") { name } }',
])('no planner is asked about %s', async (query) => {
  const planner = new Planner(
    spoilt(() => {
      throw new Error('asked');
    }),
    log,
  );
  const nothing = askedOf(supergraph.api, query);
  expect(await planner.plan(nothing.asked, nothing.shape)).toBeNull();
  expect(planner.counts).toEqual(NONE);
});

test('literal conditions around each other leave what they should', async () => {
  const { asked: one, shape: answer } = askedOf(
    supergraph.api,
    `query ($yes: Boolean!) { region(code: "150600") @skip(if: false) {
      parent @include(if: true) { name @skip(if: true) }
      ...Named ...Named @include(if: $yes) homeCareBedCount @include(if: $yes) { value } } }
      fragment Named on Region { name level @include(if: $yes) }`,
    { yes: true },
  );
  const plan = await sources.hive!.plan(one);
  expect(uncovered(plan, answer)).toBeNull();
  expect(one.text).not.toMatch(/@|yes/);
});
