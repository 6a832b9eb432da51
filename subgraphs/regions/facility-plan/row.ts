import { row } from '../../../ground/row/row.ts';
import { FacilityPlan } from './entity.ts';
import { FacilityPlanFields, RegionPlanFields } from './fields.ts';
import { facilityPlans } from './list.ts';

export const facilityPlan = row(FacilityPlan, {
  keys: ['id'],
  list: facilityPlans,
  resolvers: [FacilityPlanFields, RegionPlanFields],
});
