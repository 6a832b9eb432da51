import { StartupError } from '../../ground/process/environment.ts';

/** Why the embedded database cannot be used. */
export type LocalPostgresCode =
  | 'DATABASE_IN_USE'
  | 'DATA_NOT_USABLE'
  | 'DISK_FULL'
  | 'LIBRARY_MISSING'
  | 'PERMISSION_DENIED'
  | 'PLATFORM_UNSUPPORTED'
  | 'PORT_UNAVAILABLE'
  | 'START_FAILED';

/** A start-up problem of the embedded database: a code and one line for people. */
export class LocalPostgresError extends StartupError {
  override readonly name = 'LocalPostgresError';

  constructor(
    readonly code: LocalPostgresCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const OWN_SERVER = 'set DATABASE_URL to use a PostgreSQL server of your own';

const CAUSES: readonly [RegExp, LocalPostgresCode, string][] = [
  [
    /No space left on device|wrote only \d+ of|ENOSPC|EDQUOT|Disk quota/i,
    'DISK_FULL',
    'the disk is full',
  ],
  [
    /error while loading shared libraries|Library not loaded/i,
    'LIBRARY_MISSING',
    `a library of its program is missing; install the packages anew, or ${OWN_SERVER}`,
  ],
  [
    /ENOEXEC|Exec format error|^spawn .* ENOENT/i,
    'PLATFORM_UNSUPPORTED',
    `its program does not run on this system; ${OWN_SERVER}`,
  ],
  [
    /could not (bind|create any TCP)|Address already in use|EADDR/i,
    'PORT_UNAVAILABLE',
    'no port of 127.0.0.1 could be had',
  ],
  [
    /incompatible with server|is not compatible with this version|invalid (data|checkpoint|primary)|could not (locate|read) .*checkpoint|not a database cluster|pg_control|ENOTEMPTY/i,
    'DATA_NOT_USABLE',
    'its data cannot be read',
  ],
  [
    /Permission denied|Operation not permitted|Read-only file system|EACCES|EPERM|EROFS|has (invalid permissions|wrong ownership)/i,
    'PERMISSION_DENIED',
    'a file or folder may not be used',
  ],
];

/** The coded error for what a program printed, or for an error of the file system. */
export function explained(cause: unknown, at: string): LocalPostgresError {
  if (cause instanceof LocalPostgresError) return cause;
  const lines = meaningfulLines(cause instanceof Error ? cause.message : String(cause));
  for (const [pattern, code, reason] of CAUSES) {
    const line = lines.find((line) => pattern.test(line));
    if (line) return problem(at, code, `${reason} (${line})`, cause);
  }
  return problem(at, 'START_FAILED', lines.at(-1) ?? 'it gave no reason', cause);
}

function problem(at: string, code: LocalPostgresCode, why: string, cause: unknown) {
  const message = `The embedded PostgreSQL at ${at} did not start: ${why}`;
  return new LocalPostgresError(code, message, { cause });
}

/** The lines that name an error, or all when none does, without their severity. */
function meaningfulLines(output: string): string[] {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(HINT|DETAIL|LOG|WARNING):|^initdb: removing/.test(line));
  const severity = /^.*?\b(error|fatal|panic):\s*/i;
  const named = lines.filter((line) => severity.test(line));
  return (named.length > 0 ? named : lines).map((line) => line.replace(severity, ''));
}
