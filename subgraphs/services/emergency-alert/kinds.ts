import { labelled } from '../../../ground/schema/labelled.ts';

/** What a device can report; Shenyang names each but the fall, 004 the call by itself (domain B10). */
const ALARMS = {
  CALL: 'Somebody pressed the button. 紧急呼叫',
  FALL: 'Somebody fell. 跌倒',
  VITAL_SIGNS: 'Vital signs are out of bounds. 生命体征异常',
  ACTIVITY: 'Nobody was seen to move, or at an unusual time. 活动异常',
  DOOR: 'A door was opened, or was not for long. 门磁异常',
  SMOKE: 'Smoke. 烟雾报警',
  GAS: 'Gas. 燃气报警',
};

export const AlarmKind = labelled('AlarmKind', 'What a device reports. 报警类型', ALARMS);
export type AlarmKind = keyof typeof AlarmKind;

export const AlertKind = labelled('AlertKind', 'What an alert is about. 报警类型', {
  ...ALARMS,
  SILENT: 'The device has sent nothing for as long as its item says. 设备离线',
});
export type AlertKind = keyof typeof AlertKind;
