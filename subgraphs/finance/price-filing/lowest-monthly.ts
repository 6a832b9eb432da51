import type { PriceItem } from './entity.ts';

const CARE = ['CARE_INTACT', 'CARE_PARTIAL', 'CARE_FULL'];

/**
 * The least a resident pays a month under a filing, in fen: its cheapest bed, its cheapest level of
 * care and its cheapest meals. This is the price that the hub compares facilities by. Groups without
 * an item cost nothing; null when there is no bed price.
 */
export function currentLowestMonthly({ items }: { items: readonly PriceItem[] }): number | null {
  const bed = cheapest(items, ['BED']);
  if (bed === null) return null;
  return bed + (cheapest(items, CARE) ?? 0) + (cheapest(items, ['MEALS']) ?? 0);
}

function cheapest(items: readonly PriceItem[], kinds: readonly string[]): number | null {
  const prices = items.filter(({ kind }) => kinds.includes(kind)).map(({ monthly }) => monthly);
  return prices.length === 0 ? null : Math.min(...prices);
}
