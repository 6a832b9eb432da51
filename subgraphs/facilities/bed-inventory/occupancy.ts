import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import type { Admission } from '../admission/entity.ts';
import { Facility } from '../facility/entity.ts';
import type { ResidentialBedClass } from './bed-class.ts';
import { BedInventory } from './entity.ts';

const TAKEN = {
  GENERAL: 'occupiedGeneral',
  NURSING: 'occupiedNursing',
  DEMENTIA: 'occupiedDementia',
} as const satisfies Record<ResidentialBedClass, keyof BedInventory>;

const FREE = {
  GENERAL: 'vacantGeneral',
  NURSING: 'vacantNursing',
  DEMENTIA: 'vacantDementia',
} as const satisfies Record<ResidentialBedClass, keyof BedInventory>;

/**
 * The beds of a facility as they are now, `null` when they were never counted. To the end of the
 * transaction nobody else can hold, take or leave one of them.
 */
export async function holdBeds(
  { rows, today }: SubgraphContext,
  facilityId: string,
): Promise<BedInventory | null> {
  await rows.locked(Facility, facilityId);
  return rows.one(BedInventory, {
    sql: `select * from bed_inventory where facility_id = ? and as_of <= ?
          order by as_of desc limit 1`,
    params: [facilityId, today],
  });
}

/** Beds of a class that nobody lives in. */
export function freeBeds(beds: BedInventory | null, bedClass: ResidentialBedClass): number {
  return beds?.[FREE[bedClass]] ?? 0;
}

/** Beds of a class that offers hold. */
export async function offeredBeds(
  { rows }: SubgraphContext,
  { facilityId, bedClass }: Admission,
): Promise<number> {
  const [row] = await rows.sql<{ n: number }>(
    `select count(*) as n from admission
     where facility_id = ? and bed_class = ? and status = 'OFFERED'`,
    [facilityId, bedClass],
  );
  return Number(row?.n ?? 0);
}

/**
 * Counts one bed more or less as taken from today on, in a snapshot of today. A count that was too
 * low before keeps nobody from leaving.
 */
export async function countBed(
  em: SqlEntityManager,
  beds: BedInventory,
  { bedClass, change, today }: { bedClass: ResidentialBedClass; change: 1 | -1; today: string },
): Promise<void> {
  const taken = { [TAKEN[bedClass]]: Math.max(0, beds[TAKEN[bedClass]] + change) };
  if (beds.asOf === today) {
    await em.nativeUpdate(BedInventory, { id: beds.id }, taken);
    return;
  }
  const { facilityId, total, nursing, dementia, dayCare, forDisabled, forChildren } = beds;
  const { synthetic } = beds;
  const reportedBy = null;
  const { occupiedGeneral, occupiedNursing, occupiedDementia } = beds;
  await em.insert(BedInventory, {
    ...{ id: newKey(), asOf: today, facilityId, total, nursing, dementia, dayCare },
    ...{ forDisabled, forChildren, synthetic, reportedBy },
    ...{ occupiedGeneral, occupiedNursing, occupiedDementia, ...taken },
  } as never);
}

/**
 * Counts one bed less as taken from a day on: that day gets a snapshot, and those after it follow. It is
 * how the hub itself tells of who has died, of whom it may hear late.
 */
export async function freeBedFrom(
  em: SqlEntityManager,
  facilityId: string,
  bedClass: ResidentialBedClass,
  day: string,
): Promise<void> {
  await em.execute('select from facility where id = ? for update', [facilityId]);
  await em.execute(
    `insert into bed_inventory (id, as_of, facility_id, total, nursing, dementia, day_care,
       for_disabled, for_children, occupied_general, occupied_nursing, occupied_dementia, synthetic, reported_by)
     select ?::uuid, ?::date, facility_id, total, nursing, dementia, day_care,
       for_disabled, for_children, occupied_general, occupied_nursing, occupied_dementia, synthetic, null
     from bed_inventory where facility_id = ? and as_of <= ?::date
     order by as_of desc limit 1
     on conflict do nothing`,
    [newKey(), day, facilityId, day],
  );
  const column = `occupied_${bedClass.toLowerCase()}`;
  await em.execute(
    `update bed_inventory set ${column} = greatest(0, ${column} - 1)
     where facility_id = ? and as_of >= ?::date`,
    [facilityId, day],
  );
}
