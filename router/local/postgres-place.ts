import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Account, canReach, isRoot, serverAccount } from './postgres-account.ts';

/** Where root's server keeps what its account could not reach in root's own folders. */
export const SHARED_FOLDER = '/var/lib/elder-care-hub';

/** Where the files of one server are. */
export interface Place {
  /** The folder the caller wished for. */
  readonly wished: string;
  /** The folder that holds the data, the password and the note of the owner. */
  readonly directory: string;
  readonly data: string;
  /** Whom to run as, when we are root. */
  readonly account: Account | undefined;
}

const at = (wished: string, directory: string, account?: Account): Place => ({
  wished,
  directory,
  data: join(directory, 'data'),
  account,
});

/** Finds the place without changing anything but the folder above the wished one. */
export function locate(directory: string): Place {
  mkdirSync(dirname(resolve(directory)), { recursive: true });
  const wished = join(realpathSync(dirname(resolve(directory))), basename(resolve(directory)));
  if (!isRoot()) return at(wished, wished);
  const account = serverAccount(join(wished, 'data'));
  if (canReach(dirname(wished), account)) return at(wished, wished, account);
  const hash = createHash('sha256').update(wished).digest('hex').slice(0, 16);
  const elsewhere = pointer(wished)?.directory ?? join(SHARED_FOLDER, hash);
  return at(wished, elsewhere, serverAccount(join(elsewhere, 'data')));
}

/** Makes the place's folder, for its account alone. */
export function prepare({ wished, directory, account }: Place): void {
  if (directory !== wished) {
    mkdirSync(dirname(directory), { recursive: true });
    chmodSync(dirname(directory), 0o755);
  }
  mkdirSync(directory, { recursive: true });
  if (account) chownSync(directory, account.uid, account.gid);
  chmodSync(directory, 0o700);
}

/**
 * Binds data that lies elsewhere to the wished folder. Data that this folder does not point to was
 * left by one that has been deleted since (a new clone, a reset): it is removed, as it would have
 * been had it lain inside.
 */
export function claim({ wished, directory, data }: Place): void {
  if (directory === wished) return;
  const tokenFile = join(directory, 'token');
  const token = existsSync(tokenFile) ? readFileSync(tokenFile, 'utf8') : undefined;
  if (token !== undefined && pointer(wished)?.token === token) return;
  rmSync(data, { recursive: true, force: true });
  const fresh = randomUUID();
  mkdirSync(wished, { recursive: true });
  writeFileSync(join(wished, 'place.json'), JSON.stringify({ directory, token: fresh }));
  writeFileSync(tokenFile, fresh, { mode: 0o600 });
}

/** Deletes what a place holds; what others keep in its folder stays. */
export function discard({ wished, directory, data }: Place): void {
  for (const name of readdirSync(directory).filter((name) => name.startsWith('data.new'))) {
    rmSync(join(directory, name), { recursive: true, force: true });
  }
  const own = ['password', 'port', 'token'].map((name) => join(directory, name));
  for (const path of [data, ...own, join(wished, 'place.json')]) {
    rmSync(path, { recursive: true, force: true });
  }
}

export function removeWhenEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function pointer(wished: string): { directory: string; token: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(wished, 'place.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
