import { labelled } from '../schema/labelled.ts';

/** A recipient says it as `x-hub-purpose`, so it is one of few and not a text of anybody's own. */
export const ConsentPurpose = labelled(
  'ConsentPurpose',
  'What somebody may use an elder’s data for, and nothing else. 使用目的',
  {
    CARE_COORDINATION: 'Planning and giving care at home or in a facility. 照护服务',
    HEALTH_SUPPORT: 'Health management and rehabilitation. 健康管理',
    FAMILY_INFORMATION: 'Keeping the family informed. 家属知情',
    MOVE_OF_RESIDENCE: 'Going on with care in another city. 异地养老',
    BENEFIT_APPLICATION: 'Applying for subsidies and allowances for her. 待遇代办',
  },
);
export type ConsentPurpose = keyof typeof ConsentPurpose;
