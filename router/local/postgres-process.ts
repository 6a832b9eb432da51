import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './postgres-account.ts';

/** What every program of PostgreSQL is started with: nothing of the caller's PG… variables. */
export const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Runs a program to its end and gives all that it printed; throws that as an error when it fails. */
export function run(
  command: string,
  args: readonly string[],
  options: { cwd: string; account: Account | undefined; input?: string },
): Promise<string> {
  const { cwd, account, input = '' } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: ENVIRONMENT, ...account });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output))));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessMark {
  pid: number;
  started: string;
}

/** The mark of a running process; `undefined` when it has ended (a zombie has). */
export function processMark(pid: number): ProcessMark | undefined {
  try {
    if (process.platform === 'linux') {
      // proc_pid_stat(5): after the name in brackets come the state (field 3) … start time (22).
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (fields[0] === 'Z') return undefined;
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return { pid, started: `${boot} ${fields[19]}` };
    }
    process.kill(pid, 0);
    return { pid, started: '' };
  } catch (error) {
    const denied = (error as NodeJS.ErrnoException).code === 'EPERM';
    return denied ? { pid, started: '' } : undefined;
  }
}

export function isRunning(mark: ProcessMark): boolean {
  return processMark(mark.pid)?.started === mark.started;
}

/** The processes of a server, found by their working folder; the server itself comes first. */
export function serverProcesses(data: string): number[] {
  if (!existsSync(data)) return [];
  const written = postmaster(data);
  if (process.platform !== 'linux') {
    if (!written) return [];
    const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', `${written.pid}`], {
      encoding: 'utf8',
    });
    return stdout?.includes(data) ? [written.pid] : [];
  }
  const home = realpathSync(data);
  const found = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readlinkSync(`/proc/${name}/cwd`) === home && processMark(Number(name)) !== undefined;
    } catch {
      return false;
    }
  });
  return found.map(Number).sort((a, b) => Number(b === written?.pid) - Number(a === written?.pid));
}

/** What a server says of itself in its data, current or left behind. */
export function postmaster(
  data: string,
): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}
