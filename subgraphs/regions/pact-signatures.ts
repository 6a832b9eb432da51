import type { SubgraphContext } from '../../ground/serving/context.ts';
import { PactSignature } from './pact-signature.ts';
import type { RegionPact } from './region-pact.ts';

export function signaturesOf({ rows }: SubgraphContext, pactId: string): Promise<PactSignature[]> {
  return rows.listBy(PactSignature, 'pactId', pactId, { expression: 'e.region_code' });
}

/** Codes of the members that have not signed, in the pact's order. */
export async function pendingCodes(context: SubgraphContext, pact: RegionPact): Promise<string[]> {
  const signed = (await signaturesOf(context, pact.id)).map(({ regionCode }) => regionCode);
  return pact.memberCodes.filter((code) => !signed.includes(code));
}
