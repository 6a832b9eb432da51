import { followsOf } from '../../../ground/serving/follows-of.ts';
import { abilityAssessment } from '../ability-assessment/row.ts';
import { assessmentRecognition } from '../assessment-recognition/row.ts';
import { bankAccount } from '../bank-account/row.ts';
import { contactPerson } from '../contact-person/row.ts';
import { destituteSupport } from '../destitute-support/row.ts';
import { disabilityCertificate } from '../disability-certificate/row.ts';
import { registerLink } from '../external-register-link/row.ts';
import { elderArrival } from '../elder-arrival/row.ts';
import { eligibilityRecord } from '../eligibility-record/row.ts';
import { familyDoctorContract } from '../family-doctor-contract/row.ts';
import { healthManagement } from '../health-management/row.ts';
import { householdMembership } from '../household-membership/row.ts';
import { mergeCase } from '../merge-case/row.ts';
import { numberReveal } from '../number-reveal/row.ts';
import { registrationAppeal } from '../registration-appeal/row.ts';
import { registrationEvidence } from '../registration-evidence/row.ts';
import { supportAgreement } from '../support-agreement/row.ts';
import { followAnswers } from './answers.ts';

/** The nouns of this subgraph that are about an elder, as the action itself lets them follow. */
export const NOUNS = followsOf([
  abilityAssessment,
  assessmentRecognition,
  bankAccount,
  contactPerson,
  supportAgreement,
  eligibilityRecord,
  destituteSupport,
  disabilityCertificate,
  healthManagement,
  householdMembership,
  familyDoctorContract,
  numberReveal,
  elderArrival,
  registerLink,
  registrationAppeal,
  registrationEvidence,
  mergeCase,
]).map(followAnswers);
