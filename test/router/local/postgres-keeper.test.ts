import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { serverProcesses } from '../../../router/local/postgres-process.ts';
import { type LocalPostgres, startLocalPostgres } from '../../../router/local/postgres.ts';

/** What becomes of an embedded server that ends though nobody asked it to. */
let directory: string;
let server: LocalPostgres;
let told: string[];

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hub-keeper-'));
  told = [];
  server = await startLocalPostgres({
    directory,
    name: 'test',
    durable: true,
    watch: {
      lost: () => void told.push('lost'),
      back: () => void told.push('back'),
      gone: ({ code, message }) => void told.push(`gone ${code} ${message.split('\n').length}`),
    },
  });
});
afterEach(async () => {
  await server.stop();
  expect(serverProcesses(join(server.directory, 'data'))).toEqual([]);
  rmSync(directory, { recursive: true, force: true });
});

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('one that is killed runs again at the same address with all that was committed', async () => {
  await query('create table kept as select 42 as n');
  for (const [n, signal] of (['SIGKILL', 'SIGQUIT', 'SIGINT'] as const).entries()) {
    const before = server.pid;
    process.kill(before, signal);
    await until(() => told.length === 2 * (n + 1));
    expect(server.pid).not.toBe(before);
    expect(await query('select n from kept')).toEqual([{ n: 42 }]);
  }
  expect(told).toEqual(['lost', 'back', 'lost', 'back', 'lost', 'back']);
});

test('one whose port is taken meanwhile is given up, in one line', async () => {
  const port = Number(new URL(server.url).port);
  process.kill(server.pid, 'SIGSTOP');
  // Taken as soon as it is free, before the server can be started again.
  const thief = createServer();
  const steal = () => thief.listen(port, '127.0.0.1');
  thief.on('error', () => setImmediate(steal));
  steal();
  process.kill(server.pid, 'SIGKILL');
  await until(() => told.some((line) => line.startsWith('gone')));
  expect(told).toEqual(['lost', 'gone PORT_UNAVAILABLE 1']);
  await new Promise((resolve) => thief.close(resolve));
});

test('one that is asked to stop is not started again', async () => {
  await server.stop();
  expect(told).toEqual([]);
});

test('one that is asked to stop while it is being started again stops', async () => {
  process.kill(server.pid, 'SIGKILL');
  await until(() => told.length > 0);
  await server.stop();
  expect(told.slice(0, 1)).toEqual(['lost']);
});
