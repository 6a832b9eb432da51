import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { row } from '../../../ground/row/row.ts';
import { EmergencyAlertActions, emergencyAlertWorkflow } from './actions.ts';
import { ALERT_RESPONSES, KNOWN_EVENTS } from './answers.ts';
import { EMERGENCY_ALERT_ENDS } from './ends.ts';
import { EmergencyAlert } from './entity.ts';
import { emergencyAlertFields } from './fields.ts';
import { AlertResponseFields } from './figures.ts';
import { forgetOldAlerts } from './kept-for.ts';
import { emergencyAlerts } from './list.ts';
import { raiseSilent } from './silence.ts';

export const emergencyAlert = row(EmergencyAlert, {
  list: emergencyAlerts,
  workflow: emergencyAlertWorkflow,
  resolvers: [...emergencyAlertFields, EmergencyAlertActions, AlertResponseFields],
  answers: [KNOWN_EVENTS, ALERT_RESPONSES],
  endsWithElder: [EMERGENCY_ALERT_ENDS],
  mergedElder: FOLLOWS,
  passes: [raiseSilent, forgetOldAlerts],
});
