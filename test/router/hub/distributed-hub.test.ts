import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { type AddressInfo, createServer } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '../../../ground/process/environment.ts';
import { provisionRoles } from '../../../ground/process/provision.ts';
import { loadSecrets, type Secrets } from '../../../ground/process/secrets.ts';
import {
  startSubgraphProcesses,
  type SubgraphProcesses,
} from '../../../router/hub/distributed-hub.ts';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { testDatabase } from '../../kit/hub.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let databaseUrls: Map<string, string>;
let directory: string;
let secrets: Secrets;
let lines: Record<string, unknown>[];

/** The processes take their environment from this one, which has variables of tests. */
const before = { ...process.env };

beforeAll(async () => {
  database = await testDatabase(true);
  directory = mkdtempSync(join(tmpdir(), 'hub-distributed-'));
  secrets = loadSecrets(join(directory, 'secrets.json'), { create: true });
  databaseUrls = new Map((await provisionRoles(database.url, SUBGRAPHS, secrets)).serve);
  delete process.env.HUB_TEST_RUN;
  process.env.HUB_DATA_DIR = directory;
  // What the hub itself has, and its parts have not.
  process.env.DATABASE_URL = database.url;
  process.env.HUB_SECRETS_FILE = join(directory, 'secrets.json');
  process.env.LOG_LEVEL = 'silent';
  const preload = new URL('../../../bin/register.mjs', import.meta.url).href;
  process.env.NODE_OPTIONS = `--import ${preload}`;
});
afterAll(async () => {
  for (const name of ['HUB_DATA_DIR', 'LOG_LEVEL', 'NODE_OPTIONS', 'DATABASE_URL']) {
    delete process.env[name];
  }
  delete process.env.HUB_SECRETS_FILE;
  Object.assign(process.env, before);
  await database.close();
  rmSync(directory, { recursive: true });
});

function start(portOf: (n: number) => number): Promise<SubgraphProcesses> {
  lines = [];
  const log = { error: (entry: Record<string, unknown>) => lines.push(entry) } as never;
  return startSubgraphProcesses({
    databaseUrls,
    secrets,
    portOf: (definition) => portOf(SUBGRAPHS.indexOf(definition)),
    log,
  });
}

/** Kills the process of a subgraph, which is one of ours. */
function kill(name: string): void {
  const found = execFileSync('pgrep', ['-P', `${process.pid}`, '-f', `subgraph.ts ${name} `], {
    encoding: 'utf8',
  });
  process.kill(Number(found.trim()), 'SIGKILL');
}

const health = async (url: string) => (await fetch(new URL('/health/ready', url))).status;

test('each subgraph finds a free port, and one that dies is started again on another', async () => {
  const processes = await start(() => 0);
  try {
    const urls = SUBGRAPHS.map(({ name }) => processes.url(name));
    expect(new Set(urls).size).toBe(SUBGRAPHS.length);
    for (const url of urls) expect(await health(url)).toBe(200);
    kill('finance');
    while (urls.includes(processes.url('finance'))) await pause(20);
    expect(await health(processes.url('finance'))).toBe(200);
  } finally {
    await processes.close();
  }
  expect(lines).toEqual([{ subgraph: 'finance', code: null, signal: 'SIGKILL' }]);
});

test('a port that is taken is one line that says what to do, and nothing stays behind', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const failed: unknown = await start((n) => (n === 2 ? port : 0)).catch((e: unknown) => e);
  expect(failed).toBeInstanceOf(StartupError);
  expect((failed as Error).message).toBe(
    `the subgraph ${SUBGRAPHS[2]!.name} cannot start: port ${port} is taken; choose another with HUB_SUBGRAPH_PORT=…`,
  );
  expect(lines).toEqual([]);
  const { rows } = await database.client.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  expect(rows[0]!.n).toBe(0);
  await new Promise((resolve) => other.close(resolve));
});

test('a process is given its own login and keys, and nothing that is the hub’s', async () => {
  const processes = await start(() => 0);
  try {
    const pids = execFileSync('pgrep', ['-P', `${process.pid}`, '-f', 'subgraph.ts '], {
      encoding: 'utf8',
    });
    const found = pids.trim().split('\n');
    expect(found).toHaveLength(SUBGRAPHS.length);
    for (const pid of found) {
      const said = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
      const names = said.map((one) => one.split('=')[0]);
      expect(names).toContain('HUB_SUBGRAPH_KEYS');
      expect(names).not.toContain('DATABASE_URL');
      expect(names).not.toContain('HUB_SECRETS_FILE');
    }
  } finally {
    await processes.close();
  }
});
