import type { EndsWithElder } from '../../../ground/facts/ends-with-elder.ts';

/** A bed is closed on her last day, whatever it has come to. */
export const HOME_CARE_BED_ENDS: EndsWithElder = {
  table: 'home_care_bed',
  open: "t.status <> 'CLOSED'",
  set: { closed_on: 'greatest(gone.day, t.applied_on, t.active_from)', suspended_on: 'null' },
  step: { entity: 'HomeCareBed', action: 'closeHomeCareBed', to: 'CLOSED' },
};
