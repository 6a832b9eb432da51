import { row } from '../../../ground/row/row.ts';
import { VisitPlan } from './entity.ts';
import { ElderVisitFields, RegionVisitFields, VisitPlanFields } from './fields.ts';
import { visitPlans } from './list.ts';

export const visitPlan = row(VisitPlan, {
  list: visitPlans,
  resolvers: [VisitPlanFields, ElderVisitFields, RegionVisitFields],
});
