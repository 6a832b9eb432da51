import { labelled } from '../../../ground/schema/labelled.ts';

/** Shenyang trains all three; Ordos pays for members of the family alone (rule R-31). */
export const CarerRelation = labelled('CarerRelation', 'Why somebody cares at home. 照护者类别', {
  FAMILY: 'A member of the family. 家庭成员',
  EMPLOYED: 'Employed by the family. 受雇家庭保姆',
  VOLUNTEER: 'A volunteer. 志愿者',
});
export type CarerRelation = keyof typeof CarerRelation;
