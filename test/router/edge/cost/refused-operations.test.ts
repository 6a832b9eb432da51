import type { GraphQLObjectType } from 'graphql';
import { LIMITS } from '../../../../ground/serving/limits.ts';
import { AUDIENCES } from '../../../../ground/identity/viewer.ts';
import { loadContracts } from '../../../../router/edge/contract.ts';
import { SCHEMA_DIRECTORY } from '../../../../router/hub/hub.ts';
import { httpEdge, type HttpEdge } from '../../../kit/http.ts';
import { wide } from '../../../bench/worst/selections.ts';
import { stubEngine } from '../../../kit/stub-engine.ts';

const PERSONAS = {
  open: undefined,
  developer: 'developer',
  partner: 'partner:150600',
  elder: 'elder:1',
  staff: 'staff:150600',
} as const;

const engine = stubEngine(async () => ({
  data: { region: null },
  extensions: { inside: 'secret' },
}));
const contracts = loadContracts(SCHEMA_DIRECTORY);
let edge: HttpEdge;

beforeAll(async () => {
  edge = await httpEdge(engine, { contracts });
});

afterAll(() => edge.close());

function levels(count: number, size: number, open: string, core: string, close: string): string {
  return open.replace('$', String(size)).repeat(count) + core + close.repeat(count);
}

const OWNERS = `{ organization(id: "1") ${levels(4, 100, '{ facilities(first: $) { nodes { organization ', '{ name }', ' } } }')} }`;
const PAGES =
  '{ regions(first: 100) { nodes { facilities(first: 100) { nodes { priceFilings(first: 10) { nodes { id } } } } } } }';
const VARIABLE =
  'query ($n: Int = 100) { regions(first: $n) { nodes { facilities(first: $n) { nodes { priceFilings(first: 10) { nodes { id } } } } } } }';

describe.each(AUDIENCES)('before anything runs for %s,', (audience) => {
  const as = PERSONAS[audience];

  test.each([
    ['four levels of a hundred', OWNERS, {}],
    ['100 × 100 × 10', PAGES, {}],
    ['100 × 100 × 10 of a default', VARIABLE, {}],
    ['100 × 100 × 10 of a variable', VARIABLE, { n: 100 }],
    ['100 × 100 × 10 without a number that is one', VARIABLE, { n: 2_000_000_000 }],
  ])('%s are refused with both numbers', async (_, query, variables) => {
    const calls = engine.calls.length;
    const answer = await edge.query(query, { as, variables });
    expect(engine.calls).toHaveLength(calls);
    expect(answer.data).toBeUndefined();
    const [error, ...others] = answer.errors!;
    expect(others).toEqual([]);
    const { code, cost } = error!.extensions as unknown as {
      code: string;
      cost: { nodes: number; limit: number };
    };
    expect(code).toBe('OPERATION_TOO_LARGE');
    expect(cost.limit).toBe(LIMITS.nodes);
    expect(cost.nodes).toBeGreaterThanOrEqual(100_000);
    expect(error!.message).toContain(String(cost.nodes));
    expect(error!.message).toContain(String(cost.limit));
    expect(JSON.parse(answer.text).extensions).toEqual({ cost });
    expect(Buffer.byteLength(answer.text)).toBeLessThan(600);
  });

  test('what fits runs, and its answer says what it counted', async () => {
    const calls = engine.calls.length;
    const answer = await edge.query(VARIABLE, { as, variables: { n: 3 } });
    expect(engine.calls).toHaveLength(calls + 1);
    const nodes = 1 + 3 * (1 + 1 + 3 * (1 + 1 + 10));
    expect(JSON.parse(answer.text)).toEqual({
      data: { region: null },
      extensions: {
        cost: { nodes, limit: LIMITS.nodes, values: 3 * 3 * 10, valuesLimit: LIMITS.values },
      },
    });
  });

  test('a question about the schema says its cost too', async () => {
    const answer = await edge.query('{ __schema { queryType { name } } }', { as });
    expect(JSON.parse(answer.text).extensions.cost).toMatchObject({
      nodes: 0,
      values: 0,
      limit: LIMITS.nodes,
    });
  });

  test('rows that are too wide for their number are refused with both numbers', async () => {
    const row = contracts[audience].getType('Facility') as GraphQLObjectType;
    const page = `facilities(first: 100) { nodes { ${wide(row, 3)} } }`;
    const names = Array.from({ length: 5 }, (_, n) => `a${n}: ${page}`);
    const calls = engine.calls.length;
    const answer = await edge.query(`{ ${names.join(' ')} }`, { as });
    expect([answer.code, engine.calls.length]).toEqual(['OPERATION_TOO_LARGE', calls]);
    const { cost } = JSON.parse(answer.text).extensions;
    expect(cost.nodes).toBeLessThan(LIMITS.nodes);
    expect(cost.values).toBeGreaterThan(LIMITS.values);
    const { message, extensions } = answer.errors![0]!;
    expect(extensions).toMatchObject({ expects: 'OPERATION_VALUES', cost });
    expect(message).toContain(String(cost.values));
    expect(message).toContain(String(LIMITS.values));
  });

  test('an operation that is refused for its input has no cost', async () => {
    const answer = await edge.query(VARIABLE, { as, variables: { n: 'x' } });
    expect([answer.code, JSON.parse(answer.text).extensions]).toEqual([
      'BAD_USER_INPUT',
      undefined,
    ]);
  });
});
