import { AUDIENCES } from '../../../ground/identity/viewer.ts';
import { loadContracts } from '../../../router/edge/contract.ts';
import {
  createEmbeddedEngine,
  type EmbeddedEngine,
} from '../../../router/engine/embedded-engine.ts';
import { inProcess } from '../../../router/engine/subgraph-transport.ts';
import { readSupergraph, SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';
import { distributedHub, type DistributedHub } from '../../kit/distributed.ts';
import { comparable } from '../../kit/operations/compared.ts';
import { OperationGenerator } from '../../kit/operations/operations.ts';
import { sampleIds } from '../../kit/operations/samples.ts';
import { Shares } from '../../kit/operations/shares.ts';
import { PATIENCE_MS } from '../../kit/hub.ts';
import { Monolith } from '../../kit/monolith.ts';
import { operationOf } from '../../kit/operation.ts';
import { LONG } from '../../kit/samples.ts';
import { PERSONA_OF, viewerOf } from '../../kit/viewers.ts';

const OPERATIONS = LONG ? 3_000 : 300;

let hub: DistributedHub;
let local: EmbeddedEngine;
let monolith: Monolith;
const shares = new Shares();
const contracts = loadContracts(SCHEMA_DIRECTORY);

beforeAll(async () => {
  hub = await distributedHub();
  const transports = hub.subgraphs.map((subgraph) => inProcess(subgraph, PATIENCE_MS));
  local = createEmbeddedEngine(readSupergraph(), transports, { budgetMs: PATIENCE_MS });
  monolith = new Monolith(readSupergraph(), hub.subgraphs);
});

afterAll(async () => {
  await local?.close();
  await hub?.close();
});

test.each(AUDIENCES.map((audience, n) => [audience, 1_000 + n] as const))(
  'generated operations of %s have one answer in process, over HTTP and without a planner',
  async (audience, seed) => {
    const viewer = await viewerOf(PERSONA_OF[audience]);
    const ids = await sampleIds(local, contracts[audience], viewer);
    const generator = new OperationGenerator(contracts[audience], ids, seed);
    for (let n = 0; n < OPERATIONS / AUDIENCES.length; n++) {
      const generated = generator.next();
      const operation = operationOf(generated.query, generated.variables);
      const answer = await monolith.execute(operation, viewer);
      shares.add(generated, answer);
      const expected = { ...generated, ...comparable(answer) };
      const inProcess = comparable(await local.execute(operation, viewer));
      expect({ ...generated, ...inProcess }).toEqual(expected);
      const overHttp = comparable(await hub.engine.execute(operation, viewer));
      expect({ ...generated, ...overHttp }).toEqual(expected);
    }
  },
  LONG ? 3_600_000 : 600_000,
);

test('the operations cross subgraphs, are hard to plan and return rows', () => {
  process.stderr.write(`${shares}\n`);
  shares.check();
});

test('the first planner planned all of them', () => {
  expect(local.plans).toMatchObject({ refused: 0, failed: 0 });
  expect(local.plans.hive + local.plans.platform).toBeGreaterThan(OPERATIONS / 2);
});
