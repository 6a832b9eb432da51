import type pg from 'pg';

/** Class of SQLSTATEs with which the server ends a session: its restart, or an administrator. */
const SESSION_ENDS = '57P';

/**
 * Takes dead and dying connections out of a pool. A transaction cannot be rolled back on one, and
 * then nobody else gives it back: each would take a place for as long as the process lives. One that
 * the server is about to close would be given to the next who asks.
 */
export function releaseDeadConnections(pool: pg.Pool): void {
  const inUse = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => inUse.add(client));
  pool.on('release', (_error, client) => inUse.delete(client));
  pool.on('connect', (client) => {
    // First of all listeners: those after it may give the connection back.
    client.connection.prependListener('errorMessage', ({ code }: { code?: string }) => {
      if (!code?.startsWith(SESSION_ENDS) || !inUse.has(client)) return;
      const { release } = client;
      client.release = () => release(true);
    });
    client.on('error', () => {
      if (!inUse.has(client)) return;
      const { release } = client;
      // Its user may still want to, and a second time is an error.
      client.release = () => undefined;
      release(true);
    });
  });
}
