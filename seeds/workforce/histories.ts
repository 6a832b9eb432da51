import { WORKFORCE_APPEAL } from '../../subgraphs/workforce/workforce-appeal/machine.ts';
import type { TableHistory } from '../history/history.ts';
import { ASSESSMENT_ORGANISATION } from '../../subgraphs/workforce/assessment-organisation/machine.ts';
import { CERTIFICATE } from '../../subgraphs/workforce/certificate/machine.ts';
import { AWARD } from '../../subgraphs/workforce/award/machine.ts';
import { COMPETITION } from '../../subgraphs/workforce/competition/machine.ts';
import { FAMILY_CARER_TRAINING } from '../../subgraphs/workforce/family-carer-training/machine.ts';
import { POST } from '../../subgraphs/workforce/post/machine.ts';
import { CONDUCT_RECORD } from '../../subgraphs/workforce/conduct-record/machine.ts';
import { EMPLOYMENT } from '../../subgraphs/workforce/employment/machine.ts';
import { ENROLMENT } from '../../subgraphs/workforce/enrolment/machine.ts';
import { TRAINING_PROGRAMME } from '../../subgraphs/workforce/training-programme/machine.ts';
import { TRAINING_SESSION } from '../../subgraphs/workforce/training-session/machine.ts';
import { WORKER } from '../../subgraphs/workforce/worker/machine.ts';

/** How rows about workers came to their state. */
export const WORKFORCE_HISTORIES: Readonly<Record<string, TableHistory>> = {
  workforce_appeal: {
    machine: WORKFORCE_APPEAL,
    days: {
      fileWorkforceAppeal: 'filed_on',
      upholdWorkforceAppeal: 'decided_on',
      withdrawWorkforceAppeal: 'decided_on',
    },
  },
  worker: { machine: WORKER, usual: 'ACTIVE' },
  employment: {
    machine: EMPLOYMENT,
    days: { recordEmployment: 'starts_on', endEmployment: 'ends_on' },
  },
  certificate: {
    machine: CERTIFICATE,
    days: { issueCertificate: 'issued_on', suspendCertificate: 'inactive_from' },
    gaps: { revokeCertificate: [10, 45] },
  },
  assessment_organisation: {
    machine: ASSESSMENT_ORGANISATION,
    key: 'id',
    days: { registerAssessmentOrganisation: 'registered_on' },
    gaps: { accreditAssessmentOrganisation: [5, 30], findBelowStandard: [120, 400] },
  },
  competition: {
    machine: COMPETITION,
    key: 'id',
    usual: 'PUBLISHED',
    before: { publishCompetition: 'held_from' },
  },
  post: { machine: POST, key: 'id', usual: 'PUBLISHED', days: { publishPost: 'created_on' } },
  award: {
    machine: AWARD,
    days: { grantAward: 'granted_on' },
    gaps: { grantAward: [6, 15] },
  },
  family_carer_training: {
    machine: FAMILY_CARER_TRAINING,
    days: { enrolFamilyCarer: 'enrolled_on', completeFamilyCarerTraining: 'completed_on' },
  },
  conduct_record: {
    machine: CONDUCT_RECORD,
    days: {
      ...{ openConductRecord: 'opened_on', hearWorker: 'heard_on', warnWorker: 'decided_on' },
      ...{ banWorker: 'decided_on', requestConductReview: 'review_asked_on' },
    },
    gaps: { dismissConductRecord: [3, 15], overturnConductDecision: [5, 20] },
  },
  training_programme: { machine: TRAINING_PROGRAMME, key: 'id', usual: 'PUBLISHED' },
  training_session: {
    machine: TRAINING_SESSION,
    key: 'id',
    days: { closeTrainingSession: 'ends_on' },
    before: { openTrainingSession: 'starts_on' },
  },
  enrolment: {
    machine: ENROLMENT,
    days: { enrolWorker: 'enrolled_on' },
    gaps: { concludeEnrolment: [1, 12], allowRetake: [3, 20] },
  },
};
