import { endWorker, native } from './native.mjs';

/** Run in one process (`-i`), that is the worker too. */
export default async function teardown() {
  await endWorker();
  await native('../global-teardown.ts').default();
}
