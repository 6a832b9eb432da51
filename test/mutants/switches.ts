import { afterAll, expect } from '@jest/globals';
import { appendFileSync } from 'node:fs';

/** Which guards refuse while a file is tested, unless one of them is switched off. */
const refused = new Set<string>();
const { HUB_TEST_GUARD_OFF, HUB_TEST_GUARDS_SEEN } = process.env;

Object.assign(globalThis, {
  guardHolds: (id: string): boolean => {
    refused.add(id);
    return id !== HUB_TEST_GUARD_OFF;
  },
});

afterAll(() => {
  if (!HUB_TEST_GUARDS_SEEN) return;
  const { testPath } = expect.getState();
  for (const id of refused) appendFileSync(HUB_TEST_GUARDS_SEEN, `${id}\t${testPath}\n`);
});
