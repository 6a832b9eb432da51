import type pg from 'pg';
import pgDriver from 'pg';
import { plainRow, type Row } from '../../../ground/rows/row-objects.ts';
import { Statements } from '../../../ground/rows/statements.ts';
import { testDatabase } from '../../kit/hub.ts';

let database: { client: pg.Client; url: string; close(): Promise<void> };
let pool: pg.Pool;
let descriptions: number;
let writes: number;
let run: (sql: string, params?: unknown[], keep?: boolean) => Promise<Row[]>;

beforeAll(async () => {
  database = await testDatabase(true);
});
afterAll(() => database.close());

/** One connection, new for each test. */
beforeEach(() => {
  pool = new pgDriver.Pool({ connectionString: database.url, pipeline: true, max: 1 } as object);
  pool.on('connect', ({ connection }) => {
    connection.on('rowDescription', () => void (descriptions += 1));
    const { stream } = connection;
    // What a stream gives to the socket at once goes to the kernel in one call.
    for (const name of ['_write', '_writev'] as const) {
      const write = stream[name]!.bind(stream) as (...given: unknown[]) => void;
      stream[name] = (...given: unknown[]) => {
        writes += 1;
        write(...given);
      };
    }
  });
  pool.on('connect', (client) => client.on('error', () => undefined));
  const statements = new Statements(pool);
  const pipeline = statements.pipeline();
  run = (sql, params = [], keep = true) => pipeline.run(sql, params, keep, plainRow);
  [descriptions, writes] = [0, 0];
});
afterEach(() => pool.end());

const settled = async (work: Promise<Row[]>[]) =>
  (await Promise.allSettled(work)).map((result) =>
    result.status === 'fulfilled'
      ? result.value[0]
      : (result.reason as { code?: string }).code || 'lost',
  );

describe('values are what pg makes of them:', () => {
  test.each([
    ['whole numbers', `1::int2 as a, -2::int4 as b, 9007199254740993::int8 as c`],
    ['fractions', `1.50::numeric as a, 0.1::float8 as b, 'NaN'::float8 as c, 1e300::float8 as d`],
    ['truth values', 'true as a, false as b, null::boolean as c'],
    [
      'texts',
      `'' as a, '鄂尔多斯 👵 ''"\\' as b, null::text as c, 'x'::char(3) as d, repeat('长', 9000) as e`,
    ],
    [
      'days and times',
      `date '2026-02-28' as a, timestamptz '2026-01-01 08:00:00.000001+08' as b, null::date as c`,
    ],
    [
      'JSON',
      `'{"a":[1,null,"鄂"]}'::jsonb as a, '"x"'::json as b, 'null'::jsonb as c, null::jsonb as d`,
    ],
    [
      'lists',
      `array['a',null,'b,"{}'] as a, '{}'::text[] as b, array[1,2] as c, array[[1],[2]] as d, null::int[] as e`,
    ],
    [
      'others',
      `'0198c0de-0000-7000-8000-000000000001'::uuid as a, '\\x00ff'::bytea as b, int8range(1, 5) as c`,
    ],
    ['two columns of one name', '1 as a, 2 as b, 3 as a'],
    ['no columns', ''],
  ])('%s', async (_, columns) => {
    const sql = `select ${columns} from generate_series(1, 3)`;
    const { rows: expected } = await database.client.query(sql);
    expect(expected).toHaveLength(3);
    expect(await run(sql, [], false)).toEqual(expected);
    expect(await run(sql)).toEqual(expected);
    expect(await run(sql)).toEqual(expected);
    expect(await run(`${sql} where false`)).toEqual([]);
  });

  test.each<[string, string, unknown]>([
    ['a text', 'text', '鄂尔多斯 👵 \'"\\'],
    ['a long text', 'text', '长'.repeat(90_000)],
    ['an empty text', 'text', ''],
    ['nothing', 'text', null],
    ['bytes', 'bytea', Buffer.from([0, 255, 65])],
    ['an instant', 'timestamptz', new Date('2026-01-01T00:00:00.123Z')],
    ['an object', 'jsonb', { a: [1, '鄂'] }],
    ['a number', 'numeric', -0.5],
    ['a truth value', 'boolean', false],
  ])('%s as a parameter', async (_, type, value) => {
    const { rows: expected } = await database.client.query(`select $1::${type} as v`, [value]);
    expect(await run(`select ?::${type} as v`, [value])).toEqual(expected);
    expect(await run(`select ?::${type} as v`, [value])).toEqual(expected);
  });

  test('a list as a parameter', async () => {
    const list = ['a', 'b,"{}\\', '', '鄂'];
    expect(await run('select array[?]::text[] as v', [list])).toEqual([{ v: list }]);
  });
});

test('what is asked at once leaves in one write', async () => {
  await run('select 1');
  writes = 0;
  await Promise.all([run('select 1'), run('select ?::int as v', [2]), run('select 3', [], false)]);
  expect(writes).toBe(1);
});

test('a statement that is kept is described once on a connection, any other every time', async () => {
  for (const v of [1, 2, 3]) expect(await run('select ? as v', [v])).toEqual([{ v }]);
  expect(descriptions).toBe(1);
  for (const v of [1, 2, 3]) expect(await run('select ? as v', [v], false)).toEqual([{ v }]);
  expect(descriptions).toBe(4);
});

test('one statement several times at once, on a connection that does not know it', async () => {
  const rows = await Promise.all([1, 2, 3].map((v) => run('select ? as v', [v])));
  expect(rows).toEqual([[{ v: 1 }], [{ v: 2 }], [{ v: 3 }]]);
});

test('an error is that of its statement alone, before and after it is known', async () => {
  const ask = () =>
    settled([
      run('select 1 as v'),
      run('select 1 / ? as v', [0]),
      run('select ?::int as v', ['x']),
      run('select no_such_column'),
      run('select n as v from generate_series(1, 3) n where 1 / (2 - n) > -9'),
      run('select 2 as v'),
    ]);
  const expected = [{ v: 1 }, '22012', '22P02', '42703', '22012', { v: 2 }];
  expect(await ask()).toEqual(expected);
  expect(await ask()).toEqual(expected);
  expect(await run('select ?::int as v', ['5'])).toEqual([{ v: 5 }]);
  expect(pool.totalCount).toBe(1);
});

test('a statement that could not be parsed is not taken for prepared', async () => {
  const ask = () => settled([run('select v from comes_later'), run('select v from comes_later')]);
  expect(await ask()).toEqual(['42P01', '42P01']);
  await database.client.query('create table comes_later as select 7 as v');
  expect(await ask()).toEqual([{ v: 7 }, { v: 7 }]);
});

test('a table altered between two reads is read as it is now', async () => {
  const ask = () => settled([run('select a, b from altered'), run('select a from altered')]);
  await database.client.query(`create table altered as select 1 as a, '2' as b`);
  expect(await ask()).toEqual([{ a: 1, b: '2' }, { a: 1 }]);
  await database.client.query(`alter table altered alter a type text using 'x' || a`);
  expect(await ask()).toEqual([{ a: 'x1', b: '2' }, { a: 'x1' }]);
  await database.client.query(`alter table altered drop b`);
  expect(await ask()).toEqual(['42703', { a: 'x1' }]);
  await database.client.query(`alter table altered add b int default 3`);
  expect(await ask()).toEqual([{ a: 'x1', b: 3 }, { a: 'x1' }]);
  expect(pool.totalCount).toBe(1);
});

test('a connection that has forgotten its statements learns them anew', async () => {
  expect(await run('select ? as v', [1])).toEqual([{ v: 1 }]);
  await pool.query('deallocate all');
  expect(await settled([run('select ? as v', [2]), run('select ? as v', [3])])).toEqual([
    { v: 2 },
    { v: 3 },
  ]);
});

test('a feature that is missing for good is an error and not asked for without end', async () => {
  await database.client.query(`create function lacking(n int) returns int language plpgsql as
    $$ begin if n = 0 then raise feature_not_supported; end if; return n; end $$`);
  expect(await settled([run('select lacking(?) as v', [1])])).toEqual([{ v: 1 }]);
  expect(await settled([run('select lacking(?) as v', [0])])).toEqual(['0A000']);
  expect(await settled([run('select lacking(?) as v', [2])])).toEqual([{ v: 2 }]);
});

test('a connection that is cut loses nothing of what it carries: a new one answers the rest', async () => {
  const [row] = await run('select pg_backend_pid() as pid');
  const sleep = 'select case when pg_backend_pid() = ? then pg_sleep(600) end is null as v';
  const cut = settled([run('select 1 as v'), run(sleep, [row!.pid]), run('select 2 as v')]);
  const sleeping = `select from pg_stat_activity where pid = $1 and wait_event = 'PgSleep'`;
  while ((await database.client.query(sleeping, [row!.pid])).rowCount === 0);
  await database.client.query('select pg_terminate_backend($1)', [row!.pid]);
  expect(await cut).toEqual([{ v: 1 }, { v: true }, { v: 2 }]);
  expect(await run('select 3 as v')).toEqual([{ v: 3 }]);
  expect(pool.totalCount - pool.idleCount).toBe(0);
});

test('a server that does not let in fails what waits for it', async () => {
  const url = new URL(database.url);
  url.pathname = '/no_such_database';
  const elsewhere = new pgDriver.Pool({ connectionString: url.href, pipeline: true } as object);
  const pipeline = new Statements(elsewhere).pipeline();
  const asked = [1, 2].map((v) => pipeline.run('select ? as v', [v], true, plainRow));
  expect(await settled(asked)).toEqual(['3D000', '3D000']);
  await elsewhere.end();
});

test('rows that cannot be read fail their own statement, and the connection goes on', async () => {
  const pipeline = new Statements(pool).pipeline();
  const unreadable = () => () => {
    throw new Error('no such object');
  };
  const broken = pipeline.run('select 1 as v from generate_series(1, 3)', [], false, unreadable);
  const fine = pipeline.run('select 2 as v', [], false, plainRow);
  await expect(broken).rejects.toThrow('no such object');
  expect(await fine).toEqual([{ v: 2 }]);
  expect(pool.totalCount - pool.idleCount).toBe(0);
});

test('two kinds of object can be made of the rows of one statement', async () => {
  const pipeline = new Statements(pool).pipeline();
  const lists = () => (fields: readonly unknown[]) => [...fields];
  const ask = () =>
    Promise.all([
      pipeline.run(`select 'x' as v`, [], true, plainRow),
      pipeline.run(`select 'x' as v`, [], true, lists),
    ]);
  expect(await ask()).toEqual([[{ v: 'x' }], [['x']]]);
  expect(await ask()).toEqual([[{ v: 'x' }], [['x']]]);
});
