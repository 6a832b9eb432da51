import { CERTIFIED_IN_PROGRAMMES, WORKER_HAS_PLACE } from './answers.ts';
import { row } from '../../../ground/row/row.ts';
import { EnrolmentActions } from './actions.ts';
import { Enrolment } from './entity.ts';
import {
  EnrolmentFields,
  ProgrammeEnrolmentFields,
  SessionEnrolmentFields,
  WorkerEnrolmentFields,
} from './fields.ts';
import { enrolments } from './list.ts';
import { enrolmentWorkflow } from './workflow.ts';

export const enrolment = row(Enrolment, {
  list: enrolments,
  workflow: enrolmentWorkflow,
  resolvers: [
    EnrolmentFields,
    EnrolmentActions,
    WorkerEnrolmentFields,
    SessionEnrolmentFields,
    ProgrammeEnrolmentFields,
  ],
  answers: [CERTIFIED_IN_PROGRAMMES, WORKER_HAS_PLACE],
});
