import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { eventKeySql } from './event-key.ts';

/**
 * Raises an alert for each device at somebody's that has sent nothing for the hours of its item, since it
 * was last heard or handed over; at most `limit` of them, and how many. A silence is one event, however
 * often and by how many this is done: its id holds a blank, which no vendor's does. A made-up device
 * sends nothing and is left out, and so is one that is asked back.
 */
export async function raiseSilent(em: SqlEntityManager, now: Date, limit: number): Promise<number> {
  const [raised] = await em.execute<{ n: number }[]>(
    `with heard as (
       select d.key, d.serial, d.vendor_id, l.elder_key, coalesce(f.region_code, l.region_code) as code,
         coalesce(f.region_at, l.region_at) as at, make_interval(hours => i.silent_after_hours) as after,
         greatest(d.last_heard_at, l.created_at) as since
       from device d
       join catalogue_item i on i.id = d.item_id and i.silent_after_hours is not null
       join device_loan l on l.device_key = d.key and l.status = 'LENT'
       left join elder_fact f on f.elder_key = l.elder_key
         and left(f.region_code, 4) = left(l.region_code, 4)
       where not d.synthetic
     ), silent as (
       select h.*, 'silent ' || h.serial || ' ' || to_char(h.since at time zone 'UTC', 'YYYYMMDDHH24MISSMS') as event
       from heard h where h.since + h.after <= ?::timestamptz
     ), raised as (
       insert into emergency_alert (key, status, kind, event_id, occurred_at, received_at, vendor_id,
         device_key, elder_key, region_code, region_at, version, synthetic)
       select ${eventKeySql('s.vendor_id::text', 's.event')}, 'RAISED', 'SILENT', s.event, s.since + s.after, ?::timestamptz, s.vendor_id,
         s.key, s.elder_key, s.code, s.at, 1, false
       from silent s
       where not exists (select from emergency_alert a
         where a.vendor_id = s.vendor_id and a.event_id = s.event)
       order by s.since limit ?
       on conflict do nothing
       returning key
     ), recorded as (
       insert into transition (entity, subject, version, action, from_state, to_state, actor, request_id)
       select 'EmergencyAlert', key::text, 1, 'raiseEmergencyAlerts', null, 'RAISED', 'hub', 'watch' from raised
     )
     select count(*)::int as n from raised`,
    [now, now, limit],
  );
  return raised?.n ?? 0;
}
