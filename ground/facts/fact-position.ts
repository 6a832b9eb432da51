import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Subscription } from './facts.ts';
import type { Batch, Position } from './outbox.ts';

/** Source subgraph and kind, which names a consumer's position. */
export function sourceName({ from, kind }: Pick<Subscription, 'from' | 'kind'>): string {
  return `${from}/${kind}`;
}

/** Where a consumer stands with each of these sources; one it never heard is made, as old as can be. */
export async function openPositions(
  em: SqlEntityManager,
  sources: readonly string[],
): Promise<Map<string, Position>> {
  const read = async () => {
    const rows = await em.execute<(PositionRow & { source: string })[]>(
      'select source, transaction_id, sequence from fact_position where source = any(array[?]::text[])',
      [sources],
    );
    return new Map(rows.map((row) => [row.source, position(row)]));
  };
  const found = await read();
  if (found.size === sources.length) return found;
  await em.execute(
    `insert into fact_position (source, transaction_id, sequence, as_of)
     select source, 0, 0, to_timestamp(0) from unnest(array[?]::text[]) as source
     on conflict do nothing`,
    [sources],
  );
  return read();
}

/**
 * Applies a batch that was read from `from`, all of it or nothing; the position row serialises
 * relays. Returns where the consumer stands then: the end of the batch, or where another relay has
 * moved it meanwhile; `null` when the row is gone or, unless `wait`, when another is at work on it.
 */
export function applyBatch(
  consumer: MikroORM,
  subscription: Subscription,
  from: Position,
  { facts, end, agreesAt }: Batch,
  wait: boolean,
): Promise<Position | null> {
  return consumer.em.fork().transactional(async (em) => {
    const standing = await lockPosition(em, subscription, wait);
    if (!standing || !isSame(standing, from)) return standing;
    await subscription.apply(em, facts);
    await movePosition(em, subscription, end, agreesAt);
    return end;
  });
}

export async function lockPosition(
  em: SqlEntityManager,
  subscription: Subscription,
  wait: boolean,
): Promise<Position | null> {
  const [row] = await em.execute<PositionRow[]>(
    `select transaction_id, sequence from fact_position where source = ?
     for update ${wait ? '' : 'skip locked'}`,
    [sourceName(subscription)],
  );
  return row ? position(row) : null;
}

/** Moves a locked position; when it agreed with the source once, it does not forget. */
export async function movePosition(
  em: SqlEntityManager,
  subscription: Subscription,
  { transactionId, sequence }: Position,
  agreesAt: string | null,
): Promise<void> {
  await em.execute(
    `update fact_position set transaction_id = ?, sequence = ?,
       as_of = greatest(as_of, ?::timestamptz) where source = ?`,
    [transactionId, sequence, agreesAt, sourceName(subscription)],
  );
}

export interface Agreement {
  source: string;
  position: Position;
  agreesAt: string;
}

/**
 * Says of each source that the consumer agreed with it then, if it still stands where it stood or
 * further on. Returns the sources of which that could be said; those that another is at work on are
 * left to it.
 */
export async function agree(
  consumer: MikroORM,
  agreements: readonly Agreement[],
): Promise<Set<string>> {
  const given = agreements.map(({ source, position: { transactionId, sequence }, agreesAt }) => ({
    source,
    transaction_id: transactionId,
    sequence,
    as_of: agreesAt,
  }));
  const rows = await consumer.em.fork().execute<{ source: string }[]>(
    `with free as (
       select p.source, g.as_of from fact_position p
       join json_populate_recordset(null::fact_position, ?) g on p.source = g.source
         and (p.transaction_id, p.sequence) >= (g.transaction_id, g.sequence)
       for update of p skip locked)
     update fact_position p set as_of = greatest(p.as_of, free.as_of)
     from free where p.source = free.source returning p.source`,
    [JSON.stringify(given)],
  );
  return new Set(rows.map(({ source }) => source));
}

interface PositionRow {
  transaction_id: number;
  sequence: number;
}

function position({ transaction_id: transactionId, sequence }: PositionRow): Position {
  return { transactionId, sequence };
}

function isSame(a: Position, b: Position): boolean {
  return a.transactionId === b.transactionId && a.sequence === b.sequence;
}
