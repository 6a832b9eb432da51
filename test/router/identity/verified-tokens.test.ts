import type { Claims } from '../../../router/identity/bearer-token.ts';
import { VerifiedTokens } from '../../../router/identity/verified-tokens.ts';

const claims: Claims = { sub: 's', iss: 'i', aud: 'a', iat: 0, exp: 100 };

test('a token is remembered for its key set until it ends', () => {
  const verified = new VerifiedTokens(10);
  verified.set('token', 1, claims);
  expect(verified.get('token', 1, 99)).toBe(claims);
  expect(verified.get('other', 1, 99)).toBeNull();
});

test.each([
  ['at its end', 1, 100],
  ['with a newer key set', 2, 50],
])('a token is forgotten %s, for good', (_when, version, now) => {
  const verified = new VerifiedTokens(10);
  verified.set('token', 1, claims);
  expect(verified.get('token', version, now)).toBeNull();
  expect(verified.get('token', 1, 50)).toBeNull();
});

test('the token that was not used for the longest time makes room', () => {
  const verified = new VerifiedTokens(2);
  verified.set('a', 1, claims);
  verified.set('b', 1, claims);
  expect(verified.get('a', 1, 0)).toBe(claims);
  verified.set('c', 1, claims);
  expect(verified.get('b', 1, 0)).toBeNull();
  expect(verified.get('a', 1, 0)).toBe(claims);
  expect(verified.get('c', 1, 0)).toBe(claims);
});
