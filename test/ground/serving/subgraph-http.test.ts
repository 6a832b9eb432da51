import { SignJWT } from 'jose';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { assertionHeader, signAssertion } from '../../../ground/identity/assertion.ts';
import { anonymous } from '../../../ground/identity/viewer.ts';
import { type DistributedHub, distributedHub } from '../../kit/distributed.ts';
import { expectNothingOfTheInside } from '../../kit/http.ts';
import { TEST_SECRETS } from '../../kit/hub.ts';

let hub: DistributedHub;

beforeAll(async () => {
  hub = await distributedHub();
});

afterAll(() => hub.close());

const viewer = anonymous('request-1');
const ENTITIES = {
  query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { code } } }',
  variables: { r: [{ __typename: 'Region', code: '150600' }] },
};

async function ask(name: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(hub.urls.get(name)!, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  expectNothingOfTheInside(text);
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) };
}

async function asserted(name: string): Promise<Record<string, string>> {
  return { [assertionHeader(name)]: await signAssertion(TEST_SECRETS, name, viewer) };
}

const names = SUBGRAPHS.map((definition) => definition.name);

describe.each(names)('the subgraph %s alone over HTTP', (name) => {
  test.each([
    ['its schema', { query: '{ _service { sdl } }' }],
    ['entities', ENTITIES],
    ['its type', { query: '{ __typename }' }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['nothing', ''],
  ])('refuses to answer %s without an assertion', async (_, body) => {
    const { status, json } = await ask(name, body);
    expect(status).toBe(401);
    expect(json).toEqual({
      errors: [
        {
          message: 'This subgraph answers only the edge of the hub. Ask there.',
          extensions: { code: 'UNAUTHENTICATED', expects: 'EDGE_ONLY' },
        },
      ],
    });
  });

  test('answers with an assertion made for it', async () => {
    const { status, json } = await ask(name, { query: '{ __typename }' }, await asserted(name));
    expect([status, json]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  test('refuses one made for another subgraph, in either header', async () => {
    const other = names.find((one) => one !== name)!;
    const assertion = await signAssertion(TEST_SECRETS, other, viewer);
    const own = await ask(name, ENTITIES, { [assertionHeader(name)]: assertion });
    const foreign = await ask(name, ENTITIES, { [assertionHeader(other)]: assertion });
    expect([own.status, foreign.status]).toEqual([401, 401]);
  });

  test('refuses an expired, a forged and a doubled one, and a caller’s bearer token', async () => {
    const now = Math.floor(Date.now() / 1000);
    const sign = (key: Uint8Array, iat: number) =>
      new SignJWT({ viewer })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(name)
        .setIssuedAt(iat)
        .setExpirationTime(iat + 30)
        .sign(key);
    const expired = await sign(TEST_SECRETS.derive(`assertion/${name}`), now - 120);
    const forged = await sign(Buffer.alloc(32, 1), now);
    const good = await signAssertion(TEST_SECRETS, name, viewer);
    for (const assertion of [expired, forged, `${good}, ${good}`]) {
      expect((await ask(name, ENTITIES, { [assertionHeader(name)]: assertion })).status).toBe(401);
    }
    expect((await ask(name, ENTITIES, { authorization: `Bearer ${good}` })).status).toBe(401);
  });
});

test('traces are not given, whatever the header asks for', async () => {
  const headers = { ...(await asserted('regions')), 'apollo-federation-include-trace': 'ftv1' };
  const { json } = await ask('regions', ENTITIES, headers);
  expect(json).toEqual({ data: { _entities: [{ code: '150600' }] } });
});

test('introspection is off behind the assertion too', async () => {
  const { json } = await ask(
    'regions',
    { query: '{ __schema { types { name } } }' },
    await asserted('regions'),
  );
  expect(json.data).toBeUndefined();
});

test.each([
  ['that is not JSON', '{"query":', 400, 'BAD_REQUEST'],
  ['above the limit', `{"query":"${'x'.repeat(9_000_000)}"}`, 400, 'BAD_REQUEST'],
])('a body %s is a coded error', async (_, body, status, code) => {
  const answer = await ask('regions', body, await asserted('regions'));
  expect([answer.status, answer.json.errors[0].extensions.code]).toEqual([status, code]);
});

test('other addresses and methods are 404 in JSON, and health needs no assertion', async () => {
  const { origin } = new URL(hub.urls.get('regions')!);
  for (const [path, method] of [
    ['/', 'GET'],
    ['/graphql', 'GET'],
    ['/graphql', 'PUT'],
    ['/.well-known', 'GET'],
  ]) {
    const response = await fetch(`${origin}${path}`, { method });
    expect(response.status).toBe(404);
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  }
  expect((await fetch(`${origin}/health/live`)).status).toBe(200);
});
