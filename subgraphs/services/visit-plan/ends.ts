import type { EndsWithElder } from '../../../ground/facts/ends-with-elder.ts';

/** Nobody is visited after her last day. */
export const VISIT_PLAN_ENDS: EndsWithElder = {
  table: 'visit_plan',
  open: "t.status = 'HOLDS'",
  set: { ended_on: 'greatest(gone.day, t.registered_on)' },
  step: { entity: 'VisitPlan', action: 'endVisitPlan', to: 'ENDED' },
};
