import { SERVING_WAITS } from '../../../ground/process/database.ts';
import {
  EDGE_DEADLINE_MS,
  ENGINE_BUDGET_MS,
  SUBGRAPH_TIMEOUT_MS,
} from '../../../router/engine/deadlines.ts';
import { type DistributedHub, distributedHub } from '../../kit/distributed.ts';
import {
  ENTITY_FAULTS,
  type FaultProxy,
  FAULTS,
  leak,
  LEAKS,
  slow,
} from '../../kit/fault-proxy.ts';
import { httpEdge, type HttpEdge } from '../../kit/http.ts';
import { stubEngine } from '../../kit/stub-engine.ts';

const TIMEOUT_MS = 1_500;

let hub: DistributedHub;
let edge: HttpEdge;

beforeAll(async () => {
  hub = await distributedHub({ timeoutMs: TIMEOUT_MS });
  edge = await httpEdge(hub.engine);
});

afterAll(async () => {
  await edge.close();
  await hub.close();
});

afterEach(() => {
  for (const proxy of hub.proxies.values()) proxy.fault = null;
});

function proxy(name: string): FaultProxy {
  return hub.proxies.get(name)!;
}

/** Three subgraphs, one through another: regions, then facilities and workforce, then finance. */
const QUERY = `{
  region(code: "150600") {
    name
    facilities(first: 2) { nodes { name priceFilings(first: 1) { totalCount } } }
    qualifiedAssessorOrgs { value }
  }
}`;

async function whole() {
  const { data, errors } = await edge.query(QUERY);
  expect(errors).toBeUndefined();
  return data!;
}

function withoutPrices(data: any) {
  const nodes = data.region.facilities.nodes.map((node: object) => ({
    ...node,
    priceFilings: null,
  }));
  return { region: { ...data.region, facilities: { nodes } } };
}

const PRICE_PATHS = [0, 1].map((n) => ['region', 'facilities', 'nodes', n, 'priceFilings']);

describe('finance alone is missing from the answer, with a code at each place, when it', () => {
  test.each(Object.entries({ ...FAULTS, ...ENTITY_FAULTS }))('%s', async (name, fault) => {
    const healthy = await whole();
    proxy('finance').fault = fault;
    const answer = await edge.query(QUERY);
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual(withoutPrices(healthy));
    const code = name.startsWith('hangs') ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE';
    expect(answer.errors!.map((error) => [error.path, error.extensions])).toEqual(
      PRICE_PATHS.map((path) => [path, { code }]),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    proxy('finance').fault = null;
    expect(await whole()).toEqual(healthy);
  });
});

describe('an error that says too much is masked at its place:', () => {
  test.each(Object.entries(LEAKS))('%s', async (_, extensions) => {
    const healthy = await whole();
    proxy('finance').fault = leak(extensions);
    const answer = await edge.query(QUERY);
    expect(answer.data).toEqual(withoutPrices(healthy));
    for (const [n, error] of answer.errors!.entries()) {
      expect(error.path).toEqual(PRICE_PATHS[n]);
      expect(error.message).toMatch(/^The hub could not answer this part\./);
      expect(Object.keys(error.extensions).sort()).toEqual(['code', 'errorId']);
      expect(error.extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(error.extensions.errorId).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

test('a whole branch is null when the first subgraph of it fails, and later ones are not asked', async () => {
  proxy('facilities').fault = FAULTS['answers 500 with a stack'];
  const before = proxy('finance').requests;
  const answer = await edge.query(QUERY);
  expect(answer.data).toMatchObject({
    region: {
      name: '鄂尔多斯市',
      facilities: null,
      qualifiedAssessorOrgs: { value: expect.any(Number) },
    },
  });
  expect(answer.errors).toMatchObject([
    { path: ['region', 'facilities'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
  ]);
  expect(proxy('finance').requests).toBe(before);
});

test('two that fail are two errors, each at its place', async () => {
  proxy('facilities').fault = FAULTS['answers nothing'];
  proxy('workforce').fault = FAULTS['hangs before it answers'];
  const answer = await edge.query(QUERY);
  expect(answer.data).toEqual({
    region: { name: '鄂尔多斯市', facilities: null, qualifiedAssessorOrgs: null },
  });
  const found = answer.errors!.map((error) => [error.path?.at(-1), error.extensions.code]);
  expect(new Map(found as [string, string][])).toEqual(
    new Map([
      ['facilities', 'SUBGRAPH_UNAVAILABLE'],
      ['qualifiedAssessorOrgs', 'SUBGRAPH_TIMEOUT'],
    ]),
  );
});

test.each(Object.entries(FAULTS))(
  'root fields of others stand when regions %s',
  async (_, fault) => {
    proxy('regions').fault = fault;
    const answer = await edge.query(`{
    a: region(code: "150600") { statisticalOnly }
    b: regions(first: 1) { totalCount }
    facilities(first: 1) { nodes { name } }
  }`);
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({
      a: null,
      b: null,
      facilities: { nodes: [{ name: expect.any(String) }] },
    });
    expect(answer.errors!.map((error) => error.path)).toEqual([['a'], ['b']]);
  },
);

test('a subgraph that is gone nulls its fields, and the hub says that it is not ready', async () => {
  const gone = await distributedHub({ timeoutMs: TIMEOUT_MS });
  const face = await httpEdge(gone.engine);
  try {
    expect((await face.send({ method: 'GET', path: '/health/ready' })).status).toBe(200);
    await gone.proxies.get('finance')!.die();
    const answer = await face.query(QUERY);
    expect(answer.errors!.map((error) => [error.path, error.extensions])).toEqual(
      PRICE_PATHS.map((path) => [path, { code: 'SUBGRAPH_UNAVAILABLE' }]),
    );
    expect(answer.data).toMatchObject({ region: { name: '鄂尔多斯市' } });
    expect((await face.send({ method: 'GET', path: '/health/ready' })).status).toBe(503);
    expect((await face.send({ method: 'GET', path: '/health/live' })).status).toBe(200);
  } finally {
    await face.close();
    await gone.close();
  }
});

test('fifty places have an error of their own, and one more stands for the rest', async () => {
  proxy('finance').fault = FAULTS['resets the connection'];
  const answer = await edge.query(
    '{ facilities(first: 60) { nodes { name priceFilings(first: 1) { totalCount } } } }',
  );
  expect(answer.data!.facilities.nodes).toHaveLength(60);
  expect(answer.errors).toHaveLength(51);
  expect(answer.errors!.filter((error) => error.path === undefined)).toHaveLength(1);
});

test('a subgraph’s own refusals keep code and argument over HTTP', async () => {
  const answer = await edge.query(
    '{ regions(first: 0) { totalCount } facility(id: "x") { name } }',
  );
  expect(answer.errors).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        message: 'first is between 1 and 100.',
        path: ['regions'],
        extensions: {
          code: 'BAD_USER_INPUT',
          argument: 'first',
          expects: 'BETWEEN',
          params: { min: 1, max: 100 },
        },
      }),
      expect.objectContaining({ path: ['facility'] }),
    ]),
  );
});

describe('time', () => {
  test('is given in a ladder below ten seconds, the default of impatient clients', () => {
    expect(SUBGRAPH_TIMEOUT_MS).toBe(6_000);
    expect(ENGINE_BUDGET_MS).toBeGreaterThan(SUBGRAPH_TIMEOUT_MS);
    expect(EDGE_DEADLINE_MS).toBeGreaterThan(ENGINE_BUDGET_MS);
    expect(EDGE_DEADLINE_MS).toBe(8_000);
  });

  test('is up in the database before it is up for the subgraph, and for a lock first', () => {
    const { lockMs, statementMs, idleMs } = SERVING_WAITS;
    expect(lockMs).toBeGreaterThan(0);
    expect(statementMs).toBeGreaterThan(lockMs);
    expect(statementMs).toBeLessThan(SUBGRAPH_TIMEOUT_MS);
    expect(idleMs).toBeGreaterThan(EDGE_DEADLINE_MS);
  });

  test('is one budget for all calls: what came before it ended is kept', async () => {
    const late = await distributedHub({ timeoutMs: 5_000, budgetMs: 1_800 });
    const face = await httpEdge(late.engine);
    try {
      late.proxies.get('facilities')!.fault = slow(1_000);
      late.proxies.get('finance')!.fault = slow(1_500);
      const answer = await face.query(QUERY);
      expect(answer.data).toMatchObject({
        region: { facilities: { nodes: [{ name: expect.any(String), priceFilings: null }, {}] } },
      });
      expect(answer.errors!.map((error) => [error.path, error.extensions])).toEqual(
        PRICE_PATHS.map((path) => [path, { code: 'SUBGRAPH_TIMEOUT' }]),
      );
    } finally {
      await face.close();
      await late.close();
    }
  });

  test('ends at the edge when the engine itself never answers', async () => {
    const { runOperation } = await import('../../../router/edge/run-operation.ts');
    const { STUB_CONTRACTS } = await import('../../kit/stub-engine.ts');
    const { Operations } = await import('../../../router/edge/operations.ts');
    const { anonymous } = await import('../../../ground/identity/viewer.ts');
    const query = '{ place(code: "1") { code } }';
    const prepared = new Operations(STUB_CONTRACTS.open).prepare(query);
    if (prepared.errors) throw new Error('the query is valid');
    const operation = { ...prepared, query, operationName: null, variables: {} };
    const never = stubEngine(() => new Promise(() => undefined));
    const result = await runOperation(never, STUB_CONTRACTS.open, anonymous('r'), operation, 20);
    expect(result).toMatchObject({ errors: [{ extensions: { code: 'SUBGRAPH_TIMEOUT' } }] });
    expect(result).not.toHaveProperty('data');
  });
});
