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
  const [found] = await rows.answerBy<{ alone: boolean | null }>(LIVES_ALONE, elderKey, [day]);
  return found?.alone ?? null;
}

/**
 * The same as SQL, for the elder whose key is `elder`, on the day `day`: true, false, or null. It asks for
 * members whom a caller may not see; requests therefore call the answer.
 */
export const livesAloneSql = (elder: string, day: string) => `(
  select case
    when exists (select from elders.household_membership o
      where o.household_key = m.household_key and o.elder_key <> ${elder} and o.joined_on <= ${day}
        and coalesce(o.left_on, 'infinity') >= ${day}) then false
    when h.others is null then null
    else h.others = 0 end
  from elders.household_membership m join elders.household h on h.key = m.household_key
  where m.elder_key = ${elder} and m.joined_on <= ${day} and coalesce(m.left_on, 'infinity') >= ${day}
  order by m.joined_on desc limit 1)`;

/** It names none of the members that it asks for. */
export const LIVES_ALONE: Answer = {
  name: 'lives_alone',
  says: 'Whether elders live alone on a day, by the households that they are in. 是否独居',
  sql: `select e.key as k, ${livesAloneSql('e.key', 'd.day')} as alone
    from unnest(array[?]::uuid[]) e(key) cross join (select ?::date as day) d`,
};

/** The answer for one elder within a statement of a request. */
export const asksWhetherAlone = (elder: string, day: string) =>
  `(select l.alone from elders."${LIVES_ALONE.name}"(array[${elder}], ${day}) l)`;
