import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGuard } from '../../../router/identity/guard.ts';
import { UnknownPersona } from '../../../router/identity/personas.ts';
import { startIdentityProvider } from '../../../router/local/identity-provider.ts';
import { printToken, type TokenSettings } from '../../../router/commands/token.ts';
import { AUDIENCE, bearer } from './stub-realm.ts';

let directory: string;
let settings: TokenSettings;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'token-'));
  settings = {
    issuer: 'http://localhost:4180/realms/eldercare',
    audience: AUDIENCE,
    keyFile: join(directory, 'identity.json'),
    personClaim: (n) => {
      if (n > 10) throw new UnknownPersona(`there is no elder ${n}`);
      return `opaque-${n}`;
    },
    production: false,
  };
});

afterAll(() => rm(directory, { recursive: true }));

async function run(
  args: string[],
  changes: Partial<TokenSettings> = {},
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const output = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  const code = await printToken(args, { ...settings, ...changes }, output);
  return { code, out, err };
}

test('the token alone is printed while no hub runs, and a hub that starts later accepts it', async () => {
  const { keyFile, audience, personClaim } = settings;
  const provider = await startIdentityProvider({
    port: 0,
    keyFile,
    audience,
    personClaim,
    production: false,
  });
  const { issuer } = provider;
  const printed = await run(['elder:3'], { issuer });
  expect(printed).toEqual({
    code: 0,
    out: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+\n$/),
    err: '',
  });
  const guard = createGuard({ issuer, audience });
  expect(await guard.identify(bearer(printed.out.trim()))).toMatchObject({
    iss: issuer,
    hub_person: 'opaque-3',
  });
  await provider.close();
});

test.each([
  [['nobody'], 'no such persona; the forms are developer, developer:<n>,'],
  [[], 'no such persona; the forms are'],
  [['admin', 'admin'], 'one persona at a time'],
  [['elder:11'], 'the identity provider refuses (HTTP 400): there is no elder 11'],
])('%j prints one line on stderr and exits with 1', async (args, message) => {
  const { code, out, err } = await run(args);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(message);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('no token is made in production', async () => {
  const { code, err } = await run(['admin'], { production: true });
  expect([code, err]).toEqual([1, 'the local identity provider does not run in production\n']);
});

describe('with a Keycloak', () => {
  let keycloak: Server;
  let url: string;
  let asked: { path: string; body: string };
  let status = 200;

  beforeAll(async () => {
    keycloak = createServer((request, response) => {
      request.setEncoding('utf8').on('data', (body: string) => {
        asked = { path: request.url ?? '', body };
        const failure = { error: 'unauthorized_client', error_description: 'Invalid client' };
        response
          .writeHead(status)
          .end(JSON.stringify(status === 200 ? { access_token: 'its.own.token' } : failure));
      });
    });
    await new Promise<void>((resolve) => keycloak.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(keycloak.address() as AddressInfo).port}`;
  });

  afterAll(() => new Promise((resolve) => keycloak.close(resolve)));

  test("its realm is asked as the persona's client", async () => {
    const printed = await run(['partner:150100'], {
      production: true,
      keycloak: { url: `${url}/`, realm: 'eldercare', secret: 'given' },
    });
    expect(printed).toEqual({ code: 0, out: 'its.own.token\n', err: '' });
    expect(asked.path).toBe('/realms/eldercare/protocol/openid-connect/token');
    expect(Object.fromEntries(new URLSearchParams(asked.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'persona-partner-150100',
      client_secret: 'given',
    });
  });

  test('its refusal is passed on without the secret', async () => {
    status = 401;
    const { code, err } = await run(['admin'], {
      keycloak: { url, realm: 'eldercare', secret: 'given' },
    });
    expect([code, err]).toEqual([1, 'the identity provider refuses (HTTP 401): Invalid client\n']);
  });

  test('its absence is one line', async () => {
    const { code, err } = await run(['admin'], {
      keycloak: { url: 'http://127.0.0.1:1', realm: 'eldercare', secret: 'given' },
    });
    expect([code, err]).toEqual([1, 'the identity provider does not answer\n']);
  });
});
