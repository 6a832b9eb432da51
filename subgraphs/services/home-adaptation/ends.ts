import type { EndsWithElder } from '../../../ground/facts/ends-with-elder.ts';

/** What is not begun is taken back; works under way are finished for who lives there still. */
export const HOME_ADAPTATION_ENDS: EndsWithElder = {
  table: 'home_adaptation',
  open: "t.status in ('APPLIED', 'SUPPLEMENT', 'SURVEYED', 'APPROVED')",
  set: {
    result: "'WITHDRAWN'",
    concluded_on: 'coalesce(t.concluded_on, greatest(t.received_on, gone.day))',
  },
  step: { entity: 'HomeAdaptation', action: 'withdrawHomeAdaptation', to: 'WITHDRAWN' },
};
