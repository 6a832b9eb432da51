import { parse } from 'graphql';
import { createRemoteEngine } from '../../router/engine/remote-engine.ts';
import { readSupergraph } from '../../router/hub/hub.ts';
import { createLog } from '../../ground/process/log.ts';
import { distributedHub, type DistributedHub } from '../kit/distributed.ts';
import { type HttpEdge, httpEdge } from '../kit/http.ts';
import { TEST_SECRETS } from '../kit/hub.ts';
import { freshKey } from '../kit/mutations.ts';
import { viewerOf } from '../kit/viewers.ts';
import { type RouterProcess, startRouter } from './router-process.ts';
import { TEST_AS_OF } from '../kit/world.ts';

const STAFF = 'staff:150600';
const SUSPEND = `mutation ($input: SuspendHomeCareBedInput!) {
  suspendHomeCareBed(input: $input) {
    homeCareBed { id status version elder { id age } transitions { nodes { action reason } } }
    userErrors { code message path }
    replayed
  }
}`;

let hub: DistributedHub;
let router: RouterProcess;
/** The whole way of a client: identity, contract, then Apollo Router or the embedded gateway. */
let far: HttpEdge;
let near: HttpEdge;
beforeAll(async () => {
  hub = await distributedHub({ own: true });
  router = await startRouter(new Map([...hub.proxies].map(([name, { url }]) => [name, url])));
  far = await httpEdge(
    createRemoteEngine(readSupergraph(), router.url, TEST_SECRETS, createLog('silent')),
  );
  near = await httpEdge(hub.engine);
});
afterAll(async () => {
  await far?.close();
  await near?.close();
  await router?.close();
  await hub?.close();
});
beforeEach(unpause);

/** Undoes every pause. */
async function unpause(): Promise<void> {
  await hub.pg.query('delete from services.transition');
  await hub.pg.query('delete from services.idempotency_key');
  await hub.pg.query(
    `update services.home_care_bed set status = 'ACTIVE', version = version - 1, suspended_on = null
     where status = 'SUSPENDED' and suspended_on = $1`,
    [TEST_AS_OF],
  );
}

async function activeBed(edge: HttpEdge): Promise<{ id: string; version: number }> {
  const { data } = await edge.query(
    `{ homeCareBeds(first: 1, filter: { within: "150600", statuses: [ACTIVE] }) {
      nodes { id version } } }`,
    { as: STAFF },
  );
  return data!.homeCareBeds.nodes[0] as { id: string; version: number };
}

async function traces(): Promise<{ steps: number; keys: number; suspended: number }> {
  const { rows } = await hub.pg.query<{ steps: number; keys: number; suspended: number }>(
    `select (select count(*)::int from services.transition) as steps,
       (select count(*)::int from services.idempotency_key) as keys,
       (select count(*)::int from services.home_care_bed where status = 'SUSPENDED') as suspended`,
  );
  return rows[0]!;
}

/** Everything that one pause of a bed answers, and what it leaves behind. */
async function pauseThrough(edge: HttpEdge) {
  const bed = await activeBed(edge);
  const before = await traces();
  const input = {
    ...bed,
    idempotencyKey: freshKey(),
    reasonCode: 'TEMPORARY_ABSENCE',
    note: 'away for a month',
  };
  const suspend = async (change: object) => {
    const variables = { input: { ...input, ...change } };
    const { status, data, errors } = await edge.query(SUSPEND, { as: STAFF, variables });
    return { status, outcome: data?.suspendHomeCareBed ?? null, errors };
  };
  const stale = await suspend({ version: bed.version + 1, idempotencyKey: freshKey() });
  const first = await suspend({});
  const again = await suspend({});
  const reused = await suspend({ note: 'another' });
  const after = await traces();
  return { bed, stale, first, again, reused, before, after };
}

test('a mutation has the same answers and one effect, through Apollo Router as embedded', async () => {
  const through = await pauseThrough(far);
  const { bed, before, stale, first, again, reused } = through;
  expect(first).toMatchObject({
    status: 200,
    errors: undefined,
    outcome: {
      homeCareBed: {
        ...{ id: bed.id, status: 'SUSPENDED', version: 2, elder: { age: expect.any(Number) } },
        transitions: { nodes: [{ action: 'suspendHomeCareBed', reason: 'away for a month' }] },
      },
      ...{ userErrors: [], replayed: false },
    },
  });
  expect(again).toEqual({ ...first, outcome: { ...first.outcome, replayed: true } });
  expect(stale.outcome).toMatchObject({
    homeCareBed: { id: bed.id, status: 'ACTIVE', version: 1 },
    userErrors: [{ code: 'VERSION_CONFLICT', path: ['input', 'version'] }],
  });
  expect(reused.outcome).toBeNull();
  expect(reused.errors).toMatchObject([
    {
      path: ['suspendHomeCareBed'],
      extensions: { code: 'IDEMPOTENCY_KEY_REUSED', argument: 'input.idempotencyKey' },
    },
  ]);
  expect(through.after).toEqual({ steps: 1, keys: 1, suspended: before.suspended + 1 });

  await unpause();
  expect(await pauseThrough(near)).toEqual(through);
});

test('ten times at once with one key through the router have one effect', async () => {
  const bed = await activeBed(far);
  const before = await traces();
  const variables = {
    input: {
      ...bed,
      idempotencyKey: freshKey(),
      reasonCode: 'TEMPORARY_ABSENCE',
      note: 'in hospital',
    },
  };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => far.query(SUSPEND, { as: STAFF, variables })),
  );
  const outcomes = answers.map(({ data }) => data!.suspendHomeCareBed);
  expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(outcomes.every(({ homeCareBed }) => homeCareBed.version === 2)).toBe(true);
  expect(await traces()).toEqual({ steps: 1, keys: 1, suspended: before.suspended + 1 });
});

test.each([undefined, 'developer', 'partner:150100'])(
  'a mutation of %s is refused by the contract before the router',
  async (as) => {
    const bed = await activeBed(far);
    const before = await traces();
    const variables = { input: { ...bed, idempotencyKey: freshKey() } };
    const bare = `mutation { suspendHomeCareBed(input: {
      id: "${bed.id}", version: 1, idempotencyKey: "${freshKey()}" }) { replayed } }`;
    for (const answer of [
      await far.query(SUSPEND, { as, variables }),
      await far.query(bare, { as }),
    ]) {
      expect(answer.data).toBeUndefined();
      expect(answer.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    expect(await traces()).toEqual(before);
  },
);

test('without a contract before it, the subgraph refuses behind the router', async () => {
  const bed = await activeBed(far);
  const before = await traces();
  const engine = createRemoteEngine(
    readSupergraph(),
    router.url,
    TEST_SECRETS,
    createLog('silent'),
  );
  const variables = { input: { ...bed, idempotencyKey: freshKey() } };
  const operation = { query: SUSPEND, document: parse(SUSPEND), operationName: null };
  const asked = { ...operation, variables, queryHash: 'unused' };
  const { data, errors } = await engine.execute(asked, await viewerOf(undefined));
  expect(data).toEqual({ suspendHomeCareBed: null });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(await traces()).toEqual(before);
});
