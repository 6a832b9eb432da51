import { createGuard, type Guard } from '../../../router/identity/guard.ts';
import { IdentityUnavailable } from '../../../router/identity/identity-unavailable.ts';
import { InvalidToken } from '../../../router/identity/invalid-token.ts';
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
/** What was told of outages. */
let reports: (Error | null)[];

beforeEach(async () => {
  realm = await startStubRealm();
  realm.keys = [publicJwk(first)];
  ahead = 0;
  const clock = (): number => performance.now() + ahead;
  reports = [];
  guard = createGuard({
    issuer: realm.issuer,
    audience: AUDIENCE,
    clock,
    onOutage: (cause) => reports.push(cause),
  });
});

afterEach(() => realm.close());

function outcome(key: typeof first, kid = key.kid): Promise<string> {
  const token = sign(key, claimsOf(realm.issuer), { kid });
  return guard.identify(bearer(token)).then(
    () => 'ACCEPTED',
    (error: unknown) => {
      if (error instanceof InvalidToken) return error.reason;
      if (error instanceof IdentityUnavailable) return error.code;
      throw error;
    },
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
    expect(await outcome(second)).toBe('IDENTITY_UNAVAILABLE');
    expect(realm.fetches).toBe(2);
    ahead = 595_000;
    expect(await outcome(first)).toBe('ACCEPTED');
    expect(realm.fetches).toBe(3);
    ahead = 660_000;
    expect(await outcome(first)).toBe('IDENTITY_UNAVAILABLE');
  },
);

test('a realm that was away at the start is asked again after a few seconds', async () => {
  realm.mode = 'fails';
  expect(await outcome(first)).toBe('IDENTITY_UNAVAILABLE');
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
  expect(await outcome(first)).toBe('IDENTITY_UNAVAILABLE');
});

test('an outage is told at once, then once a minute, and so is its end', async () => {
  realm.mode = 'fails';
  for (ahead = 0; ahead <= 65_000; ahead += 5_000) await outcome(first);
  expect(realm.fetches).toBe(14);
  expect(reports).toEqual([expect.any(Error), expect.any(Error)]);
  realm.mode = 'answers';
  ahead += 5_000;
  await outcome(first);
  expect(reports).toEqual([expect.any(Error), expect.any(Error), null]);
});

test('whether tokens can be judged is known without a token', async () => {
  realm.mode = 'fails';
  expect(await guard.keys()).toBe('none');
  realm.mode = 'answers';
  ahead = 5_000;
  expect(await guard.keys()).toBe('current');
  realm.mode = 'fails';
  ahead = 70_000;
  expect(await guard.keys()).toBe('stale');
  ahead = 700_000;
  expect(await guard.keys()).toBe('none');
});

test('a token that is bad by itself is refused as such while the realm is away', async () => {
  realm.mode = 'fails';
  const expired = { ...claimsOf(realm.issuer), exp: Math.floor(Date.now() / 1000) - 10 };
  for (const token of ['garbage', sign(first, expired)]) {
    await expect(guard.identify(bearer(token))).rejects.toBeInstanceOf(InvalidToken);
  }
});
