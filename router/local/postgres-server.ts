import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Binaries } from './postgres-binaries.ts';
import type { Place } from './postgres-place.ts';
import { ENVIRONMENT } from './postgres-process.ts';

export interface ServerOptions {
  name: string;
  durable: boolean;
  log: (line: string) => void;
  /** Called when it ends although nobody asked it to. */
  ended?: () => void;
}

/** A PostgreSQL server that accepts connections. */
export interface Server {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

const SILENCE_MS = 60_000;
const FAST_STOP_MS = 30_000;
const PARALLEL_QUERY_BYTES = 256 * 2 ** 20;

function settings({ name, durable }: ServerOptions): Record<string, string> {
  return {
    cluster_name: name.replace(/[^\w-]/g, '-').slice(0, 60),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: durable ? '256MB' : '128MB',
    dynamic_shared_memory_type: sharedMemory(),
    maintenance_work_mem: '256MB',
    work_mem: '16MB',
    random_page_cost: '1.1',
    // No replica ever reads this server's log, so it holds only what recovery needs.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // Errors of statements go to whoever sent them; here they would put row values into a log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    log_line_prefix: '',
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}

/** Containers often have 64 MB of shared memory, too little for parallel queries. */
function sharedMemory(): string {
  if (process.platform !== 'linux' || !existsSync('/dev/shm')) return 'mmap';
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize < PARALLEL_QUERY_BYTES ? 'mmap' : 'posix';
}

/** Starts the server on the port it had before, or on any free one when that is taken. */
export async function startServer(
  place: Place,
  programs: Binaries,
  options: ServerOptions,
): Promise<Server> {
  const portFile = join(place.directory, 'port');
  const before = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0;
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? before : 0);
    try {
      const server = await launch(place, programs, options, port);
      writeFileSync(portFile, `${port}\n`);
      return server;
    } catch (error) {
      const taken = /could not bind|could not create any TCP/.test((error as Error).message);
      if (!taken || attempt === 5) throw error;
    }
  }
}

async function freePort(wanted: number): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(wanted, '127.0.0.1');
    await once(probe, 'listening');
    return (probe.address() as AddressInfo).port;
  } catch (error) {
    if (wanted !== 0) return await freePort(0);
    throw error;
  } finally {
    probe.close();
  }
}

async function launch(
  { directory, data, account }: Place,
  programs: Binaries,
  options: ServerOptions,
  port: number,
): Promise<Server> {
  const flags = Object.entries(settings(options)).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  // In a session of its own the server does not get the terminal's Ctrl-C: the hub closes first.
  const child = spawn(programs.postgres, ['-D', data, '-p', `${port}`, ...flags], {
    cwd: directory,
    env: ENVIRONMENT,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...account,
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await ready(child, options.log);
  const watch = watchdog(child.pid as number, account);
  let stopping: Promise<void> | undefined;
  child.once('exit', () => {
    watch.end();
    if (stopping) return;
    options.log('PostgreSQL ended although nobody asked it to');
    options.ended?.();
  });
  // A program that forgets to stop the server can still end; the watchdog stops it then.
  child.unref();
  (child.stderr as unknown as { unref(): void }).unref();
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    const firmly = [
      setTimeout(() => child.kill('SIGQUIT'), FAST_STOP_MS),
      setTimeout(() => child.kill('SIGKILL'), FAST_STOP_MS * 2),
    ];
    child.kill('SIGINT');
    await exited;
    await watch.ended;
    firmly.forEach(clearTimeout);
  };
  return { port, pid: child.pid as number, stop: () => (stopping ??= stop()) };
}

/** Resolves when the server accepts connections; throws what it printed when it ends instead. */
async function ready(child: ChildProcess, log: (line: string) => void): Promise<void> {
  const lines = createInterface({ input: child.stderr as NodeJS.ReadableStream });
  const printed: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const silence = setTimeout(() => {
      child.kill('SIGQUIT');
      reject(new Error(`no sign of life for ${SILENCE_MS / 1000} seconds`));
    }, SILENCE_MS);
    lines.on('line', (line) => {
      silence.refresh();
      if (printed.length < 200) printed.push(line);
      log(line);
      if (line.includes('ready to accept connections')) {
        clearTimeout(silence);
        resolve();
      }
    });
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(silence);
      reject(new Error(printed.join('\n')));
    });
  });
}

/**
 * A shell that waits for the end of a pipe only we hold, so for our end, however sudden, and then
 * asks the server to shut down.
 */
function watchdog(pid: number, account: Place['account']) {
  const script = 'read -r _; kill -INT "$1" 2>/dev/null';
  const watch = spawn('/bin/sh', ['-c', script, 'hub-postgres-watch', `${pid}`], {
    cwd: '/',
    env: ENVIRONMENT,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...account,
  });
  const ended = new Promise<void>((resolve) => {
    watch.once('exit', () => resolve());
    watch.once('error', () => resolve());
  });
  watch.unref();
  (watch.stdin as unknown as { unref(): void }).unref();
  const end = () => {
    watch.ref();
    watch.kill('SIGKILL');
  };
  return { end, ended };
}
