import { ElderFact } from '../../ground/facts/elder-fact.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { requireFresh } from '../../ground/facts/facts.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { REFUSED } from '../../ground/workflow/refused.ts';

/**
 * An elder on the register, by facts that are up to date. Somebody of another region is as unknown as
 * nobody. @throws NOT_FOUND; refuses with NOT_KNOWN who has left the register.
 */
export async function knownElder(context: SubgraphContext, key: string): Promise<ElderFact> {
  await requireFresh(context, 'elders/ELDER', 'facilities/FACILITY');
  const elder = await context.rows.by(ElderFact, 'elderKey', key);
  if (!elder) throw notFound('input.elder');
  if (elder.lifeStatus === 'ACTIVE') return elder;
  throw REFUSED.NOT_KNOWN('elder');
}

/** What a new row about an elder is told by the register. */
export function elderColumns({ elderKey, regionCode, regionAt }: ElderFact) {
  return { elderKey, regionCode, regionAt, synthetic: false };
}
