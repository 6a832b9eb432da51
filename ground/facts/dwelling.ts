import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../access/answers.ts';
import { lockName } from '../rows/named-lock.ts';
import type { SubgraphContext } from '../serving/context.ts';

/**
 * What is capped by dwelling counts for all who live in one household; who is in none is a dwelling of her
 * own. Two who ask for the last place of a cap wait for each other, until the one before has its place.
 */
export async function lockDwelling(
  em: SqlEntityManager,
  { elderKey, householdKey }: { elderKey: string; householdKey: string | null },
): Promise<void> {
  await lockName(em, 'dwelling', householdKey ?? elderKey);
}

/** Keys of the elders who live in the dwelling of one, herself among them, wherever they are registered. */
export async function dwellersWith({ rows }: SubgraphContext, elderKey: string): Promise<string[]> {
  const found = await rows.answer<{ dweller: string }>(DWELLERS, [elderKey]);
  return found.map(({ dweller }) => dweller);
}

/** A subgraph with a rule by dwelling lists it among its answers. */
export const DWELLERS: Answer = {
  name: 'dwellers',
  says: 'Which elders live in one household with an elder, for caps by dwelling (R-03). 同户老年人',
  sql: `select distinct o.elder_key as dweller from elder_fact f
    join elder_fact o on o.elder_key = f.elder_key or o.household_key = f.household_key
    where f.elder_key = ?::uuid`,
};
