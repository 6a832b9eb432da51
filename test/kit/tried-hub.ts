import { testHub, type TestHub } from './hub.ts';

/** A hub, and how many describes of this test file that share it have not ended yet. */
interface Shared {
  users: number;
  opened?: Promise<TestHub>;
}

const ofFile: Shared = { users: 0 };

/**
 * A private hub for all that a test file tries with specimens: each try puts its row in place first, so
 * one database does for all of them. It is opened with the first describe and closed with the last.
 * `alone`: for tries that change what others rest on.
 */
export function triedHub(alone = false): () => TestHub {
  const shared: Shared = alone ? { users: 0 } : ofFile;
  shared.users += 1;
  let hub: TestHub;
  beforeAll(async () => {
    hub = await (shared.opened ??= settled());
  });
  afterAll(async () => {
    shared.users -= 1;
    if (shared.users === 0) await hub.close();
  });
  return () => hub;
}

async function settled(): Promise<TestHub> {
  const hub = await testHub({ own: true });
  await hub.settle();
  return hub;
}
