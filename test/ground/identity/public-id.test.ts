import { createHash } from 'node:crypto';
import { PublicIds, recipientOf } from '../../../ground/identity/public-id.ts';
import { Secrets } from '../../../ground/process/secrets.ts';
import { anonymous } from '../../../ground/identity/viewer.ts';

const secrets = new Secrets(createHash('sha256').update('public ids').digest());
const ordos = new PublicIds(secrets, 'civil-affairs-150600');
const baotou = new PublicIds(secrets, 'civil-affairs-150200');

/** Valid UUIDs of version 7, all different. */
const KEYS = Array.from({ length: 500 }, (_, n) => {
  const hex = createHash('sha256').update(String(n)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
});

test('an id leads back to its key, for its recipient', () => {
  for (const key of KEYS) {
    const id = ordos.encode(key);
    expect(id).toMatch(/^[\w-]{22}$/);
    expect(ordos.decode(id)).toBe(key);
    expect(new PublicIds(secrets, 'civil-affairs-150600').decode(id)).toBe(key);
  }
});

test.each(['', 'abc', KEYS[0]!.slice(1), `${KEYS[0]}00`, 'not hexadecimal at all'])(
  'what is no UUID (%j) has no id, and spoils none after it',
  (text) => {
    const before = ordos.encode(KEYS[1]!);
    expect(() => ordos.encode(text)).toThrow('UUID');
    expect(ordos.encode(KEYS[1]!)).toBe(before);
    expect(ordos.decode(before)).toBe(KEYS[1]);
  },
);

test('two recipients hold different ids of one person', () => {
  const seen = new Set(KEYS.flatMap((key) => [ordos.encode(key), baotou.encode(key)]));
  expect(seen.size).toBe(2 * KEYS.length);
});

test('an id never shows the key, nor that two keys were made one after the other', () => {
  const [first, second] = [ordos.encode(KEYS[0]!), ordos.encode(KEYS[0]!.replace(/.$/, 'f'))];
  expect(Buffer.from(first, 'base64url').toString('hex')).not.toBe(KEYS[0]!.replaceAll('-', ''));
  expect(shared(first, second)).toBeLessThan(6);
});

test('an id of another recipient never leads to its person, and mostly to nobody', () => {
  const led = KEYS.map((key) => ordos.decode(baotou.encode(key)));
  expect(led.some((key, n) => key === KEYS[n])).toBe(false);
  expect(led.filter((key) => key !== null).length).toBeLessThan(KEYS.length / 20);
});

test.each([
  ['empty', ''],
  ['a number', '42'],
  ['an internal key', KEYS[0]!],
  ['too short', 'A'.repeat(21)],
  ['too long', 'A'.repeat(23)],
  ['not base64url', '!'.repeat(22)],
  ['NUL', '\0'.repeat(22)],
  ['with a line after it', `${ordos.encode(KEYS[0]!)}\n`],
  ['20,000 characters', 'A'.repeat(20_000)],
])('text that is %s is no id', (_, text) => {
  expect(ordos.decode(text)).toBeNull();
});

test('ids are made for the organisation, else for the person, else for nobody in particular', () => {
  const viewer = anonymous('r');
  expect(recipientOf(viewer)).toBe('anonymous');
  expect(recipientOf({ ...viewer, subject: 'elder-sub' })).toBe('elder-sub');
  expect(recipientOf({ ...viewer, subject: 's', organisation: 'app-1' })).toBe('app-1');
});

function shared(a: string, b: string): number {
  return [...a].filter((character, at) => character === b[at]).length;
}
