import type { MikroORM } from '@mikro-orm/postgresql';
import type { PublishedFact } from './facts.ts';
import { HORIZON, NEXT, OLDEST_RUNNING } from './outbox-horizon.ts';

/** How far a consumer has read an outbox: facts are in order of writing transaction and sequence. */
export interface Position {
  transactionId: number;
  sequence: number;
}

export const OUTSET: Position = { transactionId: 0, sequence: 0 };

/** A place in the outbox of a source. */
export interface Reader {
  kind: string;
  position: Position;
}

/** What an outbox has for a reader. */
export interface News {
  /** Whether there are facts to apply. */
  ready: boolean;
  /**
   * Whether the reader or a fact stands beyond every transaction of this server: the database was
   * copied from another one, and what is written here would be taken for old.
   */
  foreign: boolean;
  /** Facts that are published but may not be applied yet, 1,001 for that many or more. */
  held: number;
  /**
   * Up to when a reader that has applied all it may agrees with the source: the clock of the source
   * in ISO 8601, `null` when too many facts are held back to say.
   */
  agreesAt: string | null;
}

export interface Batch {
  facts: PublishedFact<never>[];
  /** Where the reader stands once these are applied. */
  end: Position;
  /** Whether more could be read at once. */
  full: boolean;
  held: number;
  /** As in `News`; `null` for a full batch, after which more may be waiting. */
  agreesAt: string | null;
}

/** Measured with facts of half a kilobyte: smaller ones cost round trips, larger ones big literals. */
export const BATCH = 1_000;

// Facts are always asked for in the order of the index: the planner cannot know how few lie on
// either side of the horizon, and would else read the whole table to find none.
const IN_ORDER = 'order by f.transaction_id, f.sequence';

/**
 * The facts of `s.kind` that are held back behind the oldest running transaction. All that was
 * published before the first of them began is older than that and readable, so a reader agrees with
 * the source as of then; `now()` is before the snapshot.
 */
const HELD = `
  cross join lateral (
    select count(*)::int as held, min(published_at) as since, max(transaction_id) as last from (
      select published_at, transaction_id from fact_outbox
      where kind = s.kind and transaction_id >= ${OLDEST_RUNNING}
      order by transaction_id desc limit 1001) few) h`;
const AGREES_AT = `to_json(case when h.held <= 1000 then least(now(), h.since) end) #>> '{}'`;
const BEYOND = `f.kind = s.kind and (f.transaction_id, f.sequence) > (s.transaction_id, s.sequence)
  and f.transaction_id < ${OLDEST_RUNNING}`;
const READERS = `json_to_recordset(?) as s(n int, kind text, transaction_id bigint, sequence bigint)`;

/** What an outbox has for each of these readers, in one statement. */
export async function newsFor(source: MikroORM, readers: readonly Reader[]): Promise<News[]> {
  const rows = await source.em.fork().execute<NewsRow[]>(
    `with ${HORIZON}
     select (select true from fact_outbox f where ${BEYOND} ${IN_ORDER} limit 1) is not null as ready,
       h.held, ${AGREES_AT} as agrees_at,
       greatest(s.transaction_id, h.last) >= ${NEXT} as foreign
     from ${READERS} ${HELD} order by s.n`,
    [parameter(readers)],
  );
  return rows.map(({ agrees_at: agreesAt, ...row }) => ({ ...row, agreesAt }));
}

/** The next facts for a reader, in one statement. */
export async function readBatch(source: MikroORM, reader: Reader, limit = BATCH): Promise<Batch> {
  const [row] = await source.em.fork().execute<BatchRow[]>(
    `with ${HORIZON}
     select h.held, ${AGREES_AT} as agrees_at, (
       select json_agg(json_build_array(transaction_id, sequence, subject, payload, published_at)
                       order by transaction_id, sequence)
       from (select * from fact_outbox f where ${BEYOND}
             ${IN_ORDER} limit ?) batch) as facts
     from ${READERS} ${HELD}`,
    [limit, parameter([reader])],
  );
  const { held, agrees_at, facts } = row!;
  const read = facts ?? [];
  const last = read.at(-1);
  const full = read.length === limit;
  return {
    facts: read.map(([, sequence, subject, payload, at]) => ({
      kind: reader.kind,
      subject,
      payload: payload as never,
      sequence,
      publishedAt: new Date(at),
    })),
    end: last ? { transactionId: last[0], sequence: last[1] } : reader.position,
    full,
    held,
    agreesAt: full ? null : agrees_at,
  };
}

/** How many published facts each reader has not applied, those held back included. */
export async function countWaiting(
  source: MikroORM,
  readers: readonly Reader[],
): Promise<number[]> {
  const rows = await source.em.fork().execute<{ waiting: number }[]>(
    `select (select count(*) from fact_outbox f where f.kind = s.kind
       and (f.transaction_id, f.sequence) > (s.transaction_id, s.sequence)) as waiting
     from ${READERS} order by s.n`,
    [parameter(readers)],
  );
  return rows.map(({ waiting }) => waiting);
}

/** Makes the facts that came with a copy of another server's database the oldest ones here. */
export async function adoptForeign(source: MikroORM, kind: string): Promise<void> {
  await source.em
    .fork()
    .execute(
      `update fact_outbox set transaction_id = 0 where kind = ? and transaction_id >= ${NEXT}`,
      [kind],
    );
}

interface NewsRow {
  ready: boolean;
  foreign: boolean;
  held: number;
  agrees_at: string | null;
}

interface BatchRow {
  held: number;
  agrees_at: string | null;
  facts: [number, number, string, Record<string, unknown>, string][] | null;
}

function parameter(readers: readonly Reader[]): string {
  return JSON.stringify(
    readers.map(({ kind, position: { transactionId, sequence } }, n) => ({
      n,
      kind,
      transaction_id: transactionId,
      sequence,
    })),
  );
}
