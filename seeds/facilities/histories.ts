import { FACILITY_APPEAL } from '../../subgraphs/facilities/facility-appeal/machine.ts';
import type { TableHistory } from '../history/history.ts';
import { ADMISSION } from '../../subgraphs/facilities/admission/machine.ts';
import { CREDIT_CASE } from '../../subgraphs/facilities/credit-case/machine.ts';
import { FACILITY } from '../../subgraphs/facilities/facility/machine.ts';
import { FACILITY_ROOM } from '../../subgraphs/facilities/facility-room/machine.ts';
import { GRADE_RATING } from '../../subgraphs/facilities/grade-rating/machine.ts';
import { MEDICAL_COOPERATION } from '../../subgraphs/facilities/medical-cooperation/machine.ts';
import { MEDICAL_FEATURE } from '../../subgraphs/facilities/medical-feature/machine.ts';
import { MEDICAL_INSTITUTION } from '../../subgraphs/facilities/medical-institution/machine.ts';
import { ORGANIZATION } from '../../subgraphs/facilities/organization/machine.ts';
import { ORGANIZATION_ROLE } from '../../subgraphs/facilities/organization-role/machine.ts';

/** How rows about homes and their residents came to their state. */
export const FACILITIES_HISTORIES: Readonly<Record<string, TableHistory>> = {
  facility_appeal: {
    machine: FACILITY_APPEAL,
    days: {
      fileFacilityAppeal: 'filed_on',
      upholdFacilityAppeal: 'decided_on',
      withdrawFacilityAppeal: 'decided_on',
    },
  },
  organization: { machine: ORGANIZATION, key: 'id', usual: 'ACTIVE' },
  organization_role: {
    machine: ORGANIZATION_ROLE,
    key: 'id',
    days: { recordOrganizationRole: 'valid_from' },
  },
  facility: {
    machine: FACILITY,
    key: 'id',
    days: {
      ...{ registerFacility: 'registered_on', fileFacility: 'filed_on' },
      openFacility: 'opened_on',
    },
    fills: {
      ...{ suspendFacility: 'suspended_on', closeFacility: 'closed_on' },
      announceFacilityClosure: 'closure_announced_on',
    },
    gaps: {
      ...{ registerFacility: [40, 220], fileFacility: [3, 25], openFacility: [3, 20] },
      closeFacility: [25, 60],
    },
  },
  facility_room: {
    machine: FACILITY_ROOM,
    key: 'id',
    days: { recordFacilityRoom: 'valid_from' },
  },
  credit_case: {
    machine: CREDIT_CASE,
    days: { publishCreditCase: 'listed_from' },
    fills: { proposeCreditCase: 'proposed_on', decideCreditCase: 'decided_on' },
    gaps: { decideCreditCase: [8, 20] },
  },
  grade_rating: {
    machine: GRADE_RATING,
    key: 'id',
    days: { grantGrade: 'granted_on', expireGrade: 'valid_until' },
    fills: { applyForGrade: 'applied_on', evaluateGrade: 'evaluated_on' },
    gaps: { evaluateGrade: [10, 30], decideGrade: [3, 12], grantGrade: [8, 15] },
  },
  medical_institution: {
    machine: MEDICAL_INSTITUTION,
    key: 'id',
    days: { registerMedicalInstitution: 'licensed_on' },
  },
  medical_feature: {
    machine: MEDICAL_FEATURE,
    key: 'id',
    days: { recordMedicalFeature: 'valid_from_latest' },
  },
  medical_cooperation: {
    machine: MEDICAL_COOPERATION,
    key: 'id',
    days: { recordMedicalCooperation: 'valid_from_latest' },
  },
  admission: {
    machine: ADMISSION,
    days: {
      ...{ applyForAdmission: 'applied_on', admitElder: 'admitted_on' },
      dischargeElder: 'discharged_on',
    },
    gaps: { checkAdmissionAssessment: [1, 4], offerAdmission: [1, 20] },
  },
};
