import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { RegionPact } from './entity.ts';
import { PactSignature } from './signature.ts';

/** By region code. */
export const SIGNATURE_ORDER = { expression: 'e.region_code' };

/** Codes of the members that have not signed, in the pact's order. */
export async function pendingCodes(
  { rows }: SubgraphContext,
  { id, memberCodes }: Pick<RegionPact, 'id' | 'memberCodes'>,
): Promise<string[]> {
  const signatures = await rows.listBy(PactSignature, 'pactId', id, SIGNATURE_ORDER);
  const signed = signatures.map(({ regionCode }) => regionCode);
  return memberCodes.filter((code) => !signed.includes(code));
}
