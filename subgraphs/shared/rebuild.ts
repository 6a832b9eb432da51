import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockPosition, movePosition, openPositions, sourceName } from './fact-position.ts';
import type { Subscription } from './facts.ts';
import { OUTSET, readBatch } from './outbox.ts';
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
 * one is whole, and relays leave it alone meanwhile. `progress` is told how many facts are applied.
 */
export async function rebuild(
  source: RelayEnd,
  consumer: RelayEnd,
  subscription: Subscription,
  progress: (facts: number) => void = () => undefined,
): Promise<Rebuilt> {
  await openPositions(consumer.orm, [sourceName(subscription)]);
  return consumer.orm.em.fork().transactional(async (em) => {
    await lockPosition(em, subscription, true);
    const before = await countRows(em, subscription);
    for (const table of subscription.tables) await em.execute(`delete from ${table}`);
    let facts = 0;
    let position = OUTSET;
    for (;;) {
      const batch = await readBatch(source.orm, { kind: subscription.kind, position });
      if (batch.facts.length > 0) await subscription.apply(em, batch.facts);
      facts += batch.facts.length;
      position = batch.end;
      if (batch.facts.length > 0) progress(facts);
      if (batch.full) continue;
      await movePosition(em, subscription, position, batch.agreesAt);
      return { facts, before, after: await countRows(em, subscription) };
    }
  });
}

async function countRows(em: SqlEntityManager, { tables }: Subscription): Promise<number> {
  const counts = tables.map((table) => `(select count(*) from ${table})`);
  const [row] = await em.execute<{ n: number }[]>(`select ${counts.join(' + ')} as n`);
  return row!.n;
}
