import { type DistributedHub, distributedHub } from '../../kit/distributed.ts';
import { FAULTS } from '../../kit/fault-proxy.ts';
import { httpEdge, type HttpEdge } from '../../kit/http.ts';

let hub: DistributedHub;
let edge: HttpEdge;

beforeAll(async () => {
  hub = await distributedHub({ timeoutMs: 2_000 });
  edge = await httpEdge(hub.engine);
});

afterAll(async () => {
  await edge.close();
  await hub.close();
});

const QUERY = `{ targets(first: 100, filter: { within: "150600" }) {
  nodes { id owner value actual { value asOf } } } }`;

interface Node {
  id: string;
  owner: string;
  actual: { value: string | null } | null;
}

test('an owner that is down takes its own figures along and no others', async () => {
  const healthy = await edge.query(QUERY);
  expect(healthy.errors).toBeUndefined();
  hub.proxies.get('facilities')!.fault = FAULTS['resets the connection'];
  const { data, errors } = await edge.query(QUERY);
  const before = (healthy.data as { targets: { nodes: Node[] } }).targets.nodes;
  const after = (data as { targets: { nodes: Node[] } }).targets.nodes;
  expect(after).toEqual(
    before.map((node) => (node.owner === 'FACILITIES' ? { ...node, actual: null } : node)),
  );
  const lost = before.flatMap(({ owner }, n) => (owner === 'FACILITIES' ? [n] : []));
  expect(errors!.map(({ path }) => path)).toEqual(
    lost.flatMap((n) => ['value', 'asOf'].map((field) => ['targets', 'nodes', n, 'actual', field])),
  );
  expect(new Set(errors!.map(({ extensions }) => extensions.code))).toEqual(
    new Set(['SUBGRAPH_UNAVAILABLE']),
  );
});
