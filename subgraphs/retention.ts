import type { MikroORM } from '@mikro-orm/postgresql';
import { SUBGRAPHS } from './all.ts';
import { openDatabase } from '../ground/process/database.ts';
import { sweepFacts } from '../ground/facts/fact-retention.ts';
import { describeFault } from '../ground/errors/fault.ts';
import { forgetOldKeys, IdempotencyKey } from '../ground/workflow/idempotency.ts';
import type { Log } from '../ground/process/log.ts';
import { type Pass, passOver } from '../ground/serving/pass.ts';

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

/** Does each pass of each subgraph; one that fails keeps no other from being done. */
async function allPasses(
  parts: readonly { name: string; orm: MikroORM; passes: readonly Pass[] }[],
  log: Log,
): Promise<void> {
  for (const { name, orm, passes } of parts) {
    for (const pass of passes) {
      await passOver(orm, pass, new Date()).catch((error: unknown) =>
        log.error({ error: describeFault(error), subgraph: name }, `${pass.name} was not done`),
      );
    }
  }
}

/**
 * Removes what is kept for a time (idempotency keys, facts that others replaced) and does what subgraphs
 * do about their own rows, now and then every `everyMs`, by each subgraph's own login; gives the function
 * that ends it. Runs where the fact relay runs; two at once do no harm.
 */
export async function startRetention(
  urlOf: (subgraph: string) => string,
  log: Log,
  everyMs = 3_600_000,
): Promise<() => Promise<void>> {
  const parts = await Promise.all(
    SUBGRAPHS.map(async (definition) => ({
      name: definition.name,
      orm: await openDatabase(definition, {
        url: urlOf(definition.name),
        poolSize: 1,
        work: 'RETENTION',
      }),
      subscriptions: definition.subscriptions ?? [],
      keepsKeys: definition.entities.includes(IdempotencyKey),
      passes: definition.passes ?? [],
    })),
  );
  const keeping = parts.filter(({ keepsKeys }) => keepsKeys).map(({ orm }) => orm);
  let running: Promise<unknown> = Promise.resolve();
  const sweep = () => {
    running = running
      .then(() => sweepKeys(keeping))
      .then(() => sweepFacts(parts))
      .catch((error: unknown) =>
        log.error({ error: describeFault(error) }, 'old keys or facts stay'),
      )
      .then(() => allPasses(parts, log));
  };
  sweep();
  const timer = setInterval(sweep, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
    await Promise.all(parts.map(({ orm }) => orm.close()));
  };
}
