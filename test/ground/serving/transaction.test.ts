import type pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { type CommitCutter, commitCutter } from '../../kit/commit-cutter.ts';
import { LONG_WAITS } from '../../kit/hub.ts';
import {
  codeOf,
  count,
  type Desk,
  on,
  openDesk,
  placePermit,
  STAFF,
  tracesOf,
} from '../workflow/desk.ts';

/** What becomes of a change whose time is up, or whose connection is lost. */
let desk: Desk;
let cutter: CommitCutter;
let holder: pg.Client;

beforeAll(async () => {
  desk = await openDesk(LONG_WAITS, async (url) => (cutter = await commitCutter(url)).url);
  const { default: driver } = await import('pg');
  const { host, port, user, database, password } = desk.pg;
  holder = new driver.Client({ host, port, user, database, password: password ?? undefined });
  await holder.connect();
});
afterAll(async () => {
  await holder.end();
  await cutter.close();
  await desk.close();
});

const soon = () => Date.now() + 100;

describe('after the deadline', () => {
  test('no change begins', async () => {
    const key = await placePermit(desk);
    const before = await tracesOf(desk, key);
    const late = desk.as(STAFF, Date.now());
    expect(await codeOf(count(late, on(late, key)))).toBe('SUBGRAPH_TIMEOUT');
    expect(await tracesOf(desk, key)).toEqual(before);
  });

  test('nothing is committed of what began before', async () => {
    const key = await placePermit(desk);
    const deadline = soon();
    const slow = desk.as(STAFF, deadline).transaction(async (_, em) => {
      await em.execute('update permit set uses = 99 where key = ?', [key]);
      while (Date.now() < deadline) await pause(5);
    });
    expect(await codeOf(slow)).toBe('SUBGRAPH_TIMEOUT');
    expect((await tracesOf(desk, key)).permit).toMatchObject({ uses: 0 });
  });

  test.each([
    ['a row', (key: string) => `select from desk.permit where key = '${key}' for update`],
    ['a table', () => 'lock table desk.permit in exclusive mode'],
    ['the table of keys', () => 'lock table desk.idempotency_key in exclusive mode'],
  ])(
    'the database itself gives up a wait for %s, though its own limit is later',
    async (_, lock) => {
      const key = await placePermit(desk);
      const before = await tracesOf(desk, key);
      await holder.query(`begin; ${lock(key)}`);
      const context = desk.as(STAFF, soon());
      const error: unknown = await count(context, on(context, key)).catch(
        (fault: unknown) => fault,
      );
      await holder.query('rollback');
      expect(error).toMatchObject({
        code: expect.stringMatching(/^(55P03|57014|SUBGRAPH_TIMEOUT)$/),
      });
      expect(await tracesOf(desk, key)).toEqual(before);
    },
  );
});

describe('a connection that is lost', () => {
  test('before the commit: the change is made once more, from the start, and once', async () => {
    const key = await placePermit(desk);
    let times = 0;
    await desk.as(STAFF).transaction(async (_, em) => {
      times += 1;
      await em.execute('update permit set uses = uses + 1 where key = ?', [key]);
      if (times === 1) await em.execute('select pg_terminate_backend(pg_backend_pid())');
    });
    expect(times).toBe(2);
    expect((await tracesOf(desk, key)).permit).toMatchObject({ uses: 1 });
  });

  test.each([
    ['unheard', 0],
    ['unanswered', 1],
  ] as const)(
    'while it commits, %s: the answer says so, and the same key tells',
    async (when, made) => {
      const key = await placePermit(desk);
      const context = desk.as(STAFF);
      const input = on(context, key);
      cutter.cut(when);
      expect(await codeOf(count(context, input))).toBe('OUTCOME_UNKNOWN');
      expect(await tracesOf(desk, key)).toMatchObject({ permit: { uses: made }, steps: made });

      const again = await count(desk.as(STAFF), input);
      expect(again).toMatchObject({ replayed: made === 1, userErrors: [] });
      expect(await tracesOf(desk, key)).toMatchObject({ permit: { uses: 1 }, steps: 1, keys: 1 });
    },
  );

  test('after the commit, while its row is read back: the same', async () => {
    const key = await placePermit(desk);
    const context = desk.as(STAFF);
    const lost = Object.assign(new Error('lost'), { code: '57P01' });
    context.rows.by = () => Promise.reject(lost);
    expect(await codeOf(count(context, on(context, key)))).toBe('OUTCOME_UNKNOWN');
    expect(await tracesOf(desk, key)).toMatchObject({ permit: { uses: 1 }, steps: 1 });
  });
});
