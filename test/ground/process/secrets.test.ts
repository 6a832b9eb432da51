import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '../../../ground/process/environment.ts';
import { loadSecrets, Secrets } from '../../../ground/process/secrets.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hub-secrets-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

test('a secrets file is made once, readable by its owner alone, and then kept', () => {
  const path = join(directory, 'deep', 'down', 'secrets.json');
  const first = loadSecrets(path, { create: true }).derive('x');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const text = readFileSync(path, 'utf8');
  expect(loadSecrets(path, { create: true }).derive('x')).toEqual(first);
  expect(loadSecrets(path, { create: false }).derive('x')).toEqual(first);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('two files hold different secrets', () => {
  const make = (name: string) => loadSecrets(join(directory, name), { create: true }).derive('x');
  expect(make('a')).not.toEqual(make('b'));
});

test('a file that is not there is not made unless asked for', () => {
  const path = join(directory, 'none.json');
  expect(() => loadSecrets(path, { create: false })).toThrow(StartupError);
  expect(() => loadSecrets(path, { create: false })).toThrow(/^HUB_SECRETS_FILE cannot be read$/);
});

test.each([
  ['empty', ''],
  ['no JSON', 'master=hunter2'],
  ['without a master', '{}'],
  ['with a short master', '{"master":"hunter2"}'],
  ['with a number', '{"master":42}'],
  ['a list', '[]'],
])('a file that is %s is one line without its content', (_, content) => {
  const path = join(directory, 'bad.json');
  writeFileSync(path, content);
  const read = () => loadSecrets(path, { create: true });
  expect(read).toThrow(StartupError);
  expect(read).toThrow(/^HUB_SECRETS_FILE must be JSON: [^\n]*$/);
  expect(read).not.toThrow(/hunter2/);
});

test('a label gives 32 bytes of its own, the same every time', () => {
  const secrets = new Secrets(Buffer.alloc(32, 7));
  const labels = ['cursor/a', 'cursor/b', 'public-id/a', 'assertion/elders'];
  const keys = labels.map((label) => secrets.derive(label).toString('hex'));
  expect(new Set(keys).size).toBe(labels.length);
  expect(keys.every((key) => key.length === 64)).toBe(true);
  expect(new Secrets(Buffer.alloc(32, 7)).derive('cursor/a').toString('hex')).toBe(keys[0]);
  expect(new Secrets(Buffer.alloc(32, 8)).derive('cursor/a').toString('hex')).not.toBe(keys[0]);
});

test('a key stays the same when more recipients have come than are remembered', () => {
  const secrets = new Secrets(Buffer.alloc(32, 7));
  const first = Buffer.from(secrets.derive('public-id/first'));
  for (let n = 0; n < 10_050; n += 1) secrets.derive(`public-id/${n}`);
  expect(secrets.derive('public-id/first')).toEqual(first);
});
