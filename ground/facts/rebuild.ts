import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockPosition, movePosition, openPositions, sourceName } from './fact-position.ts';
import type { Subscription } from './facts.ts';
import { adoptForeign, countWaiting, OUTSET, readBatch } from './outbox.ts';
import type { RelayEnd } from './relay-lane.ts';

export interface Rebuilt {
  /** Facts of the outbox that were applied. */
  facts: number;
  /** Rows of the projection before and after. */
  before: number;
  after: number;
}

/**
 * Makes a projection anew from the outbox, in one transaction: readers see the old one until the new
 * one is whole, and relays leave it alone meanwhile. `progress` is told the share that is done.
 */
export async function rebuild(
  source: RelayEnd,
  consumer: RelayEnd,
  subscription: Subscription,
  progress: (share: number) => void = () => undefined,
): Promise<Rebuilt> {
  const { kind, tables } = subscription;
  await adoptForeign(source.orm, kind);
  const [total] = await countWaiting(source.orm, [{ kind, position: OUTSET }]);
  return consumer.orm.em.fork().transactional(async (em) => {
    await openPositions(em, [sourceName(subscription)]);
    await lockPosition(em, subscription, true);
    const before = await countRows(em, tables);
    for (const table of tables) await em.execute(`delete from ${table}`);
    let facts = 0;
    let position = OUTSET;
    for (;;) {
      const batch = await readBatch(source.orm, { kind, position });
      if (batch.facts.length > 0) await subscription.apply(em, batch.facts);
      facts += batch.facts.length;
      position = batch.end;
      progress(Math.min(facts / Math.max(total!, 1), 1));
      if (batch.full) continue;
      await movePosition(em, subscription, position, batch.agreesAt);
      return { facts, before, after: await countRows(em, tables) };
    }
  });
}

async function countRows(em: SqlEntityManager, tables: readonly string[]): Promise<number> {
  if (tables.length === 0) return 0;
  const counts = tables.map((table) => `(select count(*) from ${table})`);
  const [row] = await em.execute<{ n: number }[]>(`select ${counts.join(' + ')} as n`);
  return row!.n;
}
