/**
 * What became of a statement that the database did not carry out, for reasons that are not its own:
 * another change held what it needed, its time was up, no connection was free, or the connection was
 * lost or never came to be.
 */
export type DatabaseFault = 'LOCKED' | 'LATE' | 'BUSY' | 'LOST';

/** SQLSTATEs by their beginning. Source: the PostgreSQL manual, appendix A. */
const SQLSTATES: readonly [start: string, DatabaseFault][] = [
  ['55P03', 'LOCKED'],
  ['57014', 'LATE'],
  // The server has no connection or memory left for one more.
  ['533', 'BUSY'],
  ['534', 'BUSY'],
  // Connection exceptions; the server stops, starts, crashed or lost its database; its login is gone.
  ['08', 'LOST'],
  ['57P', 'LOST'],
  ['28', 'LOST'],
  ['3D', 'LOST'],
  // A transaction that stood still, or whose server has a limit of its own.
  ['25P03', 'LOST'],
  ['25P04', 'LATE'],
];

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Errors of sockets and of looking names up, by their code in Node. */
const SOCKETS =
  /^(E(CONN(REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|HOST(UNREACH|DOWN)|NET(UNREACH|DOWN|RESET)|ADDRNOTAVAIL|NOTFOUND|AI_AGAIN|NOTCONN|SHUTDOWN)|ERR_(STREAM|SOCKET)_\w+)$/;

/** What `pg` and its pool say without a code. */
const POOL_IS_BUSY = 'timeout exceeded when trying to connect';
const LOST_TEXTS =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Query read timeout)/;

/** `null` for an error that is about the statement itself, or of another origin. */
export function databaseFault(error: unknown): DatabaseFault | null {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') {
    if (SOCKETS.test(code)) return 'LOST';
    // A socket's EPIPE has the form of an SQLSTATE, so sockets come first.
    if (SQLSTATE.test(code)) {
      return SQLSTATES.find(([start]) => code.startsWith(start))?.[1] ?? null;
    }
  }
  if (message === POOL_IS_BUSY) return 'BUSY';
  return typeof message === 'string' && LOST_TEXTS.test(message) ? 'LOST' : null;
}
