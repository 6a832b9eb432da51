import { sourceName } from './fact-position.ts';
import { grouped } from '../figures/grouped.ts';
import { countWaiting, OUTSET, type Position } from './outbox.ts';
import type { RelayEnd } from './relay-lane.ts';

/** How one consumer stands with one of its sources. */
export interface SubscriptionState {
  consumer: string;
  /** Source subgraph and kind. */
  source: string;
  position: Position;
  /** When they last agreed, `null` when they never did. */
  asOf: Date | null;
  /** Seconds since, by the database's clock. */
  ageS: number | null;
  /** Facts that are published and not applied. */
  waiting: number;
}

/** How all subscriptions stand, in the order of the ends. */
export async function subscriptionStates(ends: readonly RelayEnd[]): Promise<SubscriptionState[]> {
  const states: (SubscriptionState & { from: string; kind: string })[] = [];
  for (const { name: consumer, orm, subscriptions } of ends) {
    if (subscriptions.length === 0) continue;
    const rows = await orm.em.fork().execute<PositionRow[]>(
      `select source, transaction_id, sequence, nullif(as_of, to_timestamp(0)) as as_of,
         extract(epoch from now() - nullif(as_of, to_timestamp(0)))::float8 as age_s
       from fact_position`,
    );
    for (const { from, kind } of subscriptions) {
      const source = sourceName({ from, kind });
      const row = rows.find((one) => one.source === source);
      const position = row ? { transactionId: row.transaction_id, sequence: row.sequence } : OUTSET;
      const { as_of: asOf = null, age_s: ageS = null } = row ?? {};
      states.push({ consumer, source, from, kind, position, asOf, ageS, waiting: 0 });
    }
  }
  for (const [from, some] of grouped(states, (state) => state.from)) {
    const source = ends.find(({ name }) => name === from)!;
    const waiting = await countWaiting(source.orm, some);
    for (const [n, state] of some.entries()) state.waiting = waiting[n]!;
  }
  return states.map(({ from: _from, kind: _kind, ...state }) => state);
}

interface PositionRow {
  source: string;
  transaction_id: number;
  sequence: number;
  as_of: Date | null;
  age_s: number | null;
}
