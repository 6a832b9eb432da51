import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../access/answers.ts';
import { lockName } from '../rows/named-lock.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { refusals } from '../workflow/refusals.ts';

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

const REFUSES = refusals({
  DWELLING_CHANGED: {
    en: 'She lives in another household than the one that it was applied for. Withdraw it, and apply for her new home.',
    zh: '申请人已不在该户居住，请撤回后按现住户重新申请。',
  },
});

/**
 * What was applied for a household is for it: she lives there still, or has been recorded in it since.
 * @throws Refusal DWELLING_CHANGED
 */
export function requireSameDwelling(
  { householdKey }: { householdKey: string | null },
  now: { householdKey: string | null } | null,
): void {
  if (householdKey !== null && householdKey !== now?.householdKey) {
    throw REFUSES.DWELLING_CHANGED('id');
  }
}
