// The other side of a test's sandbox: what Node itself loads, once for all test files of a worker.
import '../../../bin/register.mjs';
import { createRequire } from 'node:module';

/** A module of the product or of a package. */
export const native = createRequire(import.meta.url);

const closers = [];

/** Closes what test files share. */
export async function endWorker() {
  await Promise.all(closers.splice(0).map((close) => close()));
}

/** For what lives longer than a test file; absent where each test file loads everything anew. */
globalThis.atWorkerEnd = (close) => void closers.push(close);

// Jest asks a worker to end by no longer listening to it.
process.on('removeListener', (event) => {
  if (event === 'message') void endWorker();
});
