import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../../../ground/access/answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { publishElder } from '../elder/facts.ts';

/**
 * Publishes anew everybody who has been a member of these households: who comes, who leaves and how many
 * others live there decides who of them lives alone, and since when.
 */
export async function tellDwellers(
  context: SubgraphContext,
  em: SqlEntityManager,
  households: readonly string[],
): Promise<void> {
  const found = await context.rows.answer<{ member: string }>(EVER_MEMBERS, [households]);
  for (const { member } of found) await publishElder(context, em, member);
}

/** In one order, so that two who tell of the same people wait for each other. */
export const EVER_MEMBERS: Answer = {
  name: 'ever_members',
  says: 'Which elders have lived in households, to tell other parts who lives alone. 各户历次成员',
  sql: `select distinct elder_key as member from household_membership
    where household_key = any(array[?]::uuid[]) order by member`,
};
