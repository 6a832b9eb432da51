import { parse } from 'graphql';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { retainedBytes } from '../../../ground/process/retained-bytes.ts';
import { wide } from './wide.ts';

/** Prints how much the heap grows by documents, and how much of that is measured. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  return getHeapStatistics().used_heap_size;
}

// What is compiled at its first use is no part of what grows.
parse(wide(0));
const before = heap();
const documents = Array.from({ length: 200 }, (_, n) => parse(wide(n)));
const grown = heap() - before;
const measured = documents.reduce((total, document) => total + retainedBytes(document), 0);
process.stdout.write(JSON.stringify({ measured, grown }));
