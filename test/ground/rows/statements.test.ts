import type pg from 'pg';
import pgDriver from 'pg';
import { plainRow } from '../../../ground/rows/row-objects.ts';
import { Statements } from '../../../ground/rows/statements.ts';
import { testDatabase } from '../../kit/hub.ts';

let database: { client: pg.Client; url: string; close(): Promise<void> };
let pool: pg.Pool;
const sent: string[] = [];
let statements: Statements;
beforeAll(async () => {
  database = await testDatabase(true);
  pool = new pgDriver.Pool({ connectionString: database.url, pipeline: true, max: 3 } as object);
  // As MikroORM does: an error event that nobody hears ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  statements = new Statements(pool, (sql) => void sent.push(sql));
});
beforeEach(() => void (sent.length = 0));
afterAll(async () => {
  await pool.end();
  await database.close();
});

const PID = 'select pg_backend_pid() as pid, ? as v';

test('what is asked at once shares a connection, and each statement is reported', async () => {
  const pipeline = statements.pipeline();
  const rows = await Promise.all([1, 2, 3].map((n) => pipeline.run(PID, [n], true, plainRow)));
  expect(new Set(rows.map(([row]) => (row as { pid: number }).pid)).size).toBe(1);
  expect(rows.map(([row]) => (row as { v: number }).v)).toEqual([1, 2, 3]);
  expect(sent).toEqual(Array(3).fill('select pg_backend_pid() as pid, $1::int as v'));
});

test.each([true, false])(
  'a statement that fails takes none of its neighbours with it (kept: %s)',
  async (keep) => {
    const pipeline = statements.pipeline();
    const found = await Promise.allSettled([
      pipeline.run('select ? as v', [1], keep, plainRow),
      pipeline.run('select 1 / ? as v', [0], keep, plainRow),
      pipeline.run('select no_such_column', [], keep, plainRow),
      pipeline.run('select ? as v', [2], keep, plainRow),
    ]);
    expect(found.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(await pipeline.run('select ? as v', [3], keep, plainRow)).toEqual([{ v: 3 }]);
  },
);

test('a connection that is cut fails what it carries, and the next one answers', async () => {
  const pipeline = statements.pipeline();
  const cut = Promise.allSettled([
    pipeline.run('select pg_terminate_backend(pg_backend_pid())', [], false, plainRow),
    pipeline.run('select ? as v', [1], true, plainRow),
  ]);
  expect((await cut).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await pipeline.run('select ? as v', [2], true, plainRow)).toEqual([{ v: 2 }]);
});

test('a report that fails leaves no connection behind', async () => {
  const failing = new Statements(pool, () => {
    throw new Error('no room');
  });
  await expect(failing.pipeline().run('select 1 as v', [], false, plainRow)).rejects.toThrow(
    'no room',
  );
  await new Promise((resolve) => setImmediate(resolve));
  expect(pool.totalCount - pool.idleCount).toBe(0);
});
