import type { Answer } from '../../../ground/access/answers.ts';

/** SQL: an adaptation `t` is of a household, or of one of these elders while she was in none. */
const OF_DWELLING = `(t.household_key = ?::uuid or (t.household_key is null and t.elder_key in (
      select unnest(access.identities(d.key)) from unnest(array[?]::uuid[]) d(key))))`;

export const DWELLING_ADAPTATIONS: Answer = {
  name: 'dwelling_adaptations',
  says: 'What a household was granted for its home since a day, and whether an adaptation goes on. 同户适老化改造',
  sql: `select coalesce(sum(coalesce(t.subsidy, t.granted)) filter (where t.approved_on >= ?::date), 0)::bigint as granted,
      count(*) filter (where t.status <> 'DONE')::int as open
    from home_adaptation t
    where ${OF_DWELLING} and t.status not in ('REJECTED', 'WITHDRAWN') and t.key <> ?::uuid`,
};
