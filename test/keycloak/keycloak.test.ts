import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGuard, type Guard } from '../../router/identity/guard.ts';
import { personaOfClient } from '../../router/identity/personas.ts';
import { createViewer } from '../../router/identity/viewer.ts';
import { printToken, type TokenSettings } from '../../router/commands/token.ts';
import { startIdentityProvider } from '../../router/local/identity-provider.ts';
import type { Viewer } from '../../ground/identity/viewer.ts';
import { startKeycloak, type KeycloakServer } from './keycloak-server.ts';

const REALM_FILE = fileURLToPath(
  new URL('../../router/keycloak/eldercare-realm.json', import.meta.url),
);
const CACHE = fileURLToPath(new URL('../../.hub/keycloak', import.meta.url));
const AUDIENCE = 'elder-care-hub';
const secret = randomBytes(18).toString('base64url');

let keycloak: KeycloakServer;
let guard: Guard;
let directory: string;
/** Milliseconds by which the guard's clock is ahead. */
let ahead = 0;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'keycloak-'));
  keycloak = await startKeycloak({
    realm: 'eldercare',
    realmFile: REALM_FILE,
    variables: {
      PERSONAS_ENABLED: 'true',
      PERSONA_SECRET: secret,
      PERSONA_ELDER_1: personClaim(1),
    },
    cache: CACHE,
  });
  const clock = (): number => performance.now() + ahead;
  guard = createGuard({ issuer: keycloak.issuer, audience: AUDIENCE, clock });
});

afterAll(async () => {
  await keycloak?.stop();
  await rm(directory, { recursive: true });
});

function personClaim(n: number): string {
  return `opaque-${n}`;
}

async function token(persona: string, changes: Partial<TokenSettings> = {}): Promise<string> {
  let [out, err] = ['', ''];
  const settings = {
    issuer: keycloak.issuer,
    audience: AUDIENCE,
    keyFile: join(directory, 'identity.json'),
    personClaim,
    production: false,
    keycloak: { url: new URL(keycloak.issuer).origin, realm: 'eldercare', secret },
    ...changes,
  };
  const code = await printToken([persona], settings, {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  if (code !== 0) throw new Error(err);
  return out.trim();
}

async function viewerOf(by: Guard, bearer: string): Promise<Viewer> {
  const headersDistinct = { authorization: [`Bearer ${bearer}`] };
  return createViewer(await by.identify({ headersDistinct }), { headersDistinct }, 'r-1');
}

test('the guard accepts the token of every persona in the realm, with the viewer of the local one', async () => {
  const { clients } = JSON.parse(await readFile(REALM_FILE, 'utf8')) as {
    clients: { clientId: string }[];
  };
  const personas = clients
    .filter(({ clientId }) => clientId.startsWith('persona-'))
    .map(({ clientId }) => personaOfClient(clientId)!.name);
  expect(personas.length).toBeGreaterThan(10);

  const local = await startIdentityProvider({
    port: 0,
    keyFile: join(directory, 'identity.json'),
    audience: AUDIENCE,
    personClaim,
    production: false,
  });
  try {
    const localGuard = createGuard({ issuer: local.issuer, audience: AUDIENCE });
    for (const persona of personas) {
      const issued = await token(persona, { keycloak: undefined, issuer: local.issuer });
      const theirs = await viewerOf(guard, await token(persona));
      // Each operation has an id of its own, and the tokens were issued one after the other.
      const own = { operationId: theirs.operationId, expiresAt: theirs.expiresAt };
      expect({ ...(await viewerOf(localGuard, issued)), ...own }).toEqual(theirs);
    }
  } finally {
    await local.close();
  }
});

test('a persona client refuses another secret', async () => {
  const url = new URL(keycloak.issuer).origin;
  const wrong = { keycloak: { url, realm: 'eldercare', secret: '${PERSONA_SECRET}' } };
  await expect(token('admin', wrong)).rejects.toThrow('HTTP 401');
});

test('tokens of another client of the realm, and of another realm, are refused', async () => {
  await keycloak.admin('/clients', 'POST', {
    clientId: 'another-app',
    secret,
    serviceAccountsEnabled: true,
    defaultClientScopes: ['basic', 'roles'],
  });
  const other = await clientCredentials('another-app');
  await expect(viewerOf(guard, other)).rejects.toMatchObject({ reason: 'AUDIENCE' });
  const master = createGuard({
    issuer: keycloak.issuer.replace(/[^/]+$/, 'master'),
    audience: AUDIENCE,
  });
  await expect(viewerOf(master, await token('admin'))).rejects.toMatchObject({ reason: 'ISSUER' });
});

test('a person signs in with what an administrator gave, and cannot change it', async () => {
  await keycloak.admin('/clients', 'POST', {
    clientId: 'sign-in',
    secret,
    directAccessGrantsEnabled: true,
  });
  const password = 'correct horse battery';
  await keycloak.admin('/users', 'POST', {
    username: 'officer-one',
    enabled: true,
    email: 'officer-one@example.org',
    firstName: 'Officer',
    lastName: 'One',
    attributes: { hub_region: ['150602'], hub_organisation: ['civil-affairs-150602'] },
    credentials: [{ type: 'password', value: password, temporary: false }],
  });
  const [user] = (await keycloak.admin('/users?username=officer-one')) as { id: string }[];
  const roles = await Promise.all(
    ['hub-staff', 'hub-officer'].map((name) => keycloak.admin(`/roles/${name}`)),
  );
  await keycloak.admin(`/users/${user?.id}/role-mappings/realm`, 'POST', roles);
  const signIn = (): Promise<string> =>
    tokenOf({ grant_type: 'password', client_id: 'sign-in', username: 'officer-one', password });

  const before = await signIn();
  const expected = { audience: 'staff', roles: ['OFFICER'], region: '150602' };
  expect(await viewerOf(guard, before)).toMatchObject(expected);
  const changed = await fetch(`${keycloak.issuer}/account`, {
    method: 'POST',
    headers: { authorization: `Bearer ${before}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      username: 'officer-one',
      email: 'officer-two@example.org',
      firstName: 'Officer',
      lastName: 'Two',
      attributes: { hub_region: ['100000'], hub_organisation: ['civil-affairs-100000'] },
    }),
  });
  expect(changed.status).toBe(400);
  expect(await changed.text()).toContain('error-user-attribute-read-only');
  expect(await viewerOf(guard, await signIn())).toMatchObject(expected);
});

test('a new key works at once beside the old one, which is refused within 60 s of its end', async () => {
  const old = await token('staff:150600');
  await expect(viewerOf(guard, old)).resolves.toMatchObject({ audience: 'staff' });
  const { keys } = (await keycloak.admin('/keys')) as {
    keys: { providerId: string; algorithm: string }[];
  };
  const oldKey = keys.find(({ algorithm }) => algorithm === 'RS256')?.providerId;
  await keycloak.admin('/components', 'POST', {
    name: 'rsa-new',
    providerId: 'rsa-generated',
    providerType: 'org.keycloak.keys.KeyProvider',
    config: { priority: ['200'], algorithm: ['RS256'], keySize: ['2048'] },
  });
  ahead += 5_000;
  const renewed = await token('staff:150600');
  await expect(viewerOf(guard, renewed)).resolves.toMatchObject({ audience: 'staff' });
  await expect(viewerOf(guard, old)).resolves.toMatchObject({ audience: 'staff' });

  const component = (await keycloak.admin(`/components/${oldKey}`)) as { config: object };
  await keycloak.admin(`/components/${oldKey}`, 'PUT', {
    ...component,
    config: { ...component.config, active: ['false'], enabled: ['false'] },
  });
  ahead += 60_000;
  await expect(viewerOf(guard, old)).rejects.toMatchObject({ reason: 'KEY_UNKNOWN' });
  await expect(viewerOf(guard, renewed)).resolves.toMatchObject({ audience: 'staff' });
});

function clientCredentials(client: string): Promise<string> {
  return tokenOf({ grant_type: 'client_credentials', client_id: client });
}

async function tokenOf(fields: Record<string, string>): Promise<string> {
  const response = await fetch(`${keycloak.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_secret: secret, ...fields }),
  });
  const answer = (await response.json()) as { access_token?: string };
  if (answer.access_token === undefined) throw new Error(JSON.stringify(answer));
  return answer.access_token;
}
