import type { MikroORM } from '@mikro-orm/postgresql';
import { openPositions, sourceName } from './fact-position.ts';
import { HORIZON, NEXT, OLDEST_RUNNING } from './outbox-horizon.ts';
import type { Position, Reader } from './outbox.ts';
import type { RelayEnd } from './relay-lane.ts';

/** How long a fact is kept that a later one of its subject has replaced. */
export const FACT_DAYS = 30;

/** Finding them reads a whole outbox, about a second for a million facts: few big rounds. */
const BATCH = 50_000;

interface Slowest {
  source: RelayEnd;
  reader: Reader;
}

/**
 * One sweep: of each kind that somebody subscribes to, old facts go that a later one has replaced,
 * as far as the slowest consumer has applied both; how many went. A rebuild reads the outbox from its
 * beginning: the last fact of each subject stays for good.
 */
export async function sweepFacts(ends: readonly RelayEnd[], batch = BATCH): Promise<number> {
  let gone = 0;
  for (const { source, reader } of await slowestReaders(ends)) {
    let removed: number;
    do gone += removed = await forgetReplaced(source.orm, reader, batch);
    while (removed === batch);
  }
  return gone;
}

/** Of each kind of each source, where the consumer stands that has applied least of it. */
async function slowestReaders(ends: readonly RelayEnd[]): Promise<Iterable<Slowest>> {
  const slowest = new Map<string, Slowest>();
  for (const { orm, subscriptions } of ends) {
    if (subscriptions.length === 0) continue;
    const positions = await openPositions(orm.em.fork(), subscriptions.map(sourceName));
    for (const subscription of subscriptions) {
      const { from, kind } = subscription;
      const name = sourceName(subscription);
      const position = positions.get(name)!;
      const other = slowest.get(name);
      if (other && !isBefore(position, other.reader.position)) continue;
      const source = ends.find((end) => end.name === from)!;
      slowest.set(name, { source, reader: { kind, position } });
    }
  }
  return slowest.values();
}

function isBefore(a: Position, b: Position): boolean {
  return a.transactionId === b.transactionId
    ? a.sequence < b.sequence
    : a.transactionId < b.transactionId;
}

/**
 * Removes at most `limit` replaced facts; how many it removed. A reader that comes from another
 * server (`News.foreign`) says nothing of what was applied here, and a fact that a rebuild could not
 * read yet replaces none.
 */
async function forgetReplaced(
  source: MikroORM,
  { kind, position: { transactionId, sequence } }: Reader,
  limit: number,
): Promise<number> {
  // A window, and not a search for a later one of each: without fresh statistics PostgreSQL would
  // compare every fact with every other.
  const [gone] = await source.em.fork().execute<{ n: number }[]>(
    `with ${HORIZON}, applied as (
       select f.sequence, f.published_at, max(f.sequence) over (partition by f.subject) as last
       from fact_outbox f
       where f.kind = ? and ? < ${NEXT} and (f.transaction_id, f.sequence) <= (?, ?)
         and f.transaction_id < ${OLDEST_RUNNING}
     ), old as (
       select f.sequence from fact_outbox f
       where f.sequence in (
         select sequence from applied
         where sequence < last and published_at < now() - make_interval(days => ?))
       limit ?
       for update of f skip locked
     ), gone as (
       delete from fact_outbox f using old where f.sequence = old.sequence returning 1
     )
     select count(*) as n from gone`,
    [kind, transactionId, transactionId, sequence, FACT_DAYS, limit],
  );
  return gone?.n ?? 0;
}
