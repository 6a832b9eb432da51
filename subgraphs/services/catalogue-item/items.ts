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

/** Whether a service may be bought in a region. */
export function mayBeBought(item: CatalogueItem | null, at: RegionCode): item is CatalogueItem {
  return isOffered(item, at, ['PURCHASED_SERVICE']);
}

/** Whether an item of one of these catalogues is in use, and of a region or of every city. */
export function isOffered(
  item: CatalogueItem | null,
  at: RegionCode,
  kinds: readonly CatalogueKind[],
): item is CatalogueItem {
  if (item === null || !kinds.includes(item.kind) || item.status !== 'PUBLISHED') return false;
  return item.regionCode === null || isWithin(at, item.regionCode as RegionCode);
}
