import { register } from '../../../ground/workflow/register.ts';

/** 医养结合签约: what a care home and a medical institution signed, and for how long (B20, C14). */
export const MEDICAL_COOPERATION = register('MedicalCooperation', {
  what: 'a signed cooperation of a care home with a medical institution. 医养结合签约',
  roles: ['SUPERVISION'],
  takesAway: true,
  aboutElder: false,
  refusals: ['FACILITY_NOT_OPERATING'],
});

export const MedicalCooperationStatus = MEDICAL_COOPERATION.states;
export type MedicalCooperationStatus = keyof typeof MedicalCooperationStatus;
