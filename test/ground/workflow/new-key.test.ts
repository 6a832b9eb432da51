import { newKey } from '../../../ground/workflow/new-key.ts';
import { PublicIds } from '../../../ground/identity/public-id.ts';
import { TEST_SECRETS } from '../../kit/hub.ts';

test('a key is a UUIDv7: the time first, then version and variant (RFC 9562, 5.7)', () => {
  // The test vector of RFC 9562, appendix A.6.
  expect(newKey(0x017f22e279b0)).toMatch(
    /^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test('keys of a later millisecond sort behind', () => {
  const keys = [1, 255, 256, 1_700_000_000_000, 1_700_000_000_001].map(newKey);
  expect([...keys].sort()).toEqual(keys);
});

test('keys of one millisecond are all different', () => {
  const now = Date.now();
  expect(new Set(Array.from({ length: 10_000 }, () => newKey(now))).size).toBe(10_000);
});

test('every key comes back from its public id', () => {
  const ids = new PublicIds(TEST_SECRETS, 'office');
  for (let n = 0; n < 1_000; n++) {
    const key = newKey();
    expect(ids.decode('Permit', ids.encode('Permit', key))).toBe(key);
  }
});
