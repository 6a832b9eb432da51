import { keyOf } from '../../../ground/synthetic/keys.ts';
import { jest } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGuard } from '../../../router/identity/guard.ts';
import {
  parsePersona,
  personaClientId,
  UnknownPersona,
} from '../../../router/identity/personas.ts';
import { createViewer } from '../../../router/identity/viewer.ts';
import { loadIdentityKey } from '../../../router/local/identity-key.ts';
import {
  startIdentityProvider,
  type StartedIdentityProvider,
} from '../../../router/local/identity-provider.ts';
import { AUDIENCE, bearer, request } from './stub-realm.ts';

let directory: string;
let keyFile: string;
let provider: StartedIdentityProvider;
const printed = jest.fn();

function personClaim(n: number): string {
  if (n > 2000) throw new UnknownPersona(`there are 2000 elders, and no elder ${n}`);
  return `opaque-${n}`;
}

function settings(): Parameters<typeof startIdentityProvider>[0] {
  return { port: 0, keyFile, audience: AUDIENCE, production: false, personClaim };
}

beforeAll(async () => {
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation(printed);
  }
  directory = await mkdtemp(join(tmpdir(), 'identity-'));
  keyFile = join(directory, 'keys', 'identity.json');
  provider = await startIdentityProvider(settings());
});

afterAll(async () => {
  await provider.close();
  await rm(directory, { recursive: true });
  jest.restoreAllMocks();
});

async function ask(fields: Record<string, string>): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(provider.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', ...fields }),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

interface Answer {
  access_token: string;
  expires_in: number;
  error?: string;
  error_description?: string;
}

function signIn(client: string): Promise<{ status: number; answer: Answer }> {
  return ask({ client_id: client, client_secret: provider.key.clientSecret(client) });
}

test('the discovery document names the addresses of a Keycloak realm', async () => {
  const response = await fetch(`${provider.issuer}/.well-known/openid-configuration`);
  expect(await response.json()).toMatchObject({
    issuer: provider.issuer,
    token_endpoint: `${provider.issuer}/protocol/openid-connect/token`,
    jwks_uri: `${provider.issuer}/protocol/openid-connect/certs`,
    authorization_endpoint: `${provider.issuer}/protocol/openid-connect/auth`,
    userinfo_endpoint: `${provider.issuer}/protocol/openid-connect/userinfo`,
    end_session_endpoint: `${provider.issuer}/protocol/openid-connect/logout`,
  });
});

test('an access token looks as one of Keycloak', async () => {
  const { status, answer } = await signIn('persona-staff-150600');
  expect(status).toBe(200);
  expect(answer.expires_in).toBe(300);
  expect(decodeProtectedHeader(answer.access_token)).toEqual({
    alg: 'RS256',
    typ: 'JWT',
    kid: expect.stringMatching(/^[\w-]+$/),
  });
  const claims = decodeJwt(answer.access_token);
  expect(claims).toMatchObject({
    iss: provider.issuer,
    aud: [AUDIENCE, 'account'],
    typ: 'Bearer',
    azp: 'persona-staff-150600',
    realm_access: { roles: expect.arrayContaining(['hub-staff', 'hub-finance']) },
    hub_region: '150600',
    hub_organisation: 'civil-affairs-150600',
  });
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(300);
});

test.each([
  ['developer:1', { audience: 'developer', organisation: 'app-1' }],
  ['partner:150100', { audience: 'partner', region: '150100' }],
  ['inspection:150602', { audience: 'staff', region: '150602', roles: ['INSPECTION'] }],
  ['inspection:150602:2', { audience: 'staff', region: '150602', roles: ['INSPECTION'] }],
  ['elder:2', { audience: 'elder', person: 'opaque-2' }],
  ['guardian:2', { audience: 'elder', person: null, account: keyOf('guardian', 2) }],
  ['family:2', { audience: 'elder', person: null, account: keyOf('family', 2) }],
  ['admin', { audience: 'staff', region: null, roles: ['ADMIN'] }],
])('the guard accepts the token of %s', async (name, viewer) => {
  const guard = createGuard({ issuer: provider.issuer, audience: AUDIENCE });
  const { answer } = await signIn(personaClientId(parsePersona(name)));
  const claims = await guard.identify(bearer(answer.access_token));
  expect(createViewer(claims, request(), 'r-1')).toMatchObject(viewer);
});

test.each<[string, () => Record<string, string>, number, string]>([
  [
    'a wrong secret',
    () => ({ client_id: 'persona-admin', client_secret: 'guess' }),
    401,
    'invalid_client',
  ],
  [
    'the secret of another persona',
    () => ({
      client_id: 'persona-admin',
      client_secret: provider.key.clientSecret('persona-developer-1'),
    }),
    401,
    'invalid_client',
  ],
  ['no secret', () => ({ client_id: 'persona-admin' }), 401, 'invalid_client'],
  [
    'a client that is no persona',
    () => ({ client_id: 'root', client_secret: provider.key.clientSecret('root') }),
    401,
    'invalid_client',
  ],
  [
    'another grant type',
    () => ({
      grant_type: 'password',
      client_id: 'persona-admin',
      client_secret: provider.key.clientSecret('persona-admin'),
    }),
    400,
    'unsupported_grant_type',
  ],
  [
    'another audience',
    () => ({
      resource: 'urn:another-app',
      client_id: 'persona-admin',
      client_secret: provider.key.clientSecret('persona-admin'),
    }),
    400,
    'invalid_target',
  ],
])('%s gets no token', async (_what, fields, status, error) => {
  const refused = await ask(fields());
  expect(refused).toMatchObject({ status, answer: { error } });
  expect(refused.answer).not.toHaveProperty('access_token');
});

test('an elder beyond the seeded ones gets a clear answer', async () => {
  expect(await signIn('persona-elder-5000')).toMatchObject({
    status: 400,
    answer: { error_description: 'there are 2000 elders, and no elder 5000' },
  });
});

test.each([
  ['/protocol/openid-connect/auth?client_id=persona-admin&response_type=code', 400],
  ['/protocol/openid-connect/userinfo', 401],
  ['/protocol/openid-connect/nothing', 404],
  ['/../../health/ready', 404],
])('%s answers %i and no page of the library', async (path, status) => {
  const response = await fetch(provider.issuer + path, { headers: { accept: 'text/html' } });
  expect(response.status).toBe(status);
  expect(await response.text()).not.toContain('oops');
});

test('it listens on the loopback address and refuses production', async () => {
  expect(new URL(provider.tokenUrl).hostname).toBe('127.0.0.1');
  await expect(startIdentityProvider({ ...settings(), production: true })).rejects.toThrow(
    'does not run in production',
  );
});

test('a taken port is one clear line', async () => {
  const port = Number(new URL(provider.tokenUrl).port);
  await expect(startIdentityProvider({ ...settings(), port })).rejects.toThrow(
    `port ${port} of the identity provider is taken`,
  );
});

describe('the key file', () => {
  test('is readable by its owner alone, also after a careless copy', async () => {
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    const copy = join(directory, 'copy.json');
    await writeFile(copy, await readFile(keyFile), { mode: 0o644 });
    await loadIdentityKey(copy);
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
  });

  test('is made once by many that start together, and leaves no drafts', async () => {
    const path = join(directory, 'together', 'identity.json');
    const keys = await Promise.all(Array.from({ length: 5 }, () => loadIdentityKey(path)));
    expect(new Set(keys.map(({ jwk }) => jwk.n)).size).toBe(1);
    expect(await readdir(join(directory, 'together'))).toEqual(['identity.json']);
  });

  test('that is damaged is named, not replaced', async () => {
    const path = join(directory, 'damaged.json');
    await writeFile(path, '{"kty":"RSA"');
    await expect(loadIdentityKey(path)).rejects.toThrow('damaged');
    expect(await readFile(path, 'utf8')).toBe('{"kty":"RSA"');
  });
});

test('nothing of this was printed', () => {
  expect(printed).not.toHaveBeenCalled();
});
