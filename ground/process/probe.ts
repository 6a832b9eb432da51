import pg from 'pg';

/** What a health check may take; who asks for it usually waits a little longer. */
const PROBE_MS = 1_000;

/** Tells whether a database answers. */
export interface Probe {
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Asks on a connection of its own, so that work that waits for others does not make the database
 * look dead. Whoever asks while a question is on its way gets its answer.
 */
export function openProbe(url: string, limitMs = PROBE_MS): Probe {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: limitMs,
    query_timeout: limitMs,
    idleTimeoutMillis: 30_000,
  });
  pool.on('error', () => undefined);
  let asking: Promise<boolean> | undefined;
  const ask = () =>
    pool.query('select 1').then(
      () => true,
      () => false,
    );
  return {
    answers: () => (asking ??= ask().finally(() => (asking = undefined))),
    close: () => pool.end(),
  };
}
