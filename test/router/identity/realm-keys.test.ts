import { createGuard, type Guard } from '../../../router/identity/guard.ts';
import type { InvalidToken } from '../../../router/identity/invalid-token.ts';
import {
  AUDIENCE,
  bearer,
  claimsOf,
  publicJwk,
  rsaKey,
  sign,
  startStubRealm,
  type StubRealm,
} from './stub-realm.ts';

const first = rsaKey('first');
const second = rsaKey('second');
let realm: StubRealm;
let guard: Guard;
/** Milliseconds by which the guard's clock is ahead. */
let ahead: number;

beforeEach(async () => {
  realm = await startStubRealm();
  realm.keys = [publicJwk(first)];
  ahead = 0;
  const clock = (): number => performance.now() + ahead;
  guard = createGuard({ issuer: realm.issuer, audience: AUDIENCE, clock });
});

afterEach(() => realm.close());

function outcome(key: typeof first, kid = key.kid): Promise<string> {
  const token = sign(key, claimsOf(realm.issuer), { kid });
  return guard.identify(bearer(token)).then(
    () => 'ACCEPTED',
    (error: InvalidToken) => error.reason,
  );
}

test('keys are fetched once for many requests', async () => {
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => outcome(first)));
  expect(new Set(outcomes)).toEqual(new Set(['ACCEPTED']));
  expect(realm.fetches).toBe(1);
});

test('a key that the realm removed stops working within 60 seconds, for tokens seen before too', async () => {
  const token = bearer(sign(first, claimsOf(realm.issuer)));
  await expect(guard.identify(token)).resolves.not.toBeNull();
  realm.keys = [publicJwk(second)];
  ahead = 60_000;
  await expect(guard.identify(token)).rejects.toMatchObject({ reason: 'KEY_UNKNOWN' });
  expect(await outcome(second)).toBe('ACCEPTED');
});

test('a realm that removed all its keys refuses everybody', async () => {
  expect(await outcome(first)).toBe('ACCEPTED');
  realm.keys = [];
  ahead = 60_000;
  expect(await outcome(first)).toBe('KEY_UNKNOWN');
});

test('a key that the realm added works as soon as the pause between two requests is over', async () => {
  expect(await outcome(first)).toBe('ACCEPTED');
  realm.keys = [publicJwk(second), publicJwk(first)];
  ahead = 5_000;
  expect(await outcome(second)).toBe('ACCEPTED');
  expect(await outcome(first)).toBe('ACCEPTED');
  expect(realm.fetches).toBe(2);
});

test('200 unknown key ids at once cost one request, and none within the pause', async () => {
  expect(await outcome(first)).toBe('ACCEPTED');
  ahead = 5_000;
  const storm = (): Promise<string[]> =>
    Promise.all(Array.from({ length: 200 }, (_, n) => outcome(second, `unknown-${n}`)));
  expect(new Set(await storm())).toEqual(new Set(['KEY_UNKNOWN']));
  await storm();
  expect(realm.fetches).toBe(2);
  ahead = 10_000;
  await storm();
  expect(realm.fetches).toBe(3);
});

test.each(['fails', 'babbles', 'hangs'] as const)(
  'while the realm %s the known keys serve for ten minutes, at one request in 30 seconds',
  async (mode) => {
    expect(await outcome(first)).toBe('ACCEPTED');
    realm.mode = mode;
    ahead = 60_000;
    expect(await outcome(first)).toBe('ACCEPTED');
    expect(await outcome(second)).toBe('KEY_UNKNOWN');
    expect(realm.fetches).toBe(2);
    ahead = 595_000;
    expect(await outcome(first)).toBe('ACCEPTED');
    expect(realm.fetches).toBe(3);
    ahead = 660_000;
    expect(await outcome(first)).toBe('KEYS_UNAVAILABLE');
  },
);

test('a realm that was away at the start is asked again after a few seconds', async () => {
  realm.mode = 'fails';
  expect(await outcome(first)).toBe('KEYS_UNAVAILABLE');
  realm.mode = 'answers';
  ahead = 5_000;
  expect(await outcome(first)).toBe('ACCEPTED');
});

test.each([
  ['is shorter than 2048 bits', { n: 'sXch' }],
  ['is for encryption', { use: 'enc' }],
  ['is for another algorithm', { alg: 'RS512' }],
  ['is no RSA key', { kty: 'oct', k: 'c2VjcmV0' }],
  ['has no id', { kid: undefined }],
])('a published key that %s is not used, and does not spoil the others', async (_what, extra) => {
  realm.keys = [publicJwk(second, extra), publicJwk(first)];
  expect(await outcome(second)).toBe('KEY_UNKNOWN');
  expect(await outcome(first)).toBe('ACCEPTED');
});

test('a key set of more than 256 KB is refused', async () => {
  realm.keys = [publicJwk(first), { padding: 'x'.repeat(300_000) }];
  expect(await outcome(first)).toBe('KEYS_UNAVAILABLE');
});
