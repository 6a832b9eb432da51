import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { LocalPostgresError } from './postgres-error.ts';

/** Whom the server runs as: PostgreSQL refuses to run as root. */
export interface Account {
  uid: number;
  gid: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/** The owner of existing data, else the account `postgres`, else `nobody`. */
export function serverAccount(data: string): Account {
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([known]) => known === name) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new LocalPostgresError(
    'PERMISSION_DENIED',
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it as.',
  );
}

/** Whether the account may enter or execute a path: it and each folder above it. */
export function canReach(path: string, { uid, gid }: Account): boolean {
  for (let at = realpathSync(path); ; at = dirname(at)) {
    const { mode, uid: owner, gid: group } = statSync(at);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
