import type { MikroORM } from '@mikro-orm/postgresql';
import { SUBGRAPHS } from './all.ts';
import { openDatabase } from './shared/database.ts';
import { describeFault } from './shared/fault.ts';
import { forgetOldKeys, IdempotencyKey } from './shared/idempotency.ts';
import type { Log } from './shared/log.ts';

const BATCH = 5_000;

/** One sweep: old idempotency keys go, batch by batch; how many went. */
export async function sweepKeys(orms: readonly MikroORM[], batch = BATCH): Promise<number> {
  let gone = 0;
  for (const orm of orms) {
    let removed: number;
    do gone += removed = await forgetOldKeys(orm.em.fork(), batch);
    while (removed === batch);
  }
  return gone;
}

/**
 * Removes old idempotency keys of all subgraphs now and then every `everyMs`, each by its own login;
 * gives the function that ends it. Runs where the fact relay runs; two at once do no harm.
 */
export async function startKeyRetention(
  urlOf: (subgraph: string) => string,
  log: Log,
  everyMs = 3_600_000,
): Promise<() => Promise<void>> {
  const orms = await Promise.all(
    SUBGRAPHS.filter(({ entities }) => entities.includes(IdempotencyKey)).map((definition) =>
      openDatabase(definition, { url: urlOf(definition.name), poolSize: 1 }),
    ),
  );
  let running: Promise<unknown> = Promise.resolve();
  const sweep = () => {
    running = running
      .then(() => sweepKeys(orms))
      .catch((error: unknown) =>
        log.error({ error: describeFault(error) }, 'old idempotency keys stay'),
      );
  };
  sweep();
  const timer = setInterval(sweep, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
    await Promise.all(orms.map((orm) => orm.close()));
  };
}
