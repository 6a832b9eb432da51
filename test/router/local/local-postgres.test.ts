import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { explained } from '../../../router/local/postgres-error.ts';
import { processMark, serverProcesses } from '../../../router/local/postgres-process.ts';
import {
  type LocalPostgres,
  LocalPostgresError,
  removeLocalPostgres,
  runningLocalPostgres,
  startLocalPostgres,
} from '../../../router/local/postgres.ts';

const directories: string[] = [];
const started: LocalPostgres[] = [];

function temporary(): string {
  const directory = mkdtempSync(join(tmpdir(), 'hub 数据 '));
  directories.push(directory);
  return directory;
}

async function start(
  directory: string,
  options: { durable?: boolean; log?: (line: string) => void } = {},
): Promise<LocalPostgres> {
  const server = await startLocalPostgres({ directory, name: 'test', durable: false, ...options });
  started.push(server);
  return server;
}

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A Node process that starts the server, prints what it got and stays. */
async function otherProcess(directory: string) {
  const module = pathToFileURL(resolve('router/local/postgres.ts')).href;
  const options = JSON.stringify({ directory, name: 'test', durable: false });
  const script = `import { startLocalPostgres } from '${module}';
    const { url, pid } = await startLocalPostgres(${options});
    console.log(JSON.stringify({ url, pid }));
    setInterval(() => undefined, 1000);`;
  const preload = pathToFileURL(resolve('bin/register.mjs')).href;
  const args = ['--import', preload, '--input-type=module', '-e', script];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', () => reject(new Error('the other process ended')));
  });
  return { child, ...(JSON.parse(String(line)) as { url: string; pid: number }) };
}

afterAll(async () => {
  await Promise.all(started.map((server) => server.stop()));
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

test('it starts, stores, stops, leaves no process, and has the data when it starts again', async () => {
  const directory = temporary();
  const first = await start(directory);
  await query(first.url, 'create table kept as select 42 as answer');
  await first.stop();
  await first.stop();
  expect(processMark(first.pid)).toBeUndefined();
  expect(serverProcesses(join(first.directory, 'data'))).toEqual([]);

  const second = await start(directory);
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('the owner makes databases and roles, passes row security, and is no superuser', async () => {
  const { url } = await start(temporary());
  const [role] = await query(
    url,
    `select current_user as name, current_database() as database, rolsuper, rolcreatedb,
       rolcreaterole, rolbypassrls from pg_roles where rolname = current_user`,
  );
  expect(role).toEqual({
    name: 'hub',
    database: 'hub',
    rolsuper: false,
    rolcreatedb: true,
    rolcreaterole: true,
    rolbypassrls: true,
  });
  await query(url, 'create role reader login');
  await query(url, 'create database another');
  await query(url, 'create extension pg_trgm');
});

test('text sorts by code point, lower case knows Unicode, and the clock is UTC', async () => {
  const { url } = await start(temporary());
  const [row] = await query(
    url,
    `select (select string_agg(t, '' order by t) from unnest(array['乌','b','A','鄂','é','a']) t) as sorted,
       lower('É') as lower, current_setting('timezone') as zone, current_setting('server_encoding') as encoding`,
  );
  expect(row).toEqual({ sorted: 'Aabé乌鄂', lower: 'é', zone: 'UTC', encoding: 'UTF8' });
});

test('only loopback with the password of a file for this user alone is let in', async () => {
  const server = await start(temporary());
  const { mode } = statSync(join(server.directory, 'password'));
  expect(mode & 0o777).toBe(0o600);
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  const wrong = new URL(server.url);
  wrong.password = 'wrong';
  await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  wrong.username = 'postgres';
  await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('what the server logs holds no value of a failed statement', async () => {
  const lines: string[] = [];
  const server = await start(temporary(), { log: (line) => lines.push(line) });
  await expect(query(server.url, "select 'secret-value'::int")).rejects.toThrow('secret-value');
  await server.stop();
  expect(lines.join('\n')).toContain('database system is shut down');
  expect(lines.join('\n')).not.toContain('secret-value');
});

test('a second start on one directory is refused, and another command can find the first', async () => {
  const directory = temporary();
  const server = await start(directory);
  const refusal = await start(directory).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(LocalPostgresError);
  expect(refusal).toMatchObject({
    code: 'DATABASE_IN_USE',
    message: expect.stringContaining(`pid ${process.pid}`),
  });
  expect(runningLocalPostgres(directory)).toEqual({ url: server.url, owner: process.pid });
  await expect(removeLocalPostgres(directory)).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
  await server.stop();
  expect(runningLocalPostgres(directory)).toBeUndefined();
});

test('of two that start at once on one directory exactly one gets it', async () => {
  const directory = temporary();
  const both = await Promise.allSettled([start(directory), start(directory)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({
    code: 'DATABASE_IN_USE',
  });
});

test('after a SIGKILL a durable server recovers with what was committed', async () => {
  const directory = temporary();
  const first = await start(directory, { durable: true });
  await query(first.url, 'create table kept as select 42 as answer');
  process.kill(first.pid, 'SIGKILL');
  await first.stop();
  const second = await start(directory);
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a server whose owner is gone is ended and its data taken over', async () => {
  const directory = temporary();
  const orphan = await start(directory);
  await query(orphan.url, 'create table kept as select 42 as answer');
  // The note of a process that ended: as if the owner, and what watches it, had been killed.
  writeFileSync(join(orphan.directory, 'owner.json'), '{"pid":4194305,"started":"before"}');
  const server = await start(directory);
  expect(processMark(orphan.pid)).toBeUndefined();
  expect(await query(server.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('the server ends by itself when the process that started it is killed', async () => {
  const directory = temporary();
  const { child, pid } = await otherProcess(directory);
  const refusal = start(directory);
  await expect(refusal).rejects.toThrow(`in use by another process (pid ${child.pid})`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await until(() => processMark(pid) === undefined);
  const server = await start(directory);
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a lost password is replaced', async () => {
  const directory = temporary();
  const first = await start(directory);
  await first.stop();
  rmSync(join(first.directory, 'password'));
  const second = await start(directory);
  expect(second.url).not.toBe(first.url);
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('data of another PostgreSQL is refused and left alone', async () => {
  const directory = temporary();
  const server = await start(directory);
  await server.stop();
  const version = join(server.directory, 'data', 'PG_VERSION');
  writeFileSync(version, '17\n');
  await expect(start(directory)).rejects.toMatchObject({
    code: 'DATA_NOT_USABLE',
    message: expect.stringContaining('is of PostgreSQL 17'),
  });
  expect(readFileSync(version, 'utf8')).toBe('17\n');
});

test('a removed server leaves nothing, and the next start makes a new one', async () => {
  const directory = temporary();
  const first = await start(directory);
  await query(first.url, 'create table gone as select 1 as one');
  await first.stop();
  await removeLocalPostgres(directory);
  expect([existsSync(first.directory), existsSync(directory)]).toEqual([false, false]);
  const second = await start(directory);
  await expect(query(second.url, 'select one from gone')).rejects.toMatchObject({ code: '42P01' });
});

test.each([
  [
    'creating directory /x ... ok\ninitdb: error: could not create directory "/x/base": No space left on device\ninitdb: removing contents of data directory "/x"\n',
    'DISK_FULL',
    'did not start: the disk is full (could not create directory "/x/base": No space left on device)',
  ],
  [
    '/a/initdb: error while loading shared libraries: libicuuc.so.60: cannot open shared object file',
    'LIBRARY_MISSING',
    'libicuuc.so.60',
  ],
  [
    'LOG:  starting\nFATAL:  could not create any TCP/IP sockets\nLOG:  database system is shut down',
    'PORT_UNAVAILABLE',
    '(could not create any TCP/IP sockets)',
  ],
  [
    'FATAL:  data directory "/x" has invalid permissions\nDETAIL:  Permissions should be u=rwx (0700).',
    'PERMISSION_DENIED',
    '(data directory "/x" has invalid permissions)',
  ],
  ['spawn /a/initdb ENOENT', 'PLATFORM_UNSUPPORTED', 'set DATABASE_URL'],
  ['FATAL:  something new\n', 'START_FAILED', 'did not start: something new'],
  ['', 'START_FAILED', 'it gave no reason'],
])('%j is explained as %s in one line', (output, code, part) => {
  const error = explained(new Error(output), '/data');
  expect(error.code).toBe(code);
  expect(error.message).toContain(part);
  expect(error.message).not.toContain('\n');
});
