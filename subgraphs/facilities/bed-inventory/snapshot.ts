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

const BEDS = 'total, nursing, dementia, day_care, for_disabled, for_children';

/** SQL: no count from that of `e` to a day (one parameter) had other beds. */
const SINCE_THEN = `not exists (
  select from bed_inventory x where x.facility_id = e.facility_id and x.as_of >= e.as_of
    and x.as_of <= ? and (${columns('x')}) <> (${columns('e')}))`;

function columns(alias: string): string {
  return BEDS.split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');
}

/**
 * The beds of a facility on a day as everybody may know them: the first snapshot with these beds. There
 * is a new one of each day on which somebody came or left, and none of these days is told.
 */
export async function bedsSince(
  { rows }: SubgraphContext,
  facilityId: string,
  day: string,
  read: ColumnsRead = null,
): Promise<BedInventory | null> {
  const parent = { column: 'facility_id', value: facilityId };
  const until = { sql: `e.as_of <= ? and ${SINCE_THEN}`, params: [day, day] };
  const order = { ...LATEST, direction: OrderDirection.ASC };
  const list = { name: 'beds since', conditions: [until], order };
  const { nodes } = await rows.pageBy(BedInventory, parent, { first: 1 }, list, read);
  return nodes[0] ?? null;
}

/** SQL: the snapshot of facility `f` or `e` on a day (one parameter), as a lateral row source. */
export function snapshotOf(facility: 'e' | 'f'): string {
  return `(select * from bed_inventory i where i.facility_id = ${facility}.id and i.as_of <= ?
    order by i.as_of desc limit 1)`;
}
