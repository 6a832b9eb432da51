import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { HouseholdMembership } from '../household-membership/entity.ts';

interface OfElder {
  elderKey: string;
  regionCode: string;
  regionAt: number;
}

/** Whose matter an entry about an elder is: that of the household that she lives in, else her own. */
export async function ofHousehold(
  { elderKey, regionCode, regionAt }: OfElder,
  { rows }: SubgraphContext,
) {
  const order = { expression: 'e.joined_on' };
  const held = { status: 'HOLDS' as const };
  const [home] = await rows.listBy(HouseholdMembership, 'elderKey', elderKey, order, held);
  return { whose: home?.household ?? elderKey, elderKey, regionCode, regionAt };
}
