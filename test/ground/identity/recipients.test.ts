import { Recipients, recipientsOf } from '../../../ground/identity/recipients.ts';
import { Secrets } from '../../../ground/process/secrets.ts';

const KEY = '0198c0de-0000-7000-8000-000000000001';
const secrets = new Secrets(Buffer.alloc(32, 7));

test('a recipient is made once and shared by all calls of a hub', () => {
  expect(recipientsOf(secrets).of('office')).toBe(recipientsOf(secrets).of('office'));
});

test('two recipients share neither ids nor cursors', () => {
  const [one, other] = [recipientsOf(secrets).of('one'), recipientsOf(secrets).of('other')];
  expect(one.ids.encode('Elder', KEY)).not.toBe(other.ids.encode('Elder', KEY));
  expect(other.cursors.decode('list', one.cursors.encode('list', ['a']))).toBeNull();
});

test('other secrets know a recipient of the same name otherwise', () => {
  const stranger = recipientsOf(new Secrets(Buffer.alloc(32, 8))).of('office');
  expect(stranger.ids.encode('Elder', KEY)).not.toBe(
    recipientsOf(secrets).of('office').ids.encode('Elder', KEY),
  );
});

test('the oldest goes when there are more than fit, and comes back with the same ids', () => {
  const few = new Recipients(secrets, 2);
  const first = few.of('first');
  const id = first.ids.encode('Elder', KEY);
  const second = few.of('second');
  few.of('third');
  expect(few.of('second')).toBe(second);
  expect(few.of('first')).not.toBe(first);
  expect(few.of('first').ids.decode('Elder', id)).toBe(KEY);
});

test('one recipient turns many ids forth and back, in any order', () => {
  const { ids } = recipientsOf(secrets).of('busy');
  const keys = Array.from({ length: 50 }, (_, n) => KEY.slice(0, -2) + String(10 + n));
  const made = keys.map((key) => ids.encode('Elder', key));
  expect(made.toReversed().map((id) => ids.decode('Elder', id))).toEqual(keys.toReversed());
  expect(keys.map((key) => ids.encode('Elder', key))).toEqual(made);
});
