import { createHash, randomUUID } from 'node:crypto';
import { type GraphQLFormattedError, parse } from 'graphql';
import { presentError } from '../../ground/errors/present-error.ts';
import { assertionHeader, signAssertion } from '../../ground/identity/assertion.ts';
import type { Engine } from '../../router/engine/engine.ts';
import { EXAMPLES } from '../../router/explorer/examples.ts';
import { createRemoteEngine } from '../../router/engine/remote-engine.ts';
import { readSupergraph } from '../../router/hub/hub.ts';
import { createLog } from '../../ground/process/log.ts';
import { distributedHub, type DistributedHub } from '../kit/distributed.ts';
import { FAULTS } from '../kit/fault-proxy.ts';
import { TEST_SECRETS } from '../kit/hub.ts';
import { viewerOf } from '../kit/viewers.ts';
import { type RouterProcess, startRouter } from './router-process.ts';

let hub: DistributedHub;
let router: RouterProcess;
let remote: Engine;
beforeAll(async () => {
  hub = await distributedHub();
  const addresses = new Map([...hub.proxies].map(([name, { url }]) => [name, url]));
  router = await startRouter(addresses);
  remote = createRemoteEngine(readSupergraph(), router.url, TEST_SECRETS, createLog('silent'));
});
afterAll(async () => {
  await router?.close();
  await hub?.close();
});

async function ask(engine: Engine, query: string, as?: string, variables = {}) {
  const queryHash = createHash('sha256').update(query).digest('hex');
  const operation = { query, document: parse(query), operationName: null, variables, queryHash };
  return JSON.parse(JSON.stringify(await engine.execute(operation, await viewerOf(as))));
}

test('is ready through the router', async () => {
  expect(await remote.ready()).toBe(true);
});

test.each(EXAMPLES.map((example) => [example.name, example] as const))(
  'the example %s has the same answer through Apollo Router as through the embedded gateway',
  async (_name, { query, variables, persona }) => {
    const far = await ask(remote, query, persona, variables);
    expect(far.errors).toBeUndefined();
    expect(far.data).toEqual((await ask(hub.engine, query, persona, variables)).data);
  },
);

test('a coded error keeps its code and path', async () => {
  const { data, errors } = await ask(remote, '{ region(code: "990000") { name } }');
  expect(data).toEqual({ region: null });
  expect(errors).toMatchObject([{ path: ['region'], extensions: { code: 'NOT_FOUND' } }]);
});

describe('an error is the same through Apollo Router as through the embedded gateway, with all that its sentence needs:', () => {
  test.each([
    ['a page size', '{ regions(first: 0) { totalCount } }'],
    ['both directions', '{ regions(first: 1, last: 1) { totalCount } }'],
    ['an id', '{ facility(id: "x") { name } }'],
    ['a region code', '{ regions(filter: { within: "1506" }) { totalCount } }'],
    ['one of two arguments', '{ organization { name } }'],
    ['a text', '{ regions(filter: { name: "  " }) { totalCount } }'],
    ['a cursor', '{ regions(first: 1, after: "x") { totalCount } }'],
    ['nothing', '{ region(code: "990000") { name } }'],
    ['a field below', '{ region(code: "150600") { facilities(first: 101) { totalCount } } }'],
  ])('%s', async (_, query) => {
    const far = await ask(remote, query);
    const near = await ask(hub.engine, query);
    // What was read goes to the seal beside the answer here, and is asked of the outboxes there.
    expect(far).toEqual({ data: near.data, errors: near.errors });
    for (const language of ['zh', 'en'] as const) {
      const told = (errors: GraphQLFormattedError[]) =>
        errors.map((error) => presentError(error, error, language, () => undefined).message);
      expect(told(far.errors)).toEqual(told(near.errors));
      expect(/\p{Script=Han}/u.test(told(far.errors)[0]!)).toBe(language === 'zh');
    }
  });
});

test('a router that is asked directly tells no message of a subgraph, and no key but ours', async () => {
  const anyone = await viewerOf(undefined);
  const use = { id: randomUUID(), writes: [] };
  const assertion = await signAssertion(TEST_SECRETS, 'regions', anyone, { use });
  const response = await fetch(router.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [assertionHeader('regions')]: assertion },
    body: JSON.stringify({ query: '{ regions(first: 0) { totalCount } }' }),
  });
  const { errors } = (await response.json()) as { errors: GraphQLFormattedError[] };
  expect(errors[0]!.message).not.toContain('first');
  const { service: _, ...told } = errors[0]!.extensions!;
  const params = { min: 1, max: 100 };
  expect(told).toEqual({ code: 'BAD_USER_INPUT', argument: 'first', expects: 'BETWEEN', params });
});

test('a subgraph that is down nulls its own fields with a coded error', async () => {
  hub.proxies.get('services')!.fault = FAULTS['resets the connection'];
  try {
    const query = '{ region(code: "150600") { name homeCareBedCount { value } } }';
    const { data, errors } = await ask(remote, query);
    expect(data.region).toEqual({ name: '鄂尔多斯市', homeCareBedCount: null });
    expect(errors[0].extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|http:/);
  } finally {
    hub.proxies.get('services')!.fault = null;
  }
});
