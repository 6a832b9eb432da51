import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { subgraphOf } from '../../ground/serving/subgraph-of.ts';
import { assessorFacts } from './ability-assessment/assessor-fact.ts';
import { abilityAssessment } from './ability-assessment/row.ts';
import { organisationFacts } from './assessment-recognition/organisation-fact.ts';
import { pactFacts } from './assessment-recognition/pact-fact.ts';
import { assessmentRecognition } from './assessment-recognition/row.ts';
import { AssessmentStandardQueries } from './assessment-standard/query.ts';
import { bankAccount } from './bank-account/row.ts';
import { contactPerson } from './contact-person/row.ts';
import { destituteSupport } from './destitute-support/row.ts';
import { disabilityCertificate } from './disability-certificate/row.ts';
import { elder } from './elder/row.ts';
import { elderArrival } from './elder-arrival/row.ts';
import { LookUpElderMutation } from './elder-look-up/mutation.ts';
import { elderMerge } from './elder-merge/row.ts';
import { elderRegistration } from './elder-registration/row.ts';
import { eligibilityRecord } from './eligibility-record/row.ts';
import { familyDoctorContract } from './family-doctor-contract/row.ts';
import { healthManagement } from './health-management/row.ts';
import { household } from './household/row.ts';
import { householdMembership } from './household-membership/row.ts';
import { INDICATOR_MEASURES } from './indicator-measures.ts';
import { clashFacts } from './merge-case/clash-fact.ts';
import { mergeCase } from './merge-case/row.ts';
import { AssessmentOrganisation, Region, RegionPact, Worker } from './stubs.ts';
import { numberReveal } from './number-reveal/row.ts';
import { registerLink } from './external-register-link/row.ts';
import { supportAgreement } from './support-agreement/row.ts';
import { EldersActual } from './target-actual.ts';
import { registrationAppeal } from './registration-appeal/row.ts';
import { registrationEvidence } from './registration-evidence/row.ts';

export const elders = subgraphOf({
  name: 'elders',
  port: 4102,
  rows: [
    registrationEvidence,
    registrationAppeal,
    elder,
    elderRegistration,
    elderArrival,
    eligibilityRecord,
    abilityAssessment,
    assessmentRecognition,
    contactPerson,
    supportAgreement,
    destituteSupport,
    disabilityCertificate,
    healthManagement,
    familyDoctorContract,
    numberReveal,
    registerLink,
    bankAccount,
    household,
    householdMembership,
    elderMerge,
    mergeCase,
  ],
  stubs: [AssessmentOrganisation, Region, RegionPact, Worker],
  resolvers: [AssessmentStandardQueries, LookUpElderMutation],
  subscriptions: [
    assessorFacts,
    organisationFacts,
    pactFacts,
    ...['services', 'facilities', 'finance'].map(clashFacts),
  ],
  targets: { actual: EldersActual, measures: INDICATOR_MEASURES, sampled: 'people' },
  publishes: true,
  namesPersons: true,
  migrations: () => migrationsBeside(import.meta.url),
});
