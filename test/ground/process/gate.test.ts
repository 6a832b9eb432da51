import { Gate, type GateLimits } from '../../../ground/process/gate.ts';

const LIMITS: GateLimits = { atOnce: 4, perClient: 2, waiting: 6, waitMs: 60_000 };

/** Works that end when they are told to, in the order in which they were begun. */
function desk(limits: Partial<GateLimits> = {}) {
  const gate = new Gate({ ...LIMITS, ...limits });
  const begun: string[] = [];
  const running: (() => void)[] = [];
  const refused: string[] = [];
  let ended = 0;
  open.push(running);
  return {
    begun,
    refused,
    send(client: string, name = client): void {
      gate
        .run(client, () => {
          begun.push(name);
          return new Promise<void>((resolve) => running.push(resolve));
        })
        .then(
          () => (ended += 1),
          ({ code }: { code: string }) => refused.push(`${name} ${code}`),
        );
    },
    ended: () => ended,
    /** Lets the work that runs longest end. */
    async end(times = 1): Promise<void> {
      for (let n = 0; n < times; n++) {
        running.shift()?.();
        await settled();
      }
    },
  };
}

/** What still runs: it ends with its test, so that nothing waits behind it. */
const open: (() => void)[][] = [];
afterEach(async () => {
  for (const running of open.splice(0)) {
    while (running.length > 0) {
      running.shift()!();
      await settled();
    }
  }
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('what fits runs at once, and one client has no more than its share', async () => {
  const { send, begun, end } = desk();
  for (const client of ['a', 'a', 'a', 'b', 'c', 'd']) send(client);
  await settled();
  expect(begun).toEqual(['a', 'a', 'b', 'c']);
  await end();
  expect(begun).toEqual(['a', 'a', 'b', 'c', 'a']);
  await end();
  expect(begun).toEqual(['a', 'a', 'b', 'c', 'a', 'd']);
});

test('clients take turns, however many works one of them has sent before', async () => {
  const { send, begun, end } = desk({ atOnce: 1, perClient: 1, waiting: 20 });
  for (let n = 0; n < 8; n++) send('many', `many ${n}`);
  for (const client of ['x', 'y']) for (const n of [0, 1]) send(client, `${client} ${n}`);
  await settled();
  await end(8);
  expect(begun).toEqual([
    ...['many 0', 'many 1', 'x 0', 'y 0'],
    ...['many 2', 'x 1', 'y 1', 'many 3', 'many 4'],
  ]);
});

test('where all places are taken the newest of who has most waiting goes, not who came last', async () => {
  const { send, refused, begun, end } = desk({ atOnce: 1, perClient: 1, waiting: 4 });
  for (let n = 0; n < 5; n++) send('many', `many ${n}`);
  await settled();
  send('many', 'many 5');
  await settled();
  expect(refused).toEqual(['many 5 OVERLOADED']);
  for (const client of ['x', 'y', 'z']) send(client);
  await settled();
  expect(refused).toEqual([5, 4, 3, 2].map((n) => `many ${n} OVERLOADED`));
  send('w');
  await settled();
  expect(refused.at(-1)).toBe('w OVERLOADED');
  await end(5);
  expect([...begun].sort()).toEqual(['many 0', 'many 1', 'x', 'y', 'z']);
});

test('a work that waits too long is refused, was never begun, and its place is free again', async () => {
  const { send, refused, begun, end } = desk({ atOnce: 1, perClient: 1, waiting: 1, waitMs: 1 });
  send('a');
  send('b');
  while (refused.length === 0) await settled();
  expect([begun, refused]).toEqual([['a'], ['b OVERLOADED']]);
  send('c');
  await end();
  expect(begun).toEqual(['a', 'c']);
});

test('a work that fails gives its place back, and its own error', async () => {
  const gate = new Gate({ ...LIMITS, atOnce: 1 });
  for (let n = 0; n < 3; n++) {
    await expect(gate.run('a', () => Promise.reject(new Error('its own')))).rejects.toThrow(
      'its own',
    );
  }
  expect(await gate.run('a', async () => 'done')).toBe('done');
});

test('many clients at random: never more than may run, everything ends or is refused', async () => {
  const { send, begun, end, refused, ended } = desk({ waiting: 10 });
  let sent = 0;
  for (let round = 0; round < 200; round++) {
    for (let n = 0; n < round % 4; n++) {
      send(`client ${(round * 7 + n * n) % 5}`);
      sent += 1;
    }
    if (round % 2 === 0) await end();
    expect(begun.length - ended()).toBeLessThanOrEqual(LIMITS.atOnce);
  }
  await end(60);
  expect(ended() + refused.length).toBe(sent);
  expect(refused.length).toBeGreaterThan(0);
});
