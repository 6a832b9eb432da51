import { register } from '../../../ground/workflow/register.ts';

/** 特殊困难老年人探视巡访: who is visited regularly, and why (domain A10, B11). */
export const VISIT_PLAN = register('VisitPlan', {
  what: 'an entry of the visit register. 探访计划',
  roles: ['CAREGIVING'],
  takesAway: true,
  refusals: ['NOT_KNOWN', 'PROVIDER_NEEDED', 'FACILITY_NOT_OPERATING'],
});

export const VisitPlanStatus = VISIT_PLAN.states;
export type VisitPlanStatus = keyof typeof VisitPlanStatus;
