import type { Subscription } from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';
import { FacilityStaffing } from './entity.ts';

interface StaffingFact {
  caregivers: number;
  certifiedCaregivers: number;
  total: number;
  /** The day it was counted for. */
  asOf: string;
}

/** Workforce's counts, as the projection that facilities filter and sort by. */
export const facilityStaffingFacts: Subscription = projection<StaffingFact>({
  from: 'workforce',
  kind: 'FACILITY_STAFFING',
  table: 'facility_staffing',
  entity: FacilityStaffing,
  key: 'facility_id',
  columns: ({ caregivers, certifiedCaregivers, total, asOf }) => ({
    caregivers,
    certified_caregivers: certifiedCaregivers,
    total,
    counted_on: asOf,
  }),
});
