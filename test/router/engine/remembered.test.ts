import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { planSources } from '../../../router/engine/plan/plan-sources.ts';
import type { PlanNode } from '../../../router/engine/plan/plan-nodes.ts';
import { Planner } from '../../../router/engine/plan/planner.ts';
import { RememberedOperations } from '../../../router/engine/remembered.ts';
import { retainedBytes } from '../../../ground/process/retained-bytes.ts';
import { readSupergraphSdl } from '../../../router/engine/supergraph.ts';
import { readSupergraph } from '../../../router/hub/hub.ts';
import { operationOf } from '../../kit/operation.ts';

const MB = 1024 * 1024;
const supergraph = readSupergraphSdl(readSupergraph());
const planner = new Planner(planSources(supergraph));

function remembering(maxBytes: number): RememberedOperations<PlanNode | null> {
  return new RememberedOperations(
    supergraph.api,
    (asked, shape) => planner.plan(asked, shape),
    maxBytes,
  );
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** The nth operation with the nth combination of four conditions. */
function operation(n: number, combination: number) {
  const query = `query ($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!) {
    region(code: "${n}") { name level @include(if: $a) homeCareBedCount @skip(if: $b) { value asOf }
      facilities(first: 2) { nodes { name beds @include(if: $c) { total } } }
      qualifiedAssessorOrgs @include(if: $d) { value } } }`;
  const variables = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((v, bit) => [v, ((combination >> bit) & 1) === 1]),
  );
  return operationOf(query, variables);
}

test('three hundred operations in all sixteen forms of each stay within the bytes allowed', async () => {
  const most = 2 * MB;
  const operations = remembering(most);
  await operations.get(operation(0, 0));
  const before = heap();
  let made = 0;
  for (let n = 0; n < 300; n++) {
    for (let combination = 0; combination < 16; combination++) {
      made += retainedBytes(await operations.get(operation(n, combination)));
      if (operations.bytes > most) throw new Error(`${operations.bytes} bytes are held`);
    }
  }
  expect(made).toBeGreaterThan(10 * most);
  expect(operations.size).toBeLessThan(4_800);
  expect(operations.size).toBeGreaterThan(20);
  // Not a measure, only far from what holding all of them would take.
  expect(heap() - before).toBeLessThan(made / 2);
}, 120_000);

test('the bytes that are counted are the bytes that are held, give or take half of them', async () => {
  const operations = remembering(256 * MB);
  await operations.get(operation(0, 0));
  const before = heap();
  const counted = operations.bytes;
  for (let n = 1; n <= 400; n++) await operations.get(operation(n, 11));
  const held = heap() - before;
  const added = operations.bytes - counted;
  expect(operations.size).toBe(401);
  expect(held).toBeLessThan(2 * added);
  expect(held).toBeGreaterThan(added / 2);
}, 120_000);

test('an operation that alone is larger than allowed is answered and not held', async () => {
  const operations = remembering(1_000);
  const { plan } = await operations.get(operation(1, 0));
  expect(plan).not.toBeNull();
  expect(operations.size).toBe(0);
});

test('a form is planned once while it is remembered', async () => {
  const operations = remembering(MB);
  const first = await operations.get(operation(1, 5));
  expect(await operations.get(operation(1, 5))).toBe(first);
  expect(await operations.get(operation(1, 4))).not.toBe(first);
});
