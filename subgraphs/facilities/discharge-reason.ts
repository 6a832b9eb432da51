import { registerEnumType } from 'type-graphql';

export enum DischargeReason {
  RETURNED_HOME = 'RETURNED_HOME',
  HOSPITAL = 'HOSPITAL',
  OTHER_FACILITY = 'OTHER_FACILITY',
  DECEASED = 'DECEASED',
  OTHER = 'OTHER',
}
registerEnumType(DischargeReason, {
  name: 'DischargeReason',
  description: 'Why a stay ended. 离院原因',
  valuesConfig: {
    RETURNED_HOME: { description: 'Went home. 回家' },
    HOSPITAL: { description: 'Went to hospital. 住院' },
    OTHER_FACILITY: { description: 'Moved to another facility. 转院' },
    DECEASED: { description: 'Died. 去世' },
    OTHER: { description: 'Another reason, told in the note. 其他' },
  },
});
