import { labelled } from '../schema/labelled.ts';

export const Sex = labelled('Sex', 'Sex, as in the identity number (GB/T 2261.1). 性别', {
  MALE: 'Male. 男',
  FEMALE: 'Female. 女',
});
export type Sex = keyof typeof Sex;
