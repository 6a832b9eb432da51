import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Makes whoever locks the same name wait until this transaction is over. */
export async function lockName(em: SqlEntityManager, ...name: readonly unknown[]): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [name.join('/')]);
}
