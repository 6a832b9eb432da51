import { labelled } from '../../../ground/schema/labelled.ts';

export const MedicalCooperationMode = labelled(
  'MedicalCooperationMode',
  'How medical care and elder care go together: the four modes of Yuxi. 医养结合模式',
  {
    CARE_IN_MEDICINE: 'Elder care inside a medical institution. 医中伴养',
    MEDICINE_IN_CARE: 'Medical care inside a care home. 养中伴医',
    COOPERATION: 'A care home and a medical institution work together. 医养协作',
    AT_HOME: 'Medical care for elders at home. 居家医养',
  },
);
export type MedicalCooperationMode = keyof typeof MedicalCooperationMode;
