import type { Answer } from '../../../ground/access/answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';

/**
 * Whether an elder lives alone on a day (独居), by the household that she is a member of then: nobody else
 * of the register is, and nobody else is said to live there. Null where she is in none, or that is not known.
 */
export async function livesAlone(
  { rows }: SubgraphContext,
  elderKey: string,
  day: string,
): Promise<boolean | null> {
  const [found] = await rows.answerBy<{ alone: boolean | null }>(LIVES_ALONE, elderKey, [day, day]);
  return found?.alone ?? null;
}

/** It asks for members whom the caller may not see, and names none. */
export const LIVES_ALONE: Answer = {
  name: 'lives_alone',
  says: 'Whether elders live alone on a day, by the households that they are in. 是否独居',
  sql: `select e.key as k, case
      when exists (select from household_membership o
        where o.household_key = m.household_key and o.elder_key <> e.key and o.joined_on <= d.day
          and coalesce(o.left_on, 'infinity') >= d.day) then false
      when h.others is null then null
      else h.others = 0 end as alone
    from unnest(array[?]::uuid[]) e(key) cross join (select ?::date as day) d
    join household_membership m on m.elder_key = e.key and m.joined_on <= d.day
      and coalesce(m.left_on, 'infinity') >= ?::date
    join household h on h.key = m.household_key`,
};
