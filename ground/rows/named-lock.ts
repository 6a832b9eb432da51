import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { together } from './abreast.ts';

/** Makes whoever locks the same name wait until this transaction is over. */
export async function lockName(em: SqlEntityManager, ...name: readonly unknown[]): Promise<void> {
  await together(em, 'lock', name.join('/'), async (all, names) => {
    if (names.length > 1) return lockNames(all, names);
    await all.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [names[0]]);
  });
}

/** The same for several names at once: in one order, so that no two who lock wait for each other. */
export async function lockNames(em: SqlEntityManager, names: readonly string[]): Promise<void> {
  await em.execute(
    `select pg_advisory_xact_lock(k) from (
       select distinct hashtextextended(n, 0) as k from unnest(array[?]::text[]) n order by 1) names`,
    [names],
  );
}
