import { AUDIENCES } from '../../ground/identity/viewer.ts';
import { createLog } from '../../ground/process/log.ts';
import { loadContracts } from '../../router/edge/contract.ts';
import type { Engine } from '../../router/engine/engine.ts';
import { createRemoteEngine } from '../../router/engine/remote-engine.ts';
import { readSupergraphSdl } from '../../router/engine/supergraph.ts';
import { readSupergraph, SCHEMA_DIRECTORY } from '../../router/hub/hub.ts';
import { aliasCases, operationsOf } from '../kit/alias-walk.ts';
import { aliasesAreApart } from '../kit/aliases-are-apart.ts';
import { distributedHub, type DistributedHub } from '../kit/distributed.ts';
import { entityKeys } from '../kit/entity-keys.ts';
import { FAULTS } from '../kit/fault-proxy.ts';
import { comparable } from '../kit/operations/compared.ts';
import { OperationGenerator } from '../kit/operations/operations.ts';
import { sampleIds } from '../kit/operations/samples.ts';
import { TEST_SECRETS } from '../kit/hub.ts';
import { Monolith } from '../kit/monolith.ts';
import { operationOf } from '../kit/operation.ts';
import { everyNth, LONG } from '../kit/samples.ts';
import { PERSONA_OF, viewerOf } from '../kit/viewers.ts';
import { type RouterProcess, startRouter } from './router-process.ts';

const OPERATIONS = LONG ? 1_000 : 150;

let hub: DistributedHub;
let router: RouterProcess;
let remote: Engine;
let monolith: Monolith;
const contracts = loadContracts(SCHEMA_DIRECTORY);
const keys = entityKeys(readSupergraphSdl(readSupergraph()).schema);

beforeAll(async () => {
  hub = await distributedHub();
  router = await startRouter(new Map([...hub.proxies].map(([name, { url }]) => [name, url])));
  remote = createRemoteEngine(readSupergraph(), router.url, TEST_SECRETS, createLog('silent'));
  monolith = new Monolith(readSupergraph(), hub.subgraphs);
});
afterAll(async () => {
  await router?.close();
  await hub?.close();
});

test.each(AUDIENCES.map((audience, n) => [audience, 1_000 + n] as const))(
  'generated operations of %s have the answer through Apollo Router that they have without one',
  async (audience, seed) => {
    const viewer = await viewerOf(PERSONA_OF[audience]);
    const ids = await sampleIds(hub.engine, contracts[audience], viewer);
    const generator = new OperationGenerator(contracts[audience], ids, seed);
    for (let n = 0; n < OPERATIONS / AUDIENCES.length; n++) {
      const generated = generator.next();
      const operation = operationOf(generated.query, generated.variables);
      const expected = comparable(await monolith.execute(operation, viewer));
      const answer = comparable(await remote.execute(operation, viewer));
      expect({ ...generated, ...answer }).toEqual({ ...generated, ...expected });
    }
  },
  600_000,
);

describe.each(AUDIENCES)('a field of %s that is called as a key is', (audience) => {
  const cases = aliasCases(contracts[audience], keys);
  const sampled = <T>(all: readonly T[], nth: number) =>
    everyNth(all, nth, AUDIENCES.indexOf(audience));

  test('that field and nothing else', async () => {
    const viewer = await viewerOf(PERSONA_OF[audience]);
    let objects = 0;
    for (const one of sampled(operationsOf(cases, 20), 6)) {
      objects += await aliasesAreApart(remote, one, viewer);
    }
    expect(objects).toBeGreaterThan(50);
  }, 600_000);

  test('what it would be under another name, while a subgraph is down', async () => {
    const viewer = await viewerOf(PERSONA_OF[audience]);
    const proxies = [...hub.proxies.values()];
    for (const [n, one] of sampled(operationsOf(cases, 8), 40).entries()) {
      const proxy = proxies[n % proxies.length]!;
      proxy.fault = FAULTS['resets the connection'];
      await aliasesAreApart(remote, one, viewer).finally(() => (proxy.fault = null));
    }
  }, 600_000);
});
