import type { ColumnsRead } from '../../../ground/rows/columns-read.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { BedInventory } from './entity.ts';

const LATEST = { expression: 'e.as_of', direction: OrderDirection.DESC };

/** The beds of a facility on a day, one statement for all that an operation shows; null before any. */
export async function bedsOn(
  { rows }: SubgraphContext,
  facilityId: string,
  day: string,
  read: ColumnsRead = null,
): Promise<BedInventory | null> {
  const parent = { column: 'facility_id', value: facilityId };
  const until = { sql: 'e.as_of <= ?', params: [day] };
  const list = { name: 'beds', conditions: [until], order: LATEST };
  const { nodes } = await rows.pageBy(BedInventory, parent, { first: 1 }, list, read);
  return nodes[0] ?? null;
}

/** SQL: the snapshot of facility `f` or `e` on a day (one parameter), as a lateral row source. */
export function snapshotOf(facility: 'e' | 'f'): string {
  return `(select * from bed_inventory i where i.facility_id = ${facility}.id and i.as_of <= ?
    order by i.as_of desc limit 1)`;
}
