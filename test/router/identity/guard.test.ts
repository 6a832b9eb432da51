import { createHmac, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { createGuard, type Guard } from '../../../router/identity/guard.ts';
import { InvalidToken } from '../../../router/identity/invalid-token.ts';
import { ERROR_CODES } from '../../../ground/errors/codes.ts';
import {
  AUDIENCE,
  bearer,
  claimsOf,
  encode,
  publicJwk,
  request,
  rsaKey,
  sign,
  startStubRealm,
  type StubRealm,
} from './stub-realm.ts';

const key = rsaKey('key-1');
const pss = rsaKey('pss-key');
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });
let realm: StubRealm;
let guard: Guard;
let now: number;

beforeAll(async () => {
  realm = await startStubRealm();
  now = Math.floor(Date.now() / 1000);
  const ecJwk = elliptic.publicKey.export({ format: 'jwk' });
  realm.keys = [
    publicJwk(key),
    publicJwk(pss, { alg: 'PS256' }),
    publicJwk(rsaKey('encryption-key'), { use: 'enc', alg: 'RSA-OAEP' }),
    { ...ecJwk, kid: 'ec-key', use: 'sig', alg: 'ES256' },
  ];
  guard = createGuard({ issuer: realm.issuer, audience: AUDIENCE });
});

afterAll(() => realm.close());

function claims(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...claimsOf(realm.issuer), ...changes };
}

async function faultOf(identified: Promise<unknown>): Promise<unknown> {
  const error: unknown = await identified.then(
    (found) => new Error(`accepted: ${JSON.stringify(found)}`),
    (refused: unknown) => refused,
  );
  if (!(error instanceof InvalidToken)) throw error;
  const { code, expects } = error.extensions;
  expect([code, expects]).toEqual(['UNAUTHENTICATED', expect.stringMatching(/^TOKEN_/)]);
  return error.reason;
}

test('a request without an authorization header is anonymous', async () => {
  await expect(guard.identify(request())).resolves.toBeNull();
});

test.each([['Bearer'], ['bearer'], ['BEARER'], ['Bearer  ']])(
  'a valid token is accepted after the scheme "%s"',
  async (scheme) => {
    const found = await guard.identify(request(`${scheme} ${sign(key, claims())}`));
    expect(found).toMatchObject({ iss: realm.issuer, hub_organisation: 'app-1' });
  },
);

test('an audience that is one string is accepted when it is the hub', async () => {
  await expect(guard.identify(bearer(sign(key, claims({ aud: AUDIENCE }))))).resolves.toBeTruthy();
});

test.each([
  ['iat', 4],
  ['nbf', 4],
])('a clock that is a few seconds ahead is tolerated in %s', async (claim, seconds) => {
  const token = sign(key, claims({ [claim]: Math.floor(Date.now() / 1000) + seconds }));
  await expect(guard.identify(bearer(token))).resolves.toBeTruthy();
});

test('the refusal of a token is HTTP 401 and quotes nothing of it', async () => {
  const token = sign(key, claims({ aud: 'another-app' }));
  const error: Error = await guard.identify(bearer(token)).then(
    () => new Error('accepted'),
    (refused: Error) => refused,
  );
  expect(ERROR_CODES[(error as InvalidToken).extensions.code as 'UNAUTHENTICATED'].status).toBe(
    401,
  );
  expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain('another-app');
  for (const part of token.split('.')) expect(error.stack).not.toContain(part);
});

describe('the authorization header', () => {
  const token = (): string => sign(key, claims());

  test.each<[string, () => string[], string]>([
    ['is empty', () => [''], 'SCHEME'],
    ['has the Basic scheme', () => ['Basic dTpw'], 'SCHEME'],
    ['has no token', () => ['Bearer '], 'SCHEME'],
    ['is a bare token', () => [token()], 'SCHEME'],
    ['holds two tokens', () => [`Bearer ${token()} ${token()}`], 'SCHEME'],
    ['is two headers joined by a comma', () => [`Bearer ${token()}, Bearer ${token()}`], 'SCHEME'],
    ['comes twice', () => [`Bearer ${token()}`, `Bearer ${token()}`], 'HEADER_REPEATED'],
    ['is longer than 8 KB', () => [`Bearer ${'a'.repeat(9000)}`], 'TOO_LONG'],
    ['holds garbage', () => ['Bearer a.b.c'], 'MALFORMED'],
    ['holds two parts', () => [`Bearer ${token().split('.').slice(0, 2).join('.')}`], 'MALFORMED'],
    ['has characters outside base64url', () => [`Bearer ${token()}=`], 'MALFORMED'],
    ['holds a JSON array as claims', () => [`Bearer ${sign(key, [] as never)}`], 'MALFORMED'],
  ])('that %s is refused', async (_what, headers, reason) => {
    expect(await faultOf(guard.identify(request(...headers())))).toBe(reason);
  });
});

describe('a token header', () => {
  const with_ = (header: Record<string, unknown>): string => sign(key, claims(), header);
  const signedBy = (alg: string, kid: string, signature: (signed: Buffer) => Buffer): string => {
    const signed = `${encode({ alg, typ: 'JWT', kid })}.${encode(claims())}`;
    return `${signed}.${signature(Buffer.from(signed)).toString('base64url')}`;
  };
  const publicPem = key.publicKey.export({ type: 'spki', format: 'pem' });

  test.each<[string, () => string, string]>([
    ['T1 no signature', () => `${with_({ alg: 'none' }).replace(/[^.]+$/, '')}`, 'MALFORMED'],
    ['T1 an empty RS256 signature', () => with_({}).replace(/[^.]+$/, ''), 'MALFORMED'],
    ['T2 alg none and a valid signature', () => with_({ alg: 'none' }), 'ALGORITHM'],
    ['T2 no alg and a valid signature', () => with_({ alg: undefined }), 'ALGORITHM'],
    [
      'T3 HS256 with the public key as secret',
      () =>
        signedBy('HS256', key.kid, (bytes) =>
          createHmac('sha256', publicPem).update(bytes).digest(),
        ),
      'ALGORITHM',
    ],
    [
      'T3 RS256 and an HMAC with the public key',
      () =>
        signedBy('RS256', key.kid, (bytes) =>
          createHmac('sha256', publicPem).update(bytes).digest(),
        ),
      'SIGNATURE',
    ],
    [
      'T4 PS256',
      () =>
        signedBy('PS256', pss.kid, (bytes) =>
          signBytes('sha256', bytes, { key: pss.privateKey, padding: 6, saltLength: 32 }),
        ),
      'ALGORITHM',
    ],
    ['T4 RS256 with a key that is for PS256', () => sign(pss, claims()), 'KEY_UNKNOWN'],
    [
      'T5 ES256',
      () =>
        signedBy('ES256', 'ec-key', (bytes) =>
          signBytes('sha256', bytes, { key: elliptic.privateKey, dsaEncoding: 'ieee-p1363' }),
        ),
      'ALGORITHM',
    ],
    ['T6 an unknown key', () => with_({ kid: 'key-2' }), 'KEY_UNKNOWN'],
    ['T6 a key that encrypts', () => with_({ kid: 'encryption-key' }), 'KEY_UNKNOWN'],
    ['T6 no key id', () => with_({ kid: undefined }), 'KEY_ID'],
    ['T6 a number as key id', () => with_({ kid: 7 }), 'KEY_ID'],
    ['T7 a path as key id', () => with_({ kid: '../../x' }), 'KEY_ID'],
    ['T7 SQL as key id', () => with_({ kid: "' or 1=1" }), 'KEY_ID'],
    ['T7 a key id of 10 KB', () => with_({ kid: 'k'.repeat(10_240) }), 'TOO_LONG'],
    ['T7 a key id of 200 characters', () => with_({ kid: 'k'.repeat(200) }), 'KEY_ID'],
    ['T8 jku', () => with_({ jku: 'https://example.org/keys' }), 'HEADER_PARAMETER'],
    ['T8 x5u', () => with_({ x5u: 'https://example.org/cert' }), 'HEADER_PARAMETER'],
    ['T8 jwk', () => with_({ jwk: publicJwk(key) }), 'HEADER_PARAMETER'],
    ['T8 x5c', () => with_({ x5c: ['MIIB'] }), 'HEADER_PARAMETER'],
    ['T8 crit', () => with_({ crit: ['exp'] }), 'HEADER_PARAMETER'],
    ['a foreign type', () => with_({ typ: 'at+jwt' }), 'TOKEN_TYPE'],
    [
      'a signature by another key',
      () => sign({ ...rsaKey('x'), kid: key.kid }, claims()),
      'SIGNATURE',
    ],
  ])('with %s is refused', async (_what, token, reason) => {
    expect(await faultOf(guard.identify(bearer(token())))).toBe(reason);
  });

  test('cannot be joined to the claims of another token', async () => {
    const [head, , signature] = sign(key, claims()).split('.');
    const body = encode(claims({ realm_access: { roles: ['hub-staff'] } }));
    expect(await faultOf(guard.identify(bearer(`${head}.${body}.${signature}`)))).toBe('SIGNATURE');
  });
});

describe('the claims of a signed token', () => {
  test.each<[string, () => Record<string, unknown>, string]>([
    ['T9 another issuer', () => ({ iss: 'https://example.org/realms/eldercare' }), 'ISSUER'],
    ['T9 the issuer with a slash', () => ({ iss: `${realm.issuer}/` }), 'ISSUER'],
    ['T9 no issuer', () => ({ iss: undefined }), 'ISSUER'],
    ['T10 another audience', () => ({ aud: 'another-app' }), 'AUDIENCE'],
    ['T10 a list of other audiences', () => ({ aud: ['another-app', 'account'] }), 'AUDIENCE'],
    ['T10 an audience that only begins so', () => ({ aud: `${AUDIENCE}-test` }), 'AUDIENCE'],
    ['T10 no audience', () => ({ aud: undefined }), 'AUDIENCE'],
    ['T11 an end 10 seconds ago', () => ({ exp: now - 10 }), 'EXPIRY'],
    ['T12 no end', () => ({ exp: undefined }), 'TIMES'],
    ['T12 a text as end', () => ({ exp: 'abc' }), 'TIMES'],
    ['T12 digits in quotes as end', () => ({ exp: `${now + 300}` }), 'TIMES'],
    ['T13 a start in one hour', () => ({ nbf: now + 3600 }), 'NOT_BEFORE'],
    ['T13 a text as start', () => ({ nbf: 'abc' }), 'TIMES'],
    ['T13 an issue in one hour', () => ({ iat: now + 3600 }), 'ISSUED_AT'],
    ['T13 an issue an hour ago', () => ({ iat: now - 3600 }), 'ISSUED_AT'],
    ['T13 no issue', () => ({ iat: undefined }), 'TIMES'],
    ['T14 the type of an id token', () => ({ typ: 'ID' }), 'TOKEN_TYPE'],
    ['T14 the type of a refresh token', () => ({ typ: 'Refresh' }), 'TOKEN_TYPE'],
    ['T14 no type', () => ({ typ: undefined }), 'TOKEN_TYPE'],
    ['no subject', () => ({ sub: undefined }), 'SUBJECT'],
    ['an empty subject', () => ({ sub: '' }), 'SUBJECT'],
    ['a number as subject', () => ({ sub: 7 }), 'SUBJECT'],
    ['a line break in the subject', () => ({ sub: 'a\nb' }), 'SUBJECT'],
  ])('with %s are refused', async (_what, changes, reason) => {
    expect(await faultOf(guard.identify(bearer(sign(key, claims(changes())))))).toBe(reason);
  });

  test('T15 of another realm that has the same key are refused', async () => {
    const issuer = realm.issuer.replace('eldercare', 'master');
    expect(await faultOf(guard.identify(bearer(sign(key, claimsOf(issuer)))))).toBe('ISSUER');
  });
});

test('an issuer that is no realm address is refused at once', () => {
  expect(() => createGuard({ issuer: 'https://example.org', audience: AUDIENCE })).toThrow(
    'the issuer must have the form',
  );
});
