import { holdsOn } from '../../../ground/row/known-term.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

export const RoomKind = labelled('RoomKind', 'What a room of a facility is for. 功能用房', {
  KITCHEN: 'Kitchen. 厨房',
  DINING_ROOM: 'Dining room. 餐厅',
  ACTIVITY_ROOM: 'Activity room. 活动室',
  DAY_ROOM: 'Room to rest in by day. 日间休息室',
  BATHING_ROOM: 'Room for assisted bathing. 助浴室',
  REHABILITATION_ROOM: 'Rehabilitation room. 康复室',
  TALK_ROOM: 'Room for talks. 谈心室',
  READING_ROOM: 'Reading room. 阅览室',
  MEDICAL_ROOM: 'Medical room. 医务室',
  DEMENTIA_UNIT: 'Unit for elders with dementia. 失智照护单元',
});
export type RoomKind = keyof typeof RoomKind;

/** SQL: whether facility `e` has a room of a kind (first parameter) on a day (second one). */
export const HAS_ROOM = `exists (select from facility_room m where m.facility_id = e.id
  and m.kind = ? and ${holdsOn('m')})`;
