import { register } from '../../../ground/workflow/register.ts';

/** 家庭医生签约 (domain A16). */
export const FAMILY_DOCTOR_CONTRACT = register('FamilyDoctorContract', {
  what: 'the contract of an elder with a family doctor’s team. 家庭医生签约',
  roles: ['CAREGIVING'],
});

export const FamilyDoctorContractStatus = FAMILY_DOCTOR_CONTRACT.states;
export type FamilyDoctorContractStatus = keyof typeof FamilyDoctorContractStatus;
