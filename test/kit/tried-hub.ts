import { testHub, type TestHub } from './hub.ts';

/** How many describes of this test file have not ended yet. */
let users = 0;
let opened: Promise<TestHub> | undefined;

/**
 * A hub of its own for all that a test file tries with specimens: each try puts its row in place first,
 * so one database does for all of them. It is opened with the first describe and closed with the last.
 */
export function triedHub(): () => TestHub {
  users += 1;
  let hub: TestHub;
  beforeAll(async () => {
    hub = await (opened ??= settled());
  });
  afterAll(async () => {
    users -= 1;
    if (users === 0) await hub.close();
  });
  return () => hub;
}

async function settled(): Promise<TestHub> {
  const hub = await testHub({ own: true });
  await hub.settle();
  return hub;
}
