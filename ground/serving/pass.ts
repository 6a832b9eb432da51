import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * What a subgraph does about its own rows from time to time, as the hub's own work: at most `limit` rows in
 * one transaction; how many it was. Two at once do no harm, and what is done already is not done again.
 */
export type Pass = (em: SqlEntityManager, now: Date, limit: number) => Promise<number>;

/** Rows of one transaction. */
const BATCH = 5_000;

/** Does a pass, batch by batch, until nothing is left to do; how many rows it was. */
export async function passOver(
  orm: MikroORM,
  pass: Pass,
  now: Date,
  batch = BATCH,
): Promise<number> {
  let all = 0;
  let done: number;
  do all += done = await orm.em.fork().transactional((em) => pass(em, now, batch));
  while (done === batch);
  return all;
}
