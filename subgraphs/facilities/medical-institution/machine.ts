import { machine } from '../../../ground/workflow/machine.ts';

/** 医疗机构登记: hospitals, health centres and clinics, in-house ones of care homes among them (C14, B20). */
export const MEDICAL_INSTITUTION = machine({
  entity: 'MedicalInstitution',
  status: 'Whether a medical institution is in practice. 医疗机构状态',
  states: {
    IN_PRACTICE: 'Licensed and in practice. 执业',
    CANCELLED: 'Its licence was cancelled. 已注销执业',
  },
  actions: {
    registerMedicalInstitution: [
      'Takes a medical institution into the register. 登记医疗机构',
      { from: [], to: 'IN_PRACTICE', roles: ['SUPERVISION'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS'],
    ],
    correctMedicalInstitution: [
      'Corrects or completes what the register says; what is left out stays as it is. 更正医疗机构信息',
      { from: ['IN_PRACTICE'], to: 'IN_PRACTICE', roles: ['SUPERVISION'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS'],
    ],
    cancelMedicalInstitution: [
      'Records that its licence was cancelled; what it had, and its cooperation with care homes, ' +
        'end with it. 注销医疗机构',
      { from: ['IN_PRACTICE'], to: 'CANCELLED', roles: ['SUPERVISION'], reason: true },
    ],
    reinstateMedicalInstitution: [
      'Takes back a cancellation that was recorded in error; what ended with it is recorded again. 恢复医疗机构',
      {
        ...{ from: ['CANCELLED'], to: 'IN_PRACTICE', roles: ['SUPERVISION'], reason: true },
        separateFrom: ['cancelMedicalInstitution'],
      },
      ['ALREADY_EXISTS', 'FACILITY_NOT_OPERATING'],
    ],
  },
});

export const MedicalInstitutionStatus = MEDICAL_INSTITUTION.states;
export type MedicalInstitutionStatus = keyof typeof MedicalInstitutionStatus;
