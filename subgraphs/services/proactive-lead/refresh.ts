import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { findingsIn } from './findings.ts';
import { RECEIVING } from './receiving.ts';

/** How many leads were opened and closed. */
export interface Refreshed {
  opened: number;
  closed: number;
}

/** SQL: whether a span of a JSON term `t` holds on the day `d.day`. */
const HOLDS = `(t.o ->> 'from')::date <= d.day
  and coalesce((t.o ->> 'until')::date, 'infinity'::date) >= d.day`;

/**
 * SQL of the items that are for elders, whether they are given to them, and what speaks for them. Its
 * parameters are the findings, the day and the elders.
 */
const FITS = `
  finding as (
    select * from jsonb_to_recordset(?::jsonb) as r(region text, list uuid, item text, born date,
      groups text[], bands text[], living text[], hukou text, receipt text)
  ), looked as (
    select f.elder_key, f.birth_date, f.hukou_region_code, f.household_key, d.day,
      left(f.region_code, 6) as county,
      array(select t.o ->> 'category' from jsonb_array_elements(f.categories) t(o) where ${HOLDS})
        || case when f.wants_central_support then '{WANTS_CENTRAL_SUPPORT}' else '{}' end::text[] as held,
      (select t.o ->> 'band' from jsonb_array_elements(f.assessments) with ordinality t(o, n)
        where t.o ->> 'standard' <> 'LTC_2021' and ${HOLDS} order by t.n desc limit 1) as band
    from elder_fact f cross join (select ?::date as day) d
    where f.elder_key = any(array[?]::uuid[]) and f.life_status = 'ACTIVE'
  ), fits as (
    select e.elder_key, e.county, e.day, r.list, r.item, ${RECEIVING} as receiving,
      array_remove(array[
        case when r.born is not null then 'AGE' end,
        case when r.groups <> '{}' then 'GROUP' end,
        case when r.bands <> '{}' then 'BAND' end,
        case when r.living <> '{}' then 'LIVING' end,
        case when r.hukou <> '' then 'HUKOU' end,
        'NOT_RECEIVING'], null) as reasons
    from looked e join finding r on r.region = e.county
    where (r.born is null or e.birth_date <= r.born)
      and (r.groups = '{}' or e.held && r.groups)
      and (r.bands = '{}' or e.band = any(r.bands))
      and (r.living = '{}' or e.held && r.living)
      and e.hukou_region_code like r.hukou || '%'
  )`;

const STEP =
  'insert into transition (entity, subject, version, action, from_state, to_state, actor, request_id)';

/** Those that stand and fit no more; what was opened by hand is left to people, and a death to `ends.ts`. */
const CLOSE = `
  with ${FITS}, standing as (
    select l.key, l.elder_key, l.item_code, l.status as was, left(l.region_code, 6) as county
    from proactive_lead l
    where l.elder_key = any(array[?]::uuid[]) and l.status <> 'CLOSED' and not l.by_hand
      and not exists (select from elder_fact g where g.elder_key = l.elder_key and g.life_status <> 'ACTIVE')
    order by l.key for update
  ), closed as (
    update proactive_lead t set status = 'CLOSED', version = t.version + 1, updated_at = now(),
      closed_on = greatest(?::date, t.opened_on),
      ended_by = case when f.receiving then 'RECEIVING'
        when exists (select from looked e where e.elder_key = s.elder_key) then 'NOT_ELIGIBLE'
        else 'MERGED' end
    from standing s left join fits f
      on f.elder_key = s.elder_key and f.item = s.item_code and f.county = s.county
    where t.key = s.key and (f.receiving or f.elder_key is null)
    returning t.key, t.version, s.was
  ), recorded as (
    ${STEP}
    select 'ProactiveLead', key::text, version, 'closeProactiveLead', was, 'CLOSED', 'hub', 'leads' from closed
  )
  select count(*)::int as n from closed`;

/** SQL: a UUIDv7 of this moment, as `newKey` makes them; PostgreSQL has a function of its own from 18 on alone. */
const NOW_HEX = "lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0')";
const NEW_KEY = `overlay(overlay(gen_random_uuid()::text placing '7' from 15)
  placing left(${NOW_HEX}, 8) || '-' || right(${NOW_HEX}, 4) from 1)::uuid`;

/** Those that fit, are given nothing, and have none that stands. */
const OPEN = `
  with ${FITS}, opened as (
    insert into proactive_lead (key, status, item_code, list_id, reason_codes, opened_on, by_hand,
      elder_key, region_code, region_at, version, synthetic)
    select ${NEW_KEY}, 'OPEN', f.item, f.list, f.reasons, f.day, false,
      f.elder_key, f.county, rpad(f.county, 12, '0')::bigint, 1, false
    from fits f
    where not f.receiving and not exists (select from proactive_lead l
      where l.elder_key = f.elder_key and l.item_code = f.item and l.status <> 'CLOSED')
    on conflict do nothing
    returning key
  ), recorded as (
    ${STEP}
    select 'ProactiveLead', key::text, 1, 'openProactiveLead', null, 'OPEN', 'hub', 'leads' from opened
  )
  select count(*)::int as n from opened`;

/**
 * Opens and closes the leads of elders by what is known of them as of a day. Whoever changes a fact
 * of them waits, or is waited for; how many statements it takes does not grow with them.
 */
export async function refreshLeads(
  em: SqlEntityManager,
  elders: readonly string[],
  day: string,
): Promise<Refreshed> {
  const counties = await em.execute<{ county: string }[]>(LOCK, [elders]);
  const distinct = [...new Set(counties.map(({ county }) => county))];
  const findings = JSON.stringify(await findingsIn(em, distinct, day));
  const fits = [findings, day, elders];
  const [closed] = await em.execute<{ n: number }[]>(CLOSE, [...fits, elders, day]);
  const [opened] = await em.execute<{ n: number }[]>(OPEN, fits);
  return { opened: opened!.n, closed: closed!.n };
}

/** A statement of its own, so that the next ones see what those have written whom it waited for. */
const LOCK = `
  select left(region_code, 6) as county from elder_fact
  where elder_key = any(array[?]::uuid[]) order by elder_key for no key update`;
