import type pg from 'pg';

/**
 * Gives back connections that die in use. A transaction cannot be rolled back on one, and then
 * nobody else gives it back: each would take a place in the pool for as long as the process lives.
 */
export function releaseDeadConnections(pool: pg.Pool): void {
  const inUse = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => inUse.add(client));
  pool.on('release', (_error, client) => inUse.delete(client));
  pool.on('connect', (client) => {
    client.on('error', () => {
      if (!inUse.has(client)) return;
      const { release } = client;
      // Its user may still want to, and a second time is an error.
      client.release = () => undefined;
      release(true);
    });
  });
}
