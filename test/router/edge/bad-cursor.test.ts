import { httpEdge, type HttpEdge } from '../../kit/http.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
let edge: HttpEdge;

beforeAll(async () => {
  hub = await testHub();
  edge = await httpEdge(hub.hub.engine);
});

afterAll(async () => {
  await edge.close();
  await hub.close();
});

const STAFF = 'staff:150600';
const TYPED = 'Wang Jianguo 13800138000';

describe('a cursor is refused when it is', () => {
  const PAGE = 'query ($after: String) { regions(first: 1, after: $after) { edges { cursor } } }';

  async function cursorOf(query: string, list: string, as?: string): Promise<string> {
    const answer = await edge.query(query, { as });
    return answer.data![list].edges[0].cursor as string;
  }

  test('its own it is taken', async () => {
    const after = await cursorOf('{ regions(first: 1) { edges { cursor } } }', 'regions');
    const answer = await edge.query(PAGE, { variables: { after } });
    expect(answer.errors).toBeUndefined();
    expect(answer.data!.regions.edges).toHaveLength(1);
  });

  test.each([
    ['empty', () => ''],
    ['text', () => TYPED],
    ['truncated', (good: string) => good.slice(0, -4)],
    ['changed', (good: string) => (good.startsWith('A') ? 'B' : 'A') + good.slice(1)],
    ['of 10 KB', () => 'A'.repeat(10_000)],
    ['SQL', () => `' or 1=1 --`],
  ])('%s', async (_, damage) => {
    const good = await cursorOf('{ regions(first: 1) { edges { cursor } } }', 'regions');
    const answer = await edge.query(PAGE, { variables: { after: damage(good) } });
    expect(answer.data).toEqual({ regions: null });
    expect(answer.errors).toMatchObject([
      { path: ['regions'], extensions: { code: 'INVALID_CURSOR', argument: 'after' } },
    ]);
    expect(answer.text).not.toContain(TYPED);
  });

  test.each([
    ['of another list', '{ targets(first: 1) { edges { cursor } } }', 'targets'],
    [
      'of another order',
      '{ regions(first: 1, orderBy: { field: NAME }) { edges { cursor } } }',
      'regions',
    ],
  ])('%s', async (_, query, list) => {
    const answer = await edge.query(PAGE, { variables: { after: await cursorOf(query, list) } });
    expect(answer.code).toBe('INVALID_CURSOR');
  });

  test('of another recipient', async () => {
    const after = await cursorOf('{ regions(first: 1) { edges { cursor } } }', 'regions', STAFF);
    expect((await edge.query(PAGE, { variables: { after } })).code).toBe('INVALID_CURSOR');
    expect((await edge.query(PAGE, { variables: { after }, as: STAFF })).errors).toBeUndefined();
  });

  test('for the other direction of a page', async () => {
    const query = '{ regions(last: 1, before: "x") { edges { cursor } } }';
    expect((await edge.query(query)).errors).toMatchObject([
      { extensions: { code: 'INVALID_CURSOR', argument: 'before' } },
    ]);
  });
});
