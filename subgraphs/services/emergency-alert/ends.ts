import type { EndsWithElder } from '../../../ground/facts/ends-with-elder.ts';

/** What is open about her is over; a late alarm of her device is refused from then on. */
export const EMERGENCY_ALERT_ENDS: EndsWithElder = {
  table: 'emergency_alert',
  open: "t.status not in ('RESOLVED', 'FALSE_ALARM')",
  set: { closed_at: 'now()' },
  step: { entity: 'EmergencyAlert', action: 'resolveEmergencyAlert', to: 'RESOLVED' },
};
