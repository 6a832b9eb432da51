import type { EndsWithElder } from '../../../ground/facts/ends-with-elder.ts';

/** Nothing is offered to who has died or left. */
export const PROACTIVE_LEAD_ENDS: EndsWithElder = {
  table: 'proactive_lead',
  open: "t.status <> 'CLOSED'",
  set: { closed_on: 'greatest(gone.day, t.opened_on)', ended_by: "'GONE'" },
  step: { entity: 'ProactiveLead', action: 'closeProactiveLead', to: 'CLOSED' },
};
