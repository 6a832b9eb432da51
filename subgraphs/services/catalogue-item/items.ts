import { isWithin, type RegionCode } from '../../../ground/china/region-code.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { CatalogueItem, type CatalogueKind } from './entity.ts';

/** The items of these codes, each at its place; null where there is none. */
export function itemsOf(
  { rows }: SubgraphContext,
  ids: readonly string[],
): Promise<(CatalogueItem | null)[]> {
  return Promise.all(ids.map((id) => rows.by(CatalogueItem, 'id', id)));
}

/** Whether a device may be given in a region. */
export const mayBeFitted = (item: CatalogueItem | null, at: RegionCode): item is CatalogueItem =>
  mayBeGiven(item, 'HOME_CARE_BED_DEVICE', at);

/** Whether a service may be bought in a region. */
export const mayBeBought = (item: CatalogueItem | null, at: RegionCode): item is CatalogueItem =>
  mayBeGiven(item, 'PURCHASED_SERVICE', at);

/** Whether an item of a catalogue is in use in a region: of that region, or of every city. */
function mayBeGiven(item: CatalogueItem | null, kind: CatalogueKind, at: RegionCode): boolean {
  if (item?.kind !== kind || item.status !== 'PUBLISHED') return false;
  return item.regionCode === null || isWithin(at, item.regionCode as RegionCode);
}
