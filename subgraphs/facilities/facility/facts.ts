import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { together } from '../../../ground/rows/abreast.ts';
import { isInstitution } from './kinds.ts';

/**
 * SQL that publishes what others must know (`ground/facts/facility-fact.ts`) of the facilities of a
 * condition over the alias `f`. A mutation that changes a facility has locked its row.
 */
export function facilityFactsSql(condition: string): string {
  return `
    insert into facilities.fact_outbox (kind, subject, payload)
    select 'FACILITY', f.id, jsonb_build_object(
      'regionCode', f.region_code,
      'organizationId', f.organization_id,
      'type', f.type,
      'institution', ${isInstitution('f')},
      'operationMode', f.operation_mode,
      'status', f.status,
      'filedOn', f.filed_on,
      'inclusive', f.inclusive,
      'membershipBased', f.membership_based,
      'beds', (
        select b.total from facilities.bed_inventory b where b.facility_id = f.id
        order by b.as_of desc limit 1))
    from facilities.facility f where ${condition}`;
}

/** Publishes a facility as it is now, in the transaction of the change that has locked its row. */
export async function publishFacility(em: SqlEntityManager, id: string): Promise<void> {
  await together(em, 'publish facilities', id, async (all, ids) => {
    await all.execute(facilityFactsSql('f.id = any(array[?]::uuid[])'), [ids]);
  });
}
