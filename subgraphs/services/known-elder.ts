import { ElderFact } from '../../ground/facts/elder-fact.ts';
import { requireFresh } from '../../ground/facts/facts.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { REFUSED } from '../../ground/workflow/refused.ts';

/** An elder on the register, by facts that are up to date. */
export async function knownElder(context: SubgraphContext, key: string): Promise<ElderFact> {
  await requireFresh(context, 'elders/ELDER', 'facilities/FACILITY');
  const elder = await context.rows.by(ElderFact, 'elderKey', key);
  if (elder?.lifeStatus === 'ACTIVE') return elder;
  throw REFUSED.NOT_KNOWN('elder');
}

/** What a new row about an elder is told by the register. */
export function elderColumns({ elderKey, regionCode, regionAt }: ElderFact) {
  return { elderKey, regionCode, regionAt, synthetic: false };
}
