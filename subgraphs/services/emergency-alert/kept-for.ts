import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CLOSED } from './entity.ts';

/** Days for which alerts and their places are kept once they are over (domain, section 6). */
export const ALERT_DAYS = 90;

/** Removes alerts that are over for longer, with their steps, at most `limit` of them; how many. */
export async function forgetOldAlerts(
  em: SqlEntityManager,
  now: Date,
  limit: number,
): Promise<number> {
  const [gone] = await em.execute<{ n: number }[]>(
    `with old as (
       select key from emergency_alert
       where ${CLOSED} and closed_at < ?::timestamptz - make_interval(days => ?) limit ?
       for update skip locked
     ), steps as (
       delete from transition t using old
       where t.entity = 'EmergencyAlert' and t.subject = old.key::text
     ), gone as (
       delete from emergency_alert a using old where a.key = old.key returning 1
     )
     select count(*)::int as n from gone`,
    [now, ALERT_DAYS, limit],
  );
  return gone?.n ?? 0;
}
