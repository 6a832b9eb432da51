import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './postgres-binaries.ts';
import { LocalPostgresError } from './postgres-error.ts';
import type { Place } from './postgres-place.ts';
import { run } from './postgres-process.ts';

const MAJOR = '18';

/** Loopback with a password; nobody else, and no way in for the superuser, who has none. */
const HOST_RULES = 'host all all 127.0.0.1/32 scram-sha-256\n';

const passwordFile = ({ directory }: Place) => join(directory, 'password');

/** The owner's password, kept beside the data for this user alone. */
export function readPassword(place: Place): string | undefined {
  const file = passwordFile(place);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Makes the database cluster when there is none yet, and the owner's password when it is lost. */
export async function ensureCluster(
  place: Place,
  programs: Binaries,
  durable: boolean,
): Promise<string> {
  const version = join(place.data, 'PG_VERSION');
  if (!existsSync(version)) return create(place, programs, durable);
  const found = readFileSync(version, 'utf8').trim();
  if (found !== MAJOR) {
    const message = `The data at ${place.data} is of PostgreSQL ${found}; the embedded one is ${MAJOR}.`;
    throw new LocalPostgresError('DATA_NOT_USABLE', message);
  }
  return readPassword(place) ?? renewPassword(place, programs);
}

/** Everything is made in a folder aside that becomes the data in one step. */
async function create(place: Place, programs: Binaries, durable: boolean): Promise<string> {
  const { directory, data, account } = place;
  for (const name of readdirSync(directory).filter((name) => name.startsWith('data.new'))) {
    rmSync(join(directory, name), { recursive: true, force: true });
  }
  const aside = `${data}.new-${process.pid}`;
  const password = newPassword(place);
  // Sorting by code point never changes with the system's libraries, so indexes stay valid.
  const collation = '--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8';
  const args = [
    ...collation.split(' '),
    '--auth=trust',
    '--username=postgres',
    '--no-instructions',
  ];
  if (!durable) args.push('--no-sync');
  try {
    await run(programs.initdb, ['-D', aside, ...args], { cwd: directory, account });
    writeFileSync(join(aside, 'pg_hba.conf'), HOST_RULES);
    await alone(place, programs, aside, [
      `CREATE ROLE hub LOGIN CREATEDB CREATEROLE BYPASSRLS PASSWORD '${password}';`,
      'GRANT pg_monitor, pg_signal_backend TO hub;',
      'CREATE DATABASE hub OWNER hub;',
    ]);
    renameSync(aside, data);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
  return password;
}

function newPassword(place: Place): string {
  const password = randomBytes(24).toString('hex');
  writeFileSync(passwordFile(place), `${password}\n`, { mode: 0o600 });
  return password;
}

async function renewPassword(place: Place, programs: Binaries): Promise<string> {
  const password = newPassword(place);
  await alone(place, programs, place.data, [`ALTER ROLE hub PASSWORD '${password}';`]);
  return password;
}

/** Runs statements in single-user mode: as superuser, with no server that anyone could reach. */
async function alone(
  { directory, account }: Place,
  programs: Binaries,
  data: string,
  statements: string[],
): Promise<void> {
  const args = ['--single', '-j', '-D', data, '-c', 'exit_on_error=on', 'postgres'];
  const input = statements.map((statement) => `${statement}\n\n`).join('');
  await run(programs.postgres, args, { cwd: directory, account, input });
}
