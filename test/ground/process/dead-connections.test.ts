import pg from 'pg';
import { releaseDeadConnections } from '../../../ground/process/dead-connections.ts';
import { plainRow, type Row } from '../../../ground/rows/row-objects.ts';
import { Statements } from '../../../ground/rows/statements.ts';
import { testDatabase } from '../../kit/hub.ts';

let database: { client: pg.Client; url: string; close(): Promise<void> };
let pool: pg.Pool;
let read: (sql: string) => Promise<Row[]>;

beforeAll(async () => {
  database = await testDatabase(true);
});
afterAll(() => database.close());

/** One connection: the next who asks gets that of the one before. */
beforeEach(() => {
  pool = new pg.Pool({ connectionString: database.url, pipeline: true, max: 1 } as object);
  pool.on('error', () => undefined);
  releaseDeadConnections(pool);
  const pipeline = new Statements(pool).pipeline();
  read = (sql) => pipeline.run(sql, [], true, plainRow);
});
afterEach(() => pool.end());

const pid = async () => (await read('select pg_backend_pid() as pid'))[0]!.pid;
const end = (session: unknown) =>
  database.client.query('select pg_terminate_backend($1, 5000)', [session]);

/** A statement that does not end in this session, and at once in another. */
const sleepingIn = (session: unknown) =>
  `select true as done from (select case when pg_backend_pid() = ${String(session)} then pg_sleep(600) end) s`;

test('a connection that has heard of its end is given to nobody else, before it is closed', async () => {
  const session = await pid();
  // Said by a statement, so that the closing that comes with it cannot come first.
  await database.client.query(`create function end_session() returns void language plpgsql as
    $$ begin raise exception 'shutting down' using errcode = '57P01'; end $$`);
  await expect(read('select end_session()')).rejects.toMatchObject({ code: '57P01' });
  expect(await pid()).not.toBe(session);
  expect(pool.totalCount).toBe(1);
});

test('one that the server closes while it works is replaced', async () => {
  for (let n = 0; n < 5; n++) {
    const session = await pid();
    const cut = read(sleepingIn(session));
    await end(session);
    expect(await cut).toEqual([{ done: true }]);
    expect(await pid()).not.toBe(session);
  }
});

test('one that dies while nobody asks is replaced too', async () => {
  const session = await pid();
  await end(session);
  expect(await pid()).not.toBe(session);
});

test('one that dies in the hands of its user is given back once', async () => {
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  await end(rows[0]!.pid);
  await expect(client.query('select 1')).rejects.toThrow();
  expect(() => client.release()).not.toThrow();
  expect(pool.totalCount).toBe(0);
  expect(await pid()).not.toBe(rows[0]!.pid);
});

test('a read whose connection is lost is sent once more, on a new one, whatever else died with it', async () => {
  await pool.end();
  pool = new pg.Pool({ connectionString: database.url, pipeline: true, max: 4 } as object);
  pool.on('error', () => undefined);
  releaseDeadConnections(pool);
  const pipeline = () => new Statements(pool).pipeline();
  const idle = await Promise.all([1, 2, 3].map(() => pool.connect()));
  for (const client of idle) client.release();
  // Loses its session wherever it runs before the pool is new.
  const old = idle.map((client) => (client as unknown as { processID: number }).processID);
  const reads = [1, 2, 3].map((n) =>
    pipeline().run(
      `select ${n} as n, case when pg_backend_pid() in (${old.join()})
         then pg_terminate_backend(pg_backend_pid()) end as ended`,
      [],
      false,
      plainRow,
    ),
  );
  expect(await Promise.all(reads)).toEqual([1, 2, 3].map((n) => [{ n, ended: null }]));
});

test('it is sent no third time', async () => {
  let times = 0;
  const counted = new Statements(pool, () => undefined).pipeline();
  pool.on('acquire', () => (times += 1));
  const always = counted.run('select pg_terminate_backend(pg_backend_pid())', [], true, plainRow);
  await expect(always).rejects.toMatchObject({ code: '57P01' });
  expect(times).toBe(2);
});
