import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readEnvironment } from '../../../ground/process/environment.ts';
import { createIdentity, EXPLORER_CLIENT } from '../../../router/identity/identity.ts';
import { NOBODY_SHUT_OUT } from '../../kit/http.ts';
import { TEST_SECRETS } from '../../kit/hub.ts';

const log = pino({ level: 'silent' });

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

test('where a realm is configured people sign in there, and there are no personas', async () => {
  const environment = readEnvironment({ KEYCLOAK_URL: 'https://id.example.cn/' });
  const identity = await createIdentity(environment, TEST_SECRETS, log, NOBODY_SHUT_OUT);
  const issuer = 'https://id.example.cn/realms/eldercare';
  expect(identity.signIn).toEqual({ issuer, clientId: EXPLORER_CLIENT });
  expect(identity.personaToken).toBeUndefined();
  await identity.close();
});

test('with the local provider there are personas, and nowhere to sign in', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'sign-in-place-'));
  const environment = readEnvironment({
    HUB_IDENTITY_PORT: String(await freePort()),
    HUB_DATA_DIR: directory,
  });
  const identity = await createIdentity(environment, TEST_SECRETS, log, NOBODY_SHUT_OUT);
  expect(identity.signIn).toBeUndefined();
  expect(await identity.personaToken!('staff:150600')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  await identity.close();
  rmSync(directory, { recursive: true });
});
