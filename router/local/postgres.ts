import { binaries } from './postgres-binaries.ts';
import { ensureCluster, readPassword } from './postgres-cluster.ts';
import { explained, type LocalPostgresError } from './postgres-error.ts';
import { keepServer } from './postgres-keeper.ts';
import { endOrphans, owner, takeOwnership } from './postgres-owner.ts';
import { claim, discard, locate, prepare, removeWhenEmpty } from './postgres-place.ts';
import { postmaster } from './postgres-process.ts';
import { startServer } from './postgres-server.ts';

export { LocalPostgresError } from './postgres-error.ts';

export interface LocalPostgresOptions {
  /** The wished folder of the data; root's server may have to keep it elsewhere. */
  directory: string;
  /** What the server calls itself in the list of processes. */
  name: string;
  /** Whether a crash of the machine must lose nothing; `false` is faster, for throw-away data. */
  durable: boolean;
  /** Gets each line the server prints: starts, stops and refused logins, never row values. */
  log?: (line: string) => void;
  /** When given, a server that ends by itself is started again. */
  watch?: {
    lost(): void;
    back(): void;
    gone(error: LocalPostgresError): void;
  };
}

export interface LocalPostgres {
  /** For the owner role `hub` of the database `hub`; not a superuser, but may make both. */
  readonly url: string;
  /** Where the data really is. */
  readonly directory: string;
  /** Process id of the server. */
  readonly pid: number;
  /** Disconnects everyone, shuts down and waits for the end; can be called again. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server of this process alone, on 127.0.0.1, and makes its database on the
 * first start. Recovers from a killed server and ends one whose owner was killed.
 * @throws LocalPostgresError with a code and one line for people.
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const { directory, name, durable, watch, log = () => undefined } = options;
  let release: (() => void) | undefined;
  try {
    const place = locate(directory);
    const programs = await binaries(place.account);
    prepare(place);
    release = takeOwnership(place);
    await endOrphans(place, log);
    claim(place);
    const password = await ensureCluster(place, programs, durable);
    const running = { name, durable, log };
    const gone = (cause: unknown) => watch?.gone(explained(cause, directory));
    const server = watch
      ? await keepServer(place, programs, running, { ...watch, gone })
      : await startServer(place, programs, running);
    let stopped: Promise<void> | undefined;
    return {
      url: url(password, server.port),
      directory: place.directory,
      get pid() {
        return server.pid;
      },
      stop: () => (stopped ??= server.stop().finally(release)),
    };
  } catch (error) {
    release?.();
    throw explained(error, directory);
  }
}

/** The server that another process runs on this folder, for a command beside the hub. */
export function runningLocalPostgres(
  directory: string,
): { url: string; owner: number } | undefined {
  const place = locate(directory);
  const mark = owner(place);
  const server = postmaster(place.data);
  const password = mark && server?.ready ? readPassword(place) : undefined;
  if (!mark || !server || !password) return undefined;
  return { url: url(password, server.port), owner: mark.pid };
}

/**
 * Deletes a stopped server with its data.
 * @throws LocalPostgresError DATABASE_IN_USE when a process runs it.
 */
export async function removeLocalPostgres(directory: string): Promise<void> {
  const place = locate(directory);
  try {
    prepare(place);
    const release = takeOwnership(place);
    await endOrphans(place, () => undefined);
    discard(place);
    release();
    for (const folder of [place.directory, place.wished]) removeWhenEmpty(folder);
  } catch (error) {
    throw explained(error, directory);
  }
}

const url = (password: string, port: number): string =>
  `postgres://hub:${password}@127.0.0.1:${port}/hub`;
