import { peopleAnswers } from '../../../ground/figures/people.ts';
import { VISIT_COUNTS } from './figures.ts';
import { VISITS_OF_PLANS } from './status.ts';
import { row } from '../../../ground/row/row.ts';
import { VisitPlan } from './entity.ts';
import { ElderVisitFields, RegionVisitFields, VisitPlanFields } from './fields.ts';
import { visitPlans } from './list.ts';
import { VISIT_PLAN_ENDS } from './ends.ts';

export const visitPlan = row(VisitPlan, {
  list: visitPlans,
  resolvers: [VisitPlanFields, ElderVisitFields, RegionVisitFields],
  answers: [VISITS_OF_PLANS, ...peopleAnswers([VISIT_COUNTS])],
  endsWithElder: [VISIT_PLAN_ENDS],
});
