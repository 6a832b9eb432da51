import { register } from '../../../ground/workflow/register.ts';

/** 医疗机构等级、科室和资质: each from a day on and to a day (model 6). */
export const MEDICAL_FEATURE = register('MedicalFeature', {
  what: 'a grade, department or standing of a medical institution. 医疗机构等级、科室或资质',
  roles: ['SUPERVISION'],
  takesAway: true,
  aboutElder: false,
});

export const MedicalFeatureStatus = MEDICAL_FEATURE.states;
export type MedicalFeatureStatus = keyof typeof MedicalFeatureStatus;
