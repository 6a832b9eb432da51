import { SignJWT } from 'jose';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { randomUUID } from 'node:crypto';
import {
  assertionHeader,
  bodyHash,
  signAssertion,
  type Use,
} from '../../../ground/identity/assertion.ts';
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
    body: textOf(body),
  });
  const text = await response.text();
  expectNothingOfTheInside(text);
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) };
}

const textOf = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body));

async function used(name: string, use?: Use): Promise<Record<string, string>> {
  return { [assertionHeader(name)]: await signAssertion(TEST_SECRETS, name, viewer, { use }) };
}

/** An assertion for one body. */
const asserted = (name: string, body: unknown) => used(name, { body: bodyHash(textOf(body)) });

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
    const body = { query: '{ __typename }' };
    const { status, json } = await ask(name, body, await asserted(name, body));
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
    const use = { body: bodyHash(textOf(ENTITIES)) };
    const good = await signAssertion(TEST_SECRETS, name, viewer, { use });
    for (const assertion of [expired, forged, `${good}, ${good}`]) {
      expect((await ask(name, ENTITIES, { [assertionHeader(name)]: assertion })).status).toBe(401);
    }
    expect((await ask(name, ENTITIES, { authorization: `Bearer ${good}` })).status).toBe(401);
  });
});

test('traces are not given, whatever the header asks for', async () => {
  const headers = {
    ...(await asserted('regions', ENTITIES)),
    'apollo-federation-include-trace': 'ftv1',
  };
  const { json } = await ask('regions', ENTITIES, headers);
  expect(json).toEqual({ data: { _entities: [{ code: '150600' }] } });
});

test('introspection is off behind the assertion too', async () => {
  const body = { query: '{ __schema { types { name } } }' };
  const { json } = await ask('regions', body, await asserted('regions', body));
  expect(json.data).toBeUndefined();
});

test.each([
  ['that is not JSON', '{"query":', 400, 'BAD_REQUEST'],
  ['above the limit', `{"query":"${'x'.repeat(9_000_000)}"}`, 400, 'BAD_REQUEST'],
])('a body %s is a coded error', async (_, body, status, code) => {
  const answer = await ask('regions', body, await asserted('regions', body));
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

describe('an assertion that covers a body', () => {
  const other = { ...ENTITIES, variables: { r: [{ __typename: 'Region', code: '150602' }] } };

  test('is good for that body, whoever sends it', async () => {
    const headers = await asserted('regions', ENTITIES);
    for (let n = 0; n < 2; n++) {
      const { json } = await ask('regions', ENTITIES, headers);
      expect(json).toEqual({ data: { _entities: [{ code: '150600' }] } });
    }
  });

  test.each<[string, unknown]>([
    ['other variables', other],
    ['another query', { query: '{ __typename }' }],
    ['one more blank', `${textOf(ENTITIES)} `],
    ['nothing', ''],
    ['no JSON', '{"query":'],
  ])('is not good for %s', async (_, body) => {
    const { json } = await ask('regions', body, await asserted('regions', ENTITIES));
    expect(json.data).toBeUndefined();
    expect(['UNAUTHENTICATED', 'BAD_REQUEST']).toContain(json.errors[0].extensions.code);
  });
});

describe('an assertion for bodies that a remote router makes', () => {
  const QUERY = { query: '{ __typename }' };
  const sign = (key: string) => ({
    query: `mutation ($i: SignPactInput!) { a: signPact(input: $i) { replayed } }`,
    variables: { i: { id: 'none', version: 1, idempotencyKey: key } },
  });
  const two = {
    query: `mutation ($i: SignPactInput!) { ...Both } fragment Both on Mutation {
      signPact(input: $i) { replayed } ... { b: signPact(input: $i) { replayed } } }`,
    variables: sign('two').variables,
  };
  const isTaken = async (body: unknown, headers: Record<string, string>) =>
    (await ask('regions', body, headers)).json.errors?.[0].extensions.code !== 'UNAUTHENTICATED';

  test('is good for queries, also several, and for no change when the client asked for none', async () => {
    const headers = await used('regions', { id: randomUUID(), writes: [] });
    expect(await isTaken(QUERY, headers)).toBe(true);
    expect(await isTaken(ENTITIES, headers)).toBe(true);
    expect(await isTaken(sign('a'), headers)).toBe(false);
  });

  test('makes each change once, and none that the client did not ask for', async () => {
    const headers = await used('regions', { id: randomUUID(), writes: ['signPact'] });
    expect(await isTaken(two, headers)).toBe(false);
    const foreign = { query: 'mutation { recordPact(input: {}) { replayed } }' };
    expect(await isTaken(foreign, headers)).toBe(false);
    expect(await isTaken(sign('a'), headers)).toBe(true);
    expect(await isTaken(sign('a'), headers)).toBe(false);
    expect(await isTaken(sign('b'), headers)).toBe(false);
    expect(await isTaken(ENTITIES, headers)).toBe(true);
  });

  test('counts a change as often as the client asked for it', async () => {
    const headers = await used('regions', { id: randomUUID(), writes: ['signPact', 'signPact'] });
    expect(await isTaken(two, headers)).toBe(true);
    expect(await isTaken(sign('a'), headers)).toBe(false);
  });

  test.each([
    ['no GraphQL', { query: 'mutation {' }],
    ['no text', { query: 42 }],
    ['nothing', {}],
    ['a subscription', { query: 'subscription { signPact }' }],
    ['a change behind a query', { query: `query A { __typename } mutation B { signPact }` }],
  ])('is not good for %s', async (_, body) => {
    const headers = await used('regions', { id: randomUUID(), writes: [] });
    expect(await isTaken(body, headers)).toBe(false);
  });

  test('one that names no use is refused', async () => {
    expect(await isTaken(QUERY, await used('regions'))).toBe(false);
  });
});
