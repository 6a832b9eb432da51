import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalPostgresError } from './postgres-error.ts';
import type { Place } from './postgres-place.ts';
import { isRunning, type ProcessMark, processMark, serverProcesses } from './postgres-process.ts';

const file = (directory: string) => join(directory, 'owner.json');

/** The running process that a place's server belongs to. */
export function owner({ directory }: Place): ProcessMark | undefined {
  const mark = read(file(directory));
  return mark && isRunning(mark) ? mark : undefined;
}

/**
 * Makes this process the owner of a place and returns how to give it back. The note appears
 * complete or not at all, and one that a killed process left is replaced.
 * @throws LocalPostgresError DATABASE_IN_USE naming the process that owns it.
 */
export function takeOwnership(place: Place): () => void {
  const note = file(place.directory);
  const own = `${note}.${process.pid}`;
  writeFileSync(own, JSON.stringify(processMark(process.pid)), { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(own, note);
        return () => rmSync(note, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const other = read(note);
      if (other && isRunning(other)) throw inUse(place, other.pid);
      discard(note, other);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function inUse({ wished }: Place, pid: number): LocalPostgresError {
  const who = pid === process.pid ? 'this process' : 'another process';
  const message = `The database at ${wished} is in use by ${who} (pid ${pid}).`;
  return new LocalPostgresError('DATABASE_IN_USE', message);
}

/** Removes a note of a process that is gone, unless another process has replaced it meanwhile. */
function discard(note: string, stale: ProcessMark | undefined): void {
  const aside = `${note}.${process.pid}.stale`;
  try {
    renameSync(note, aside);
    if (JSON.stringify(read(aside)) !== JSON.stringify(stale)) linkSync(aside, note);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  rmSync(aside, { force: true });
}

function read(path: string): ProcessMark | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessMark;
  } catch {
    return undefined;
  }
}

/**
 * Ends what still runs on the data although its owner is gone: a server asked to shut down, or the
 * helpers of a server that was killed. Firmer signals follow when a process does not listen.
 */
export async function endOrphans({ data }: Place, log: (line: string) => void): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    const [server, ...rest] = serverProcesses(data);
    if (server === undefined) break;
    log(`ending a PostgreSQL that a process left behind (pid ${server}, ${signal})`);
    // Helpers end with their server; without one each must be told.
    for (const pid of signal === 'SIGINT' ? [server] : [server, ...rest]) send(pid, signal);
    const deadline = Date.now() + patience;
    while (serverProcesses(data).length > 0 && Date.now() < deadline) await sleep(50);
  }
  if (serverProcesses(data).length === 0) rmSync(join(data, 'postmaster.pid'), { force: true });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has just ended.
  }
}
