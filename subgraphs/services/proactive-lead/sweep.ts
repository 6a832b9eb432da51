import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { shanghaiDay } from '../../../ground/china/calendar.ts';
import { refreshLeads } from './refresh.ts';

/** How far all elders were looked at for a day: a birthday or the end of a term changes no fact. */
@Entity({ tableName: 'lead_sweep' })
export class LeadSweep {
  @PrimaryKey({ type: 'date' })
  day: string;

  /** The last elder who was looked at; null before the first one, and once all were. */
  @Property({ type: 'uuid', nullable: true })
  afterKey: string | null;

  @Property({ type: 'int', default: 0 })
  elders: number;

  @Property({ type: 'int', default: 0 })
  opened: number;

  @Property({ type: 'int', default: 0 })
  closed: number;

  @Property({ type: 'boolean', default: false })
  done: boolean;
}

export interface Swept {
  elders: number;
  opened: number;
  closed: number;
  done: boolean;
}

/** Elders who are looked at in one transaction. */
const BATCH = 1_000;

/** Begins the sweep of a day, or goes on with the one that was begun; `again` begins one that is done anew. */
export async function beginSweep(
  em: SqlEntityManager,
  day: string,
  again: boolean,
): Promise<Swept> {
  const [swept] = await em.execute<Swept[]>(
    `insert into lead_sweep as s (day) values (?::date)
     on conflict (day) do update set done = s.done and not ?::boolean,
       elders = case when s.done and ?::boolean then 0 else s.elders end,
       opened = case when s.done and ?::boolean then 0 else s.opened end,
       closed = case when s.done and ?::boolean then 0 else s.closed end
     returning elders, opened, closed, done`,
    [day, again, again, again, again],
  );
  return swept!;
}

/**
 * Looks at the next elders of the sweep of a day, in the transaction that also moves it on: whoever is
 * killed has done all of a batch or nothing. Two at once take turns.
 */
export async function sweepOn(em: SqlEntityManager, day: string, batch = BATCH): Promise<Swept> {
  const [at] = await em.execute<(Swept & { after: string | null })[]>(
    `select after_key as after, elders, opened, closed, done from lead_sweep
     where day = ?::date for update`,
    [day],
  );
  if (!at || at.done) return at ?? NOTHING;
  const next = await em.execute<{ key: string }[]>(
    `select elder_key as key from elder_fact where elder_key > ?::uuid order by elder_key limit ?`,
    [at.after ?? FIRST, batch],
  );
  const keys = next.map(({ key }) => key);
  const done = keys.length < batch;
  const { opened, closed } = keys.length > 0 ? await refreshLeads(em, keys, day) : NOTHING;
  const swept = {
    ...{ elders: at.elders + keys.length, opened: at.opened + opened },
    ...{ closed: at.closed + closed, done },
  };
  await em.execute(
    `update lead_sweep set after_key = ?::uuid, elders = ?, opened = ?, closed = ?, done = ?
     where day = ?::date`,
    [done ? null : keys.at(-1)!, swept.elders, swept.opened, swept.closed, done, day],
  );
  return swept;
}

const NOTHING: Swept = { elders: 0, opened: 0, closed: 0, done: true };
const FIRST = '00000000-0000-0000-0000-000000000000';

/** The day as of which leads stand: that of the last sweep; null where none was begun. */
export async function leadsAsOf(em: SqlEntityManager): Promise<string | null> {
  const [last] = await em.execute<{ day: string | null }[]>(
    'select max(day)::text as day from lead_sweep',
  );
  return last!.day;
}

/** The hub's own sweep of each day, among its passes of an hour; how many elders it was. */
export async function sweepLeads(em: SqlEntityManager, now: Date, limit: number): Promise<number> {
  const day = shanghaiDay(now);
  const before = await beginSweep(em, day, false);
  const after = await sweepOn(em, day, limit);
  return after.elders - before.elders;
}
