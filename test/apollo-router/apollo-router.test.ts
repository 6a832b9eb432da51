import { createHash } from 'node:crypto';
import { parse } from 'graphql';
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
