import type { Answer } from '../../../ground/access/answers.ts';

/**
 * Of a household are the adaptations that were granted or asked for it, and those of who lives in it now
 * from when she was in none. An elder has one that goes on, whichever household it is for.
 */
export const DWELLING_ADAPTATIONS: Answer = {
  name: 'dwelling_adaptations',
  says: 'What a household was granted for its home since a day, and whether an adaptation of it or of the elder goes on. 同户适老化改造',
  sql: `with asked as (
      select ?::uuid as elder, ?::uuid as household, ?::date as since, ?::uuid as other
    ), dwellers as (
      select unnest(access.identities(d.key)) as key from unnest(array[?]::uuid[]) d(key)
    ), known as (
      select t.*, coalesce(t.household_key = asked.household, t.household_key is null) as of_it,
        t.elder_key = any(access.identities(asked.elder)) as hers
      from home_adaptation t, asked
      where t.status not in ('REJECTED', 'WITHDRAWN') and t.key <> asked.other
        and (t.household_key = asked.household or t.elder_key in (select key from dwellers))
    )
    select coalesce(sum(coalesce(k.subsidy, k.granted))
        filter (where k.of_it and k.concluded_on >= asked.since), 0)::bigint as granted,
      count(k.key) filter (where k.status <> 'DONE' and (k.of_it or k.hers))::int as open
    from asked left join known k on true group by asked.since`,
};
