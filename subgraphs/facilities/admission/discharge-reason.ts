import { labelled } from '../../../ground/schema/labelled.ts';

export const DischargeReason = labelled('DischargeReason', 'Why a stay ended. 离院原因', {
  RETURNED_HOME: 'Went home. 回家',
  HOSPITAL: 'Went to hospital. 住院',
  OTHER_FACILITY: 'Moved to another facility. 转院',
  DECEASED: 'Died. 去世',
  OTHER: 'Another reason, told in the note. 其他',
});
export type DischargeReason = keyof typeof DischargeReason;
