import { peopleAnswers } from '../../../ground/figures/people.ts';
import { VISIT_COUNTS } from './figures.ts';
import { VISITS_OF_PLANS } from './status.ts';
import { row } from '../../../ground/row/row.ts';
import { VisitPlan } from './entity.ts';
import { ElderVisitFields, RegionVisitFields, VisitPlanFields } from './fields.ts';
import { visitPlans } from './list.ts';
import { HAS_VISIT_PLAN } from './conditions.ts';
import { VISIT_PLAN_ENDS } from './ends.ts';
import { VisitPlanActions, visitPlanWorkflow } from './register.ts';

export const visitPlan = row(VisitPlan, {
  list: visitPlans,
  workflow: visitPlanWorkflow,
  resolvers: [VisitPlanFields, ElderVisitFields, RegionVisitFields, VisitPlanActions],
  answers: [VISITS_OF_PLANS, HAS_VISIT_PLAN, ...peopleAnswers([VISIT_COUNTS])],
  endsWithElder: [VISIT_PLAN_ENDS],
  mergedElder: { clash: 't.ended_on is null and o.ended_on is null' },
});
