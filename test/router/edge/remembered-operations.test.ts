import { parse } from 'graphql';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadContracts } from '../../../router/edge/contract.ts';
import { Operations, REMEMBERED_BYTES } from '../../../router/edge/operations.ts';
import { retainedBytes } from '../../../ground/process/retained-bytes.ts';
import { SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';

const { open } = loadContracts(SCHEMA_DIRECTORY);

function wide(n: number): string {
  const fields = Array.from({ length: 60 }, () => 'name code level population60 ').join(' ');
  return `query Q${n} { region(code: "${n}") { ${fields} } }`;
}

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return getHeapStatistics().used_heap_size;
}

test('what is measured is what the heap grows by', () => {
  const before = heapAfterCollection();
  const documents = Array.from({ length: 200 }, (_, n) => parse(wide(n)));
  const grown = heapAfterCollection() - before;
  const measured = documents.reduce((total, document) => total + retainedBytes(document), 0);
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
