import { createEdge } from '../../../router/edge/edge.ts';
import { createIdentity } from '../../../router/identity/identity.ts';
import { readEnvironment } from '../../../ground/process/environment.ts';
import { pino } from 'pino';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  claimsOf,
  publicJwk,
  rsaKey,
  sign,
  startStubRealm,
  type StubRealm,
} from '../identity/stub-realm.ts';
import { NOBODY_SHUT_OUT } from '../../kit/http.ts';
import { TEST_SECRETS } from '../../kit/hub.ts';
import { STUB_CONTRACTS, stubEngine } from '../../kit/stub-engine.ts';

const key = rsaKey('key-1');
const lines: Record<string, any>[] = [];
let realm: StubRealm;
let server: Server;
let url: string;

beforeEach(async () => {
  lines.length = 0;
  realm = await startStubRealm();
  realm.keys = [publicJwk(key)];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const environment = readEnvironment({ KEYCLOAK_URL: new URL(realm.issuer).origin });
  const identity = await createIdentity(environment, TEST_SECRETS, log, NOBODY_SHUT_OUT);
  const { identify, state } = identity;
  const options = { engine: stubEngine(), contracts: STUB_CONTRACTS, identify, log };
  const { app } = await createEdge({ ...options, identity: state });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await realm.close();
});

function ask(token?: string) {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return fetch(`${url}/graphql?query={__typename}`, { headers });
}

const ready = () => fetch(`${url}/health/ready`);

test('while the realm is away a token gets 503, open data flows, and log and readiness say so', async () => {
  await realm.close();
  const good = sign(key, claimsOf(realm.issuer));
  const answer = await ask(good);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
  expect(answer.headers.get('www-authenticate')).toBeNull();
  const text = await answer.text();
  expect(JSON.parse(text).errors).toMatchObject([{ extensions: { code: 'IDENTITY_UNAVAILABLE' } }]);
  expect(text).not.toMatch(/127\.0\.0\.1|ECONN/);
  await Promise.all(Array.from({ length: 20 }, () => ask(good)));

  const warnings = lines.filter(({ level }) => level === 40);
  expect(warnings).toMatchObject([{ issuer: realm.issuer, cause: { code: 'ECONNREFUSED' } }]);
  expect(JSON.stringify(lines)).not.toContain(good);

  const health = await ready();
  expect([health.status, await health.json()]).toEqual([
    503,
    { status: 'not ready', identity: 'unreachable' },
  ]);
  expect(await (await ask()).json()).toMatchObject({ data: { __typename: 'Query' } });
});

test('a token that is bad by itself stays 401 while the realm is away', async () => {
  await realm.close();
  const now = Math.floor(Date.now() / 1000);
  for (const token of ['x', sign(key, { ...claimsOf(realm.issuer), exp: now - 10 })]) {
    expect((await ask(token)).status).toBe(401);
  }
});

test('with its keys at hand the hub is ready, and says nothing of the realm', async () => {
  const health = await ready();
  expect([health.status, await health.json()]).toEqual([200, { status: 'ready' }]);
});

describe('a token is refused with its reason in the challenge:', () => {
  const seconds = () => Math.floor(Date.now() / 1000);
  const signed = (changes: Record<string, unknown>, by = key, header = {}) =>
    sign(by, { ...claimsOf(realm.issuer), ...changes }, header);

  test.each<[string, () => string, string]>([
    ['expired', () => signed({ exp: seconds() - 10 }), 'TOKEN_UNEXPIRED'],
    ['wrong issuer', () => signed({ iss: 'https://elsewhere.example' }), 'TOKEN_ISSUER'],
    ['wrong audience', () => signed({ aud: 'another-app' }), 'TOKEN_AUDIENCE'],
    ['wrong signature', () => signed({}, rsaKey('key-1')), 'TOKEN_SIGNATURE'],
    ['signed by an unknown key', () => signed({}, rsaKey('key-2')), 'TOKEN_SIGNATURE'],
    ['malformed', () => 'garbage', 'TOKEN_FORM'],
    ['malformed times', () => signed({ exp: 'soon' }), 'TOKEN_FORM'],
    ['not valid yet', () => signed({ nbf: seconds() + 3_600 }), 'TOKEN_STARTED'],
    [
      'issued too long ago or in the future',
      () => signed({ iat: seconds() - 3_600 }),
      'TOKEN_YOUNG',
    ],
    ['not an access token', () => signed({ typ: 'ID' }), 'TOKEN_FORM'],
    ['algorithm not allowed', () => signed({}, key, { alg: 'none' }), 'TOKEN_FORM'],
    ['malformed key id', () => signed({}, key, { kid: '../x' }), 'TOKEN_FORM'],
    ['malformed subject', () => signed({ sub: '' }), 'TOKEN_FORM'],
    ['too long', () => 'x'.repeat(9_000), 'TOKEN_FORM'],
  ])('%s', async (description, made, expects) => {
    const token = made();
    const answer = await ask(token);
    expect(answer.status).toBe(401);
    const challenge = answer.headers.get('www-authenticate');
    expect(challenge).toBe(`Bearer error="invalid_token", error_description="${description}"`);
    const text = await answer.text();
    expect(text + challenge).not.toContain(token);
    const { errors } = JSON.parse(text);
    expect(errors[0].extensions).toEqual({ code: 'UNAUTHENTICATED', expects });
  });
});
