import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadContracts } from '../../../router/edge/contract.ts';
import { Operations, REMEMBERED_BYTES } from '../../../router/edge/operations.ts';
import { retainedBytes } from '../../../ground/process/retained-bytes.ts';
import { SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';
import { wide } from './wide.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const { open } = loadContracts(SCHEMA_DIRECTORY);

test('what is measured is what the heap grows by', () => {
  // In a process of its own: what others leave behind here may be collected meanwhile.
  const args = ['bin/run.mjs', 'test/router/edge/measure-documents.ts'];
  const printed = execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const { measured, grown } = JSON.parse(printed) as { measured: number; grown: number };
  expect(measured / grown).toBeGreaterThan(0.6);
  expect(measured / grown).toBeLessThan(1.7);
});

test('a value that is held twice, or holds itself, is measured once', () => {
  const inner = { text: 'x'.repeat(1_000) };
  const ring: { inner: object; self?: object } = { inner };
  ring.self = ring;
  expect(retainedBytes([inner, inner, ring])).toBeLessThan(2 * retainedBytes(inner));
});

test('operations that nobody asks again are forgotten, however many there are', () => {
  const operations = new Operations(open);
  const first = operations.prepare(wide(0));
  const one = operations.bytes;
  const enough = Math.ceil(REMEMBERED_BYTES / one) + 10;
  for (let n = 1; n < enough; n++) {
    expect(operations.prepare(wide(n)).errors).toBeUndefined();
    expect(operations.bytes).toBeLessThanOrEqual(REMEMBERED_BYTES);
  }
  expect(operations.bytes).toBeGreaterThan(REMEMBERED_BYTES / 2);
  expect(operations.prepare(wide(enough - 1))).toBe(operations.prepare(wide(enough - 1)));
  expect(operations.prepare(wide(0))).not.toBe(first);
}, 60_000);
