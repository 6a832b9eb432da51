import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const folder = (root) => join(root, '.hub');
const lock = (root) => join(folder(root), 'installing');
const owners = (path) => {
  try {
    return readFileSync(join(path, 'pids'), 'utf8').split('\n').filter(Boolean).map(Number);
  } catch {
    return [];
  }
};

function alive(pid) {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether a living process holds the lock. */
export const installing = (root) => owners(lock(root)).some(alive);

/** Names another process whose life keeps the lock: npm may outlive a starter that was killed. */
export function addLockOwner(root, pid) {
  appendFileSync(join(lock(root), 'pids'), `${pid}\n`);
}

/**
 * Takes the right to change node_modules and returns how to give it back. The lock is a folder that
 * is moved into place with its owner's pid already inside: it is there completely or not at all.
 */
export async function installationLock(root) {
  mkdirSync(folder(root), { recursive: true });
  const own = join(folder(root), `installing-${process.pid}`);
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own);
  writeFileSync(join(own, 'pids'), `${process.pid}\n`);
  const release = () => rmSync(lock(root), { recursive: true, force: true });
  for (let told = false; ; await sleep(200)) {
    try {
      renameSync(own, lock(root));
      process.once('exit', () => owners(lock(root))[0] === process.pid && release());
      return release;
    } catch (error) {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    }
    const pids = owners(lock(root));
    const busy = pids.find(alive);
    if (busy === undefined) discard(root, pids);
    else if (!told) process.stderr.write(`Process ${busy} is installing; waiting for it …\n`);
    told ||= busy !== undefined;
  }
}

/** Removes a lock whose owners are gone, unless someone else has just done so and taken it. */
function discard(root, pids) {
  const stale = join(folder(root), `stale-${process.pid}`);
  try {
    renameSync(lock(root), stale);
    if (owners(stale).some((pid) => !pids.includes(pid))) renameSync(stale, lock(root));
  } catch {
    // Another process was faster.
  }
  rmSync(stale, { recursive: true, force: true });
}
