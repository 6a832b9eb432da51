import { machine } from '../../../ground/workflow/machine.ts';

const SEEN = ['ACKNOWLEDGED', 'DISPATCHED'] as const;

/** 紧急呼叫与报警: from the alarm of a device to its end (domain B10, 5.2). */
export const EMERGENCY_ALERT = machine({
  entity: 'EmergencyAlert',
  aboutElder: true,
  status: 'Status of an alert. 报警状态',
  states: {
    RAISED: 'Nobody has answered it yet. 待响应',
    ACKNOWLEDGED: 'Somebody of the office sees to it. 已响应',
    DISPATCHED: 'Somebody is on the way. 已派出',
    RESOLVED: 'Seen to. 已处置',
    FALSE_ALARM: 'Nothing was wrong. 误报',
  },
  actions: {
    raiseEmergencyAlerts: [
      'Takes what devices of a vendor have sent: each alarm is an alert, and each sign of life says when ' +
        'its device was last heard. All of it is taken or nothing. An alarm that was taken before gives ' +
        'the same alert back and changes nothing. 上报报警',
      { from: [], to: 'RAISED', roles: ['CAREGIVING'] },
      ['NOT_KNOWN', 'DEVICE_NOT_PLACED', 'EVENT_OF_ANOTHER_DEVICE', 'INVALID_VALUE'],
    ],
    acknowledgeEmergencyAlert: [
      'Says that somebody sees to it from now on: a person, and no system. 响应',
      { from: ['RAISED'], to: 'ACKNOWLEDGED', roles: ['CAREGIVING'] },
      ['PERSON_ANSWERS'],
    ],
    dispatchEmergencyAlert: [
      'Sends somebody to the elder. 派出',
      { from: ['ACKNOWLEDGED'], to: 'DISPATCHED', roles: ['CAREGIVING'] },
      ['PERSON_ANSWERS'],
    ],
    resolveEmergencyAlert: [
      'Records what was found and done. 处置完成',
      { from: SEEN, to: 'RESOLVED', roles: ['CAREGIVING'] },
      ['PERSON_ANSWERS'],
    ],
    dismissEmergencyAlert: [
      'Records that nothing was wrong, and how that is known. 认定误报',
      { from: SEEN, to: 'FALSE_ALARM', roles: ['CAREGIVING'], reason: true },
    ],
  },
});

export const EmergencyAlertStatus = EMERGENCY_ALERT.states;
export type EmergencyAlertStatus = keyof typeof EmergencyAlertStatus;
