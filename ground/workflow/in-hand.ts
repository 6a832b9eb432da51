import { isWithin } from '../china/region-code.ts';
import type { Viewer } from '../identity/viewer.ts';

/** Staff act inside their own region, an elder or guardian on what is about the elder. */
export function coversRegionOrPerson(
  { regionCode, elderKey }: { regionCode: string; elderKey?: string },
  { audience, region, person }: Viewer,
): boolean {
  if (audience === 'elder') return person !== null && person === elderKey;
  return audience === 'staff' && region !== null && isWithin(regionCode, region);
}
