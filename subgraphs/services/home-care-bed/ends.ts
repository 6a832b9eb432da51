import { WITHDRAWN_AT_END } from '../../../ground/application/steps.ts';
import type { EndsWithElder } from '../../../ground/facts/ends-with-elder.ts';
import { OVER } from './machine.ts';

/** A bed is closed on her last day, whatever it has come to. */
export const HOME_CARE_BED_ENDS: EndsWithElder = {
  table: 'home_care_bed',
  open: `t.status not in ${OVER}`,
  set: {
    ...{ closed_on: 'greatest(gone.day, t.received_on, t.active_from)', suspended_on: 'null' },
    ...WITHDRAWN_AT_END,
  },
  step: { entity: 'HomeCareBed', action: 'closeHomeCareBed', to: 'CLOSED' },
};
