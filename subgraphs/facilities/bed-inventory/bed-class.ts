import { labelled } from '../../../ground/schema/labelled.ts';

export const BedClass = labelled('BedClass', 'Class of a bed or place. 床位类别', {
  GENERAL: 'Residential, not for nursing. 普通床位',
  NURSING: 'For nursing, outside dementia units. 护理型床位',
  DEMENTIA: 'In a dementia unit. 认知障碍照护床位',
  DAY_CARE: 'Place for the day, not a bed. 日间照料床位',
});
export type BedClass = keyof typeof BedClass;

export const BedReporter = labelled('BedReporter', 'Who reported beds. 床位上报方', {
  OFFICE: 'The office that supervises the facility. 主管部门',
  OPERATOR: 'Its operator. 运营方',
});
export type BedReporter = keyof typeof BedReporter;

/** Day-care places are bound to nobody. */
export type ResidentialBedClass = Exclude<BedClass, 'DAY_CARE'>;

/** SQL over a snapshot `b`: residential beds that are taken. */
export const OCCUPIED = '(b.occupied_general + b.occupied_nursing + b.occupied_dementia)';
