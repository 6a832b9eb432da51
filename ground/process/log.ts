import { pino, type Logger } from 'pino';

export type Log = Logger;

/** JSON lines on stdout: request ids, codes, counts and times; never variables, ids or names. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
