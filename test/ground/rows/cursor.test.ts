import { createHash } from 'node:crypto';
import { Cursors } from '../../../ground/rows/cursor.ts';
import { Secrets } from '../../../ground/process/secrets.ts';

const secrets = new Secrets(createHash('sha256').update('cursors').digest());
const cursors = new Cursors(secrets, 'civil-affairs-150600');

describe('a cursor', () => {
  test.each([
    ['text and a key', ['王建国', '019b0000-0000-7000-8000-000000000000']],
    ['a number', [42, 'k']],
    ['an amount at the limit of exact numbers', [2 ** 53 - 1, 'k']],
    ['a truth value', [false, 'k']],
    ['no value', [null, 'k']],
    ['text with every quote', [`'"\\\n\0`, 'k']],
  ])('gives back %s', (_, values) => {
    expect(cursors.decode('list', cursors.encode('list', values))).toEqual(values);
  });

  test('holds nothing readable', () => {
    const cursor = cursors.encode('elders', ['王建国', '13800138000']);
    expect(cursor).toMatch(/^[\w-]+$/);
    const bytes = Buffer.from(cursor, 'base64url').toString('utf8');
    expect(bytes).not.toMatch(/王|138/);
  });

  test('is the same for the same row, and another for another', () => {
    expect(cursors.encode('list', ['a', 1])).toBe(cursors.encode('list', ['a', 1]));
    expect(cursors.encode('list', ['a', 1])).not.toBe(cursors.encode('list', ['a', 2]));
    expect(cursors.encode('list', ['a', 1])).not.toBe(cursors.encode('lisu', ['a', 1]));
  });

  test('of another list or order is refused', () => {
    const cursor = cursors.encode('["regions","e.code"]', ['a', 'k']);
    expect(cursors.decode('["regions","e.name"]', cursor)).toBeNull();
    expect(cursors.decode('["targets","e.code"]', cursor)).toBeNull();
  });

  test('of another recipient, or made with another secret, is refused', () => {
    const cursor = cursors.encode('list', ['a', 'k']);
    expect(new Cursors(secrets, 'civil-affairs-150700').decode('list', cursor)).toBeNull();
    const other = new Secrets(createHash('sha256').update('other').digest());
    expect(new Cursors(other, 'civil-affairs-150600').decode('list', cursor)).toBeNull();
  });

  test('is refused when any of its bytes is changed', () => {
    const bytes = Buffer.from(cursors.encode('list', ['a', 'k']), 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(cursors.decode('list', changed.toString('base64url'))).toBeNull();
    }
  });

  test('is refused when it is cut anywhere', () => {
    const cursor = cursors.encode('list', ['a', 'k']);
    for (let length = 0; length < cursor.length; length += 1) {
      expect(cursors.decode('list', cursor.slice(0, length))).toBeNull();
    }
  });

  test.each([
    ['empty', ''],
    ['10 KB', 'A'.repeat(10_000)],
    ['no base64', '!"§$%&/()=?'.repeat(10)],
    [
      'readable base64',
      Buffer.from('["a","019b0000-0000-7000-8000-000000000000"]').toString('base64'),
    ],
    ['NUL', '\0'.repeat(60)],
    ['Chinese', '游标'.repeat(40)],
  ])('that is %s is refused without an exception', (_, cursor) => {
    expect(cursors.decode('list', cursor)).toBeNull();
  });
});
