import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HeaderSource } from '../../../router/identity/guard.ts';

export const AUDIENCE = 'elder-care-hub';

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function rsaKey(kid: string): SigningKey {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

export interface StubRealm {
  readonly issuer: string;
  /** Keys that the realm publishes now, as JWKs. */
  keys: object[];
  /** How it answers requests for keys. */
  mode: 'answers' | 'hangs' | 'fails' | 'babbles';
  fetches: number;
  close(): Promise<void>;
}

/** A realm that is only its key endpoint, and counts who asks. */
export async function startStubRealm(): Promise<StubRealm> {
  const server = createServer((request, response) => {
    realm.fetches += 1;
    if (realm.mode === 'hangs') return;
    if (realm.mode === 'fails') response.writeHead(500).end('{"keys":[]}');
    else if (request.url !== '/realms/eldercare/protocol/openid-connect/certs') {
      response.writeHead(404).end();
    } else response.end(realm.mode === 'babbles' ? '<html>' : JSON.stringify({ keys: realm.keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const realm: StubRealm = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/eldercare`,
    keys: [],
    mode: 'answers',
    fetches: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return realm;
}

export function publicJwk({ kid, publicKey }: SigningKey, extra: object = {}): object {
  return { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256', ...extra };
}

export function claimsOf(issuer: string): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    aud: [AUDIENCE, 'account'],
    sub: '0198c0de-0000-7000-8000-000000000001',
    typ: 'Bearer',
    iat: now,
    exp: now + 300,
    azp: 'persona-developer-1',
    realm_access: { roles: ['hub-developer'] },
    hub_organisation: 'app-1',
  };
}

export function encode(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString(
    'base64url',
  );
}

/** An RS256 signature over whatever header and claims are given, `undefined` ones left out. */
export function sign(
  key: SigningKey,
  claims: Record<string, unknown>,
  header: Record<string, unknown> = {},
): string {
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })}.${encode(claims)}`;
  const signature = createSign('RSA-SHA256').update(signed).sign(key.privateKey, 'base64url');
  return `${signed}.${signature}`;
}

export function request(...authorization: string[]): HeaderSource {
  return { headersDistinct: authorization.length === 0 ? {} : { authorization } };
}

export function bearer(token: string): HeaderSource {
  return request(`Bearer ${token}`);
}
