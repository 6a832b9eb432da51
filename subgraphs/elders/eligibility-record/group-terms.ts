import { GROUP_RULES, ruleDays } from './group-rules.ts';
import { ALL_ROWS, groupsSql } from './groups.ts';

/** SQL: every day, for the elder `e`, on which a group of hers may begin or have ended. */
const TURNS = `
  select e.birth_date
  union select c.valid_from from elders.eligibility_record c where c.elder_key = e.key
  union select c.valid_to + 1 from elders.eligibility_record c where c.elder_key = e.key
  union select a.effective_from from elders.ability_assessment a where a.elder_key = e.key
  union select least(a.valid_until, a.ended_on - 1) + 1 from elders.ability_assessment a where a.elder_key = e.key
  union select unnest(array[o.joined_on, o.left_on + 1])
    from elders.household_membership m
    join elders.household_membership o on o.household_key = m.household_key where m.elder_key = e.key
  union ${ruleDays(GROUP_RULES)}`;

/**
 * SQL: the groups of the elder `e` as terms, a JSON list with first and last day. They are asked for each
 * turn from `groupsSql` and joined, so that who reads them on a day, without a write on it, finds what the
 * register says of that day.
 */
export const GROUP_TERMS = `(
  select coalesce(jsonb_agg(jsonb_build_object('category', s.category, 'from', s.since, 'until', s.until)
    order by s.since, s.category), '[]')
  from (
    select x.category, min(x.day) as since,
      case when bool_or(x.next is null) then e.life_status_on else max(x.next) - 1 end as until
    from (
      select d.day, d.next, g.category,
        d.at - row_number() over (partition by g.category order by d.at) as island
      from (
        select t.day, lead(t.day) over (order by t.day) as next, row_number() over (order by t.day) as at
        from (${TURNS}) t(day)
        where t.day >= e.birth_date and (e.life_status_on is null or t.day <= e.life_status_on)
      ) d cross join lateral (select distinct held.category from (${groupsSql(ALL_ROWS).sql}) held) g
    ) x group by x.category, x.island
  ) s)`;
