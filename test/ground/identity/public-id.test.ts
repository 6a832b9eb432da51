import { createHash } from 'node:crypto';
import { PublicIds, recipientOf } from '../../../ground/identity/public-id.ts';
import { RowIds } from '../../../ground/identity/row-ids.ts';
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
const [KEY] = KEYS as [string];
const ID = ordos.encode('Elder', KEY);

test('an id leads back to its key, for its recipient and its type', () => {
  for (const key of KEYS) {
    const id = ordos.encode('Elder', key);
    expect(id).toMatch(/^[\w-]{32}$/);
    expect(ordos.decode('Elder', id)).toBe(key);
    expect(new PublicIds(secrets, 'civil-affairs-150600').decode('Elder', id)).toBe(key);
  }
});

test('many ids at once are those of each alone', () => {
  expect(ordos.encodeAll('Elder', KEYS)).toEqual(KEYS.map((key) => ordos.encode('Elder', key)));
  expect(ordos.encodeAll('Elder', [])).toEqual([]);
});

test.each(['', 'abc', KEY.slice(1), `${KEY}00`, 'not hexadecimal at all', KEY.replace('-7', '-4')])(
  'what is no UUID of version 7 (%j) has no id, and spoils none after it',
  (text) => {
    const before = ordos.encode('Elder', KEYS[1]!);
    expect(() => ordos.encode('Elder', text)).toThrow('UUID');
    expect(ordos.encode('Elder', KEYS[1]!)).toBe(before);
    expect(ordos.decode('Elder', before)).toBe(KEYS[1]);
  },
);

test('two recipients hold different ids of one person, and so do two types of one key', () => {
  const all = KEYS.flatMap((key) => [
    ordos.encode('Elder', key),
    baotou.encode('Elder', key),
    ordos.encode('Worker', key),
  ]);
  expect(new Set(all).size).toBe(3 * KEYS.length);
});

test('an id never shows the key, nor that two keys were made one after the other', () => {
  const [first, second] = [ID, ordos.encode('Elder', KEY.replace(/.$/, 'f'))];
  expect(Buffer.from(first, 'base64url').toString('hex')).not.toContain(KEY.replaceAll('-', ''));
  expect(shared(first, second)).toBeLessThan(8);
});

test('an id of another recipient or of another type is no id, every one of them', () => {
  for (const key of KEYS) {
    expect(ordos.decode('Elder', baotou.encode('Elder', key))).toBeNull();
    expect(ordos.decode('Elder', ordos.encode('Worker', key))).toBeNull();
  }
});

test('an id with any one character changed to any other is no id', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  for (let at = 0; at < ID.length; at++) {
    for (const other of alphabet) {
      if (other === ID[at]) continue;
      expect(ordos.decode('Elder', ID.slice(0, at) + other + ID.slice(at + 1))).toBeNull();
    }
  }
});

test('the ends of two ids exchanged give no id', () => {
  const other = ordos.encode('Elder', KEYS[1]!);
  for (let at = 1; at < ID.length; at++) {
    const mixed = ID.slice(0, at) + other.slice(at);
    if (mixed !== ID && mixed !== other) expect(ordos.decode('Elder', mixed)).toBeNull();
  }
});

test('the type of an id is found among others, for its recipient alone', () => {
  const types = ['Worker', 'Elder', 'Admission'];
  expect(ordos.typeOf(types, ID)).toBe('Elder');
  expect(ordos.typeOf(['Worker', 'Admission'], ID)).toBeNull();
  expect(baotou.typeOf(types, ID)).toBeNull();
  expect(ordos.typeOf(types, 'A'.repeat(32))).toBeNull();
});

test.each([
  ['empty', ''],
  ['a number', '42'],
  ['an internal key', KEY],
  ['too short', 'A'.repeat(31)],
  ['too long', 'A'.repeat(33)],
  ['not base64url', '!'.repeat(32)],
  ['NUL', '\0'.repeat(32)],
  ['with a line after it', `${ID}\n`],
  ['20,000 characters', 'A'.repeat(20_000)],
])('text that is %s is no id', (_, text) => {
  expect(ordos.decode('Elder', text)).toBeNull();
});

test('the ids of rows read together are made in one call of the cipher, once each', () => {
  const calls: string[][] = [];
  class Counted extends PublicIds {
    override encodeAll(type: string, keys: readonly string[]): string[] {
      calls.push([type, String(keys.length)]);
      return super.encodeAll(type, keys);
    }
  }
  const ids = new RowIds(new Counted(secrets, 'civil-affairs-150600'));
  const rows = KEYS.slice(0, 100).map((key) => ({ node: { key } }));
  ids.expect('Elder', rows, ({ node }) => node);
  ids.expect('Worker', rows, ({ node }) => node);
  const seen = rows.map(({ node }) => ids.of('Elder', node.key));
  expect(seen).toEqual(ordos.encodeAll('Elder', KEYS.slice(0, 100)));
  expect(ids.of('Elder', KEYS[200]!)).toBe(ordos.encode('Elder', KEYS[200]!));
  expect(ids.of('Elder', KEY)).toBe(ID);
  expect(calls).toEqual([
    ['Elder', '100'],
    ['Elder', '1'],
  ]);
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
