import { REGISTRATION_APPEAL } from '../../subgraphs/elders/registration-appeal/machine.ts';
import type { TableHistory } from '../history/history.ts';
import { ABILITY_ASSESSMENT } from '../../subgraphs/elders/ability-assessment/machine.ts';
import { ASSESSMENT_RECOGNITION } from '../../subgraphs/elders/assessment-recognition/machine.ts';
import { BANK_ACCOUNT } from '../../subgraphs/elders/bank-account/machine.ts';
import { CONTACT_PERSON } from '../../subgraphs/elders/contact-person/machine.ts';
import { DESTITUTE_SUPPORT } from '../../subgraphs/elders/destitute-support/machine.ts';
import { DISABILITY_CERTIFICATE } from '../../subgraphs/elders/disability-certificate/machine.ts';
import { ELDER } from '../../subgraphs/elders/elder/machine.ts';
import { ELDER_ARRIVAL } from '../../subgraphs/elders/elder-arrival/machine.ts';
import { ELDER_MERGE } from '../../subgraphs/elders/elder-merge/machine.ts';
import { ELIGIBILITY_RECORD } from '../../subgraphs/elders/eligibility-record/machine.ts';
import { FAMILY_DOCTOR_CONTRACT } from '../../subgraphs/elders/family-doctor-contract/machine.ts';
import { HEALTH_MANAGEMENT } from '../../subgraphs/elders/health-management/machine.ts';
import { HOUSEHOLD } from '../../subgraphs/elders/household/machine.ts';
import { HOUSEHOLD_MEMBERSHIP } from '../../subgraphs/elders/household-membership/machine.ts';
import { MERGE_CASE } from '../../subgraphs/elders/merge-case/machine.ts';
import { NUMBER_REVEAL } from '../../subgraphs/elders/number-reveal/machine.ts';
import { REGISTER_LINK } from '../../subgraphs/elders/external-register-link/machine.ts';
import { SUPPORT_AGREEMENT } from '../../subgraphs/elders/support-agreement/machine.ts';

/** How rows about elders came to their state. */
export const ELDERS_HISTORIES: Readonly<Record<string, TableHistory>> = {
  registration_appeal: {
    machine: REGISTRATION_APPEAL,
    days: {
      fileRegistrationAppeal: 'filed_on',
      upholdRegistrationAppeal: 'decided_on',
      withdrawRegistrationAppeal: 'decided_on',
    },
  },
  elder: { machine: ELDER, state: 'life_status' },
  contact_person: {
    machine: CONTACT_PERSON,
    usual: 'HOLDS',
    days: { recordContactPerson: 'registered_on', endContactPerson: 'ended_on' },
  },
  eligibility_record: {
    machine: ELIGIBILITY_RECORD,
    usual: 'HOLDS',
    days: { recordEligibilityRecord: 'valid_from', endEligibilityRecord: 'valid_to' },
  },
  destitute_support: {
    machine: DESTITUTE_SUPPORT,
    usual: 'HOLDS',
    days: { recordDestituteSupport: 'valid_from' },
  },
  disability_certificate: {
    machine: DISABILITY_CERTIFICATE,
    usual: 'HOLDS',
    days: { recordDisabilityCertificate: 'issued_on' },
  },
  household: {
    machine: HOUSEHOLD,
    days: { openHousehold: 'opened_on', closeHousehold: 'closed_on' },
  },
  household_membership: {
    machine: HOUSEHOLD_MEMBERSHIP,
    days: { recordHouseholdMembership: 'joined_on', endHouseholdMembership: 'left_on' },
  },
  family_doctor_contract: {
    machine: FAMILY_DOCTOR_CONTRACT,
    usual: 'HOLDS',
    days: { recordFamilyDoctorContract: 'signed_on' },
  },
  health_management: {
    machine: HEALTH_MANAGEMENT,
    usual: 'HOLDS',
    days: { recordHealthManagement: 'enrolled_on' },
  },
  support_agreement: {
    machine: SUPPORT_AGREEMENT,
    usual: 'HOLDS',
    days: { recordSupportAgreement: 'signed_on', endSupportAgreement: 'ended_on' },
  },
  elder_arrival: {
    machine: ELDER_ARRIVAL,
    days: {
      recordElderArrival: 'recorded_on',
      confirmElderArrival: 'decided_on',
      refuseElderArrival: 'decided_on',
    },
  },
  elder_merge: { machine: ELDER_MERGE, days: { mergeElders: 'merged_on' } },
  merge_case: { machine: MERGE_CASE, days: { settleMergeCase: 'settled_on' } },
  number_reveal: { machine: NUMBER_REVEAL, days: { revealNationalId: 'revealed_on' } },
  bank_account: { machine: BANK_ACCOUNT, days: { recordBankAccount: 'recorded_on' } },
  external_register_link: {
    machine: REGISTER_LINK,
    days: { openExternalRegisterLink: 'opened_on', recordRegisterMatch: 'synced_on' },
  },
  ability_assessment: {
    machine: ABILITY_ASSESSMENT,
    days: { orderAbilityAssessment: 'ordered_on', scoreAbilityAssessment: 'assessed_on' },
    fills: {
      publiciseAbilityAssessment: 'publicised_on',
      activateAbilityAssessment: 'concluded_on',
    },
    // The notice takes seven days, its first one not counted.
    gaps: {
      ...{ acceptAbilityAssessment: [0, 3], assignAbilityAssessment: [0, 4] },
      ...{ publiciseAbilityAssessment: [0, 2], activateAbilityAssessment: [6, 9] },
      expireAbilityAssessment: [220, 270],
    },
    ledBy: {
      SUPERSEDED: { from: 'EFFECTIVE', action: 'activateAbilityAssessment', day: 'ended_on' },
    },
  },
  assessment_recognition: {
    machine: ASSESSMENT_RECOGNITION,
    days: { recogniseAssessment: 'recognised_on' },
  },
};
