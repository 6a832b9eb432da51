import { httpEdge, type HttpEdge } from '../../kit/http.ts';
import { STUB_CONTRACTS, stubEngine } from '../../kit/stub-engine.ts';

const LISTED = 'https://care.example.cn';
const OTHER = 'https://elsewhere.example';
const PLACE = '{ place(code: "1") { code } }';
let edge: HttpEdge;

beforeAll(async () => {
  edge = await httpEdge(stubEngine(), { contracts: STUB_CONTRACTS, origins: [LISTED] });
});

afterAll(() => edge.close());

function preflight(origin: string, headers: string, method = 'POST') {
  return edge.send({
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': headers,
    },
  });
}

describe('a page asks beforehand', () => {
  test.each([
    [OTHER, 'content-type', '*'],
    [OTHER, 'content-type,x-request-id,apollo-require-preflight', '*'],
    ['null', 'content-type', '*'],
    [LISTED, 'content-type', '*'],
    [LISTED, 'authorization,content-type', LISTED],
    [LISTED, 'Content-Type, Authorization, X-Hub-Purpose', LISTED],
    [OTHER, 'authorization', null],
    [OTHER, 'content-type , AUTHORIZATION', null],
    [`${LISTED}.evil.example`, 'authorization', null],
    [LISTED.replace('https', 'http'), 'authorization', null],
    ['null', 'authorization', null],
  ])('from %s with %s: %s', async (origin, headers, allowed) => {
    const answer = await preflight(origin, headers);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(allowed);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET,POST');
    expect(answer.headers.get('access-control-allow-headers')).toBe(headers);
  });
});

describe('a page reads the answer', () => {
  test.each([
    [OTHER, undefined, '*'],
    [LISTED, undefined, '*'],
    [LISTED, 'staff:150600', LISTED],
    [OTHER, 'staff:150600', null],
    ['null', 'staff:150600', null],
  ])('from %s as %s: %s', async (origin, as, allowed) => {
    const answer = await edge.query(PLACE, { as, headers: { origin } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(allowed);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    const exposed = answer.headers.get('access-control-expose-headers')!.split(',');
    expect(exposed).toEqual(expect.arrayContaining(['x-request-id', 'content-language']));
    if (as !== undefined) expect(answer.headers.get('vary')).toMatch(/origin/i);
  });

  test.each([
    ['a bad body', { body: '{', headers: { 'content-type': 'application/json' } }, 400],
    ['a bad token', { headers: { authorization: 'Bearer x' } }, 401],
    ['no media type', { headers: { accept: 'text/html' } }, 406],
    ['a bad content type', { body: '{}', headers: { 'content-type': 'text/plain' } }, 415],
  ])('that refuses %s', async (_, request, status) => {
    const answer = await edge.send({ ...request, headers: { ...request.headers, origin: LISTED } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toMatch(/^(\*|https:.*)$/);
  });
});

test('without an origin nothing is said of origins, and OPTIONS is no method of the API', async () => {
  const answer = await edge.query(PLACE);
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  expect((await edge.send({ method: 'OPTIONS' })).status).toBe(405);
});
