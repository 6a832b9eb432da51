import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { readEnvironment } from '../../ground/process/environment.ts';
import { createEdge } from '../../router/edge/edge.ts';
import { loadContracts } from '../../router/edge/contract.ts';
import type { ExplorerConfig } from '../../router/explorer/examples.ts';
import { CodeFlow, type Started } from '../../router/explorer/page/code-flow.ts';
import { ProviderSession, returnedIn } from '../../router/explorer/page/provider-session.ts';
import { explorer } from '../../router/explorer/serve.ts';
import { SCHEMA_DIRECTORY } from '../../router/hub/hub.ts';
import { createIdentity, type Identity } from '../../router/identity/identity.ts';
import { HUB_ROLES } from '../../router/identity/hub-roles.ts';
import { NOBODY_SHUT_OUT } from '../kit/http.ts';
import { testHub, TEST_SECRETS, type TestHub } from '../kit/hub.ts';
import { startKeycloak, type KeycloakServer } from './keycloak-server.ts';
import { LoginForm } from './login-form.ts';

const REALM_FILE = fileURLToPath(
  new URL('../../router/keycloak/eldercare-realm.json', import.meta.url),
);
const CACHE = fileURLToPath(new URL('../../.hub/keycloak', import.meta.url));
const USER = 'staff-150600';
const password = randomBytes(18).toString('base64url');

let server: Server;
/** The hub's own address, which is the only one that the client of the page may return to. */
let site: string;
let keycloak: KeycloakServer;
let hub: TestHub;
let identity: Identity;
let edge: Awaited<ReturnType<typeof createEdge>>;
let config: ExplorerConfig;

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  keycloak = await startKeycloak({
    realm: 'eldercare',
    realmFile: REALM_FILE,
    variables: { PERSONAS_ENABLED: 'true', PERSONA_SECRET: password, EXPLORER_ORIGIN: site },
    cache: CACHE,
  });
  const [user] = (await keycloak.admin(`/users?username=${USER}&exact=true`)) as { id: string }[];
  const credential = { type: 'password', value: password, temporary: false };
  await keycloak.admin(`/users/${user!.id}/reset-password`, 'PUT', credential);

  const environment = readEnvironment({ KEYCLOAK_URL: new URL(keycloak.issuer).origin });
  const log = pino({ level: 'silent' });
  hub = await testHub();
  identity = await createIdentity(environment, TEST_SECRETS, log, NOBODY_SHUT_OUT);
  edge = await createEdge({
    engine: hub.hub.engine,
    contracts: loadContracts(SCHEMA_DIRECTORY),
    identify: identity.identify,
    identity: identity.state,
    log,
    pages: explorer({
      directory: '/nowhere',
      endpoint: '/graphql',
      examples: [],
      personaToken: identity.personaToken,
      signIn: identity.signIn,
    }),
  });
  server.on('request', edge.app);
  config = (await (await fetch(`${site}/explorer/config.json`)).json()) as ExplorerConfig;
});

afterAll(async () => {
  server?.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await edge?.close();
  await identity?.close();
  await hub?.close();
  await keycloak?.stop();
});

const flow = () => new CodeFlow(config.signIn!, `${site}/`);

/** A code that the provider gave to the page, and what the page kept for it. */
async function returned(): Promise<{ said: URLSearchParams; started: Started }> {
  const { url, started } = await flow().begin();
  const location = await new LoginForm().signIn(url, USER, password);
  return { said: returnedIn(new URL(location!).hash)!, started };
}

function exchange(fields: Record<string, string>): Promise<Response> {
  const client_id = config.signIn!.clientId;
  return fetch(`${keycloak.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    headers: { origin: site },
    body: new URLSearchParams({ client_id, ...fields }),
  });
}

async function viewerBy(token: string): Promise<unknown> {
  const response = await fetch(`${site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { audience organisation roles region { code } } }' }),
  });
  return ((await response.json()) as { data?: { viewer: unknown } }).data?.viewer;
}

const claimsOf = (token: string): Record<string, any> =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());

test('the hub tells the page where people sign in, and lets it ask there', async () => {
  expect(config).toMatchObject({
    personas: null,
    signIn: { issuer: keycloak.issuer, clientId: 'elder-care-explorer' },
  });
  const { headers } = await fetch(`${site}/explorer/config.json`);
  const origin = new URL(keycloak.issuer).origin;
  expect(headers.get('content-security-policy')).toContain(`connect-src 'self' ${origin};`);
});

test('a person signs in, asks the hub, is renewed, and signs out', async () => {
  const browser = new LoginForm();
  const stored = new Map<string, string>();
  const visited: string[] = [];
  let now = Date.now();
  const page = () =>
    new ProviderSession(config.signIn!, {
      address: `${site}/`,
      secure: true,
      storage: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => void stored.set(key, value),
        removeItem: (key) => void stored.delete(key),
      },
      goTo: (url) => void visited.push(url),
      now: () => now,
      after: () => () => undefined,
    });
  await page().signIn();
  expect(await browser.signIn(visited[0]!, USER, 'another password')).toBeNull();
  const back = new URL((await browser.signIn(visited[0]!, USER, password))!);
  expect([back.origin, back.pathname, back.search]).toEqual([site, '/', '']);

  const session = page();
  await session.resume(returnedIn(back.hash));
  expect(session.shown()).toMatchObject({ state: 'in', name: USER, problem: '' });
  const first = (await session.token())!;
  const viewer = {
    audience: 'STAFF',
    organisation: 'civil-affairs-150600',
    roles: ['CAREGIVING', 'ASSESSMENT', 'INSPECTION', 'FINANCE', 'SUPERVISION'],
    region: { code: '150600' },
  };
  expect(await viewerBy(first)).toEqual(viewer);

  now = session.shown().endsAt - 1;
  const second = (await session.token())!;
  expect(second).not.toBe(first);
  expect(session.shown()).toMatchObject({ state: 'in', problem: '' });
  expect(await viewerBy(second)).toEqual(viewer);

  await session.signOut();
  const away = await browser.open(visited.at(-1)!);
  expect([away.status, away.headers.get('location')]).toEqual([302, `${site}/`]);
  expect(session.shown().state).toBe('out');
  // The provider asks for the password again: its own session has ended too.
  await page().signIn();
  const again = await browser.open(visited.at(-1)!);
  expect(again.status).toBe(200);
  expect(await again.text()).toContain('type="password"');
});

test('after a sign-out nothing is renewed', async () => {
  const { said, started } = await returned();
  const page = flow();
  const tokens = await page.finish(started, said);
  await new LoginForm().open(await page.end(tokens));
  await expect(page.renew(tokens)).rejects.toMatchObject({ code: 'ENDED' });
});

test('a refresh token is taken once', async () => {
  const { said, started } = await returned();
  const page = flow();
  const tokens = await page.finish(started, said);
  await page.renew(tokens);
  await expect(page.renew(tokens)).rejects.toMatchObject({ code: 'ENDED' });
});

test('tokens carry what the hub reads and no name, address or power over the realm', async () => {
  const { said, started } = await returned();
  const { access, id } = await flow().finish(started, said);
  const claims = claimsOf(access);
  expect(claims.aud).toBe('elder-care-hub');
  const { roles } = claims.realm_access as { roles: string[] };
  expect(roles.filter((role) => !HUB_ROLES.includes(role))).toEqual([]);
  expect(claims.resource_access).toBeUndefined();
  for (const each of [claims, claimsOf(id)]) {
    expect(JSON.stringify(each)).not.toContain(USER);
    const named = ['name', 'email', 'preferred_username'].filter((claim) => claim in each);
    expect(named).toEqual([]);
  }
});

describe('a code is exchanged', () => {
  const good = ({ said, started }: Awaited<ReturnType<typeof returned>>) => ({
    grant_type: 'authorization_code',
    code: said.get('code')!,
    redirect_uri: `${site}/`,
    code_verifier: started.verifier,
  });

  test('by the page that asked for it, once', async () => {
    const fields = good(await returned());
    expect((await exchange(fields)).status).toBe(200);
    expect((await exchange(fields)).status).toBe(400);
  });

  test.each([
    ['without the proof', { code_verifier: '' }],
    ['with another proof', { code_verifier: 'x'.repeat(43) }],
    ['for another address', { redirect_uri: 'http://127.0.0.1:9/' }],
    ['for another path', { redirect_uri: 'SITE/other' }],
  ])('by nobody %s', async (_what, change) => {
    const fields: Record<string, string> = { ...good(await returned()), ...change };
    if (!fields.code_verifier) delete fields.code_verifier;
    fields.redirect_uri = fields.redirect_uri!.replace('SITE', site);
    const response = await exchange(fields);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'invalid_grant' });
  });
});

describe('the provider refuses the client of the page', () => {
  /** What a page gets that asks like that; the error stands in the address it is sent back to. */
  async function asking(change: (parameters: URLSearchParams) => void): Promise<string> {
    const url = new URL((await flow().begin()).url);
    change(url.searchParams);
    const response = await new LoginForm().open(url.href);
    const location = response.headers.get('location');
    if (location === null) return `HTTP ${response.status}`;
    expect(location.startsWith(`${site}/`)).toBe(true);
    return new URLSearchParams(new URL(location).hash.slice(1)).get('error') ?? location;
  }

  const refused: [string, (parameters: URLSearchParams) => void, string][] = [
    ['a code without a proof', (all) => all.delete('code_challenge'), 'invalid_request'],
    ['a bare proof', (all) => all.set('code_challenge_method', 'plain'), 'invalid_request'],
    ['an implicit grant', (all) => all.set('response_type', 'token'), 'unauthorized_client'],
    ['a page elsewhere', (all) => all.set('redirect_uri', 'http://127.0.0.1:9/'), 'HTTP 400'],
    ['another path', (all) => all.set('redirect_uri', `${site}/graphql`), 'HTTP 400'],
    ['a longer session', (all) => all.set('scope', 'openid offline_access'), 'invalid_scope'],
  ];

  test.each(refused)('%s', async (_what, change, error) => {
    expect(await asking(change)).toBe(error);
  });

  test('a password, and a token of its own', async () => {
    const by = { grant_type: 'password', username: USER, password };
    expect(await (await exchange(by)).json()).toMatchObject({ error: 'unauthorized_client' });
    const own = await exchange({ grant_type: 'client_credentials' });
    expect(await own.json()).toMatchObject({ error: 'unauthorized_client' });
  });

  test('answers to a page of another origin', async () => {
    const allowed = async (origin: string) => {
      const response = await fetch(`${keycloak.issuer}/protocol/openid-connect/userinfo`, {
        headers: { origin, authorization: `Bearer ${access}` },
      });
      return response.headers.get('access-control-allow-origin');
    };
    const { said, started } = await returned();
    const { access } = await flow().finish(started, said);
    expect(await allowed(site)).toBe(site);
    expect(await allowed('http://evil.example')).toBeNull();
  });
});
