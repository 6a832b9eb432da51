import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { CatalogueItem } from './entity.ts';

/** The items of these codes, each at its place; null where there is none. */
export function itemsOf(
  { rows }: SubgraphContext,
  ids: readonly string[],
): Promise<(CatalogueItem | null)[]> {
  return Promise.all(ids.map((id) => rows.by(CatalogueItem, 'id', id)));
}
