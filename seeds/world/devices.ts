/**
 * Devices of a home-care bed. Shenyang speaks of a list of 55 age-friendly devices without printing it:
 * these sixteen are ours, chosen from what home-care beds usually get.
 */
export const DEVICES = {
  NURSING_BED: '护理床',
  PRESSURE_MATTRESS: '防压疮床垫',
  BED_RAIL: '床边护栏',
  TOILET_RAIL: '马桶扶手',
  WALL_RAIL: '墙面扶手',
  NON_SLIP_FLOOR: '地面防滑处理',
  BATH_CHAIR: '洗浴椅',
  COMMODE_CHAIR: '坐便椅',
  WALKING_FRAME: '助行器',
  WHEELCHAIR: '轮椅',
  CALL_BUTTON: '紧急呼叫器',
  VITAL_SIGNS_PAD: '生命体征监测床垫',
  INFRARED_SENSOR: '红外活动监测器',
  DOOR_SENSOR: '门磁感应器',
  SMOKE_ALARM: '烟雾报警器',
  GAS_ALARM: '燃气报警器',
} as const;

export type DeviceCode = keyof typeof DEVICES;
export const DEVICE_CODES = Object.keys(DEVICES) as DeviceCode[];
