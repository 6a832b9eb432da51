import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Organization } from '../stubs.ts';
import { TrainingProgramme } from '../training-programme/entity.ts';
import { TrainingSessionActions } from './actions.ts';
import { TrainingSession } from './entity.ts';
import { SESSION_IS_USED, sessionExchange } from './exchange.ts';
import { trainingSessions } from './list.ts';
import { ENROLLED } from './takes.ts';
import { trainingSessionWorkflow } from './workflow.ts';

const fields = fieldsOf(TrainingSession, {
  programme: one('p0', () => TrainingProgramme, ['programmeId', 'id'], 'Its programme. 培训计划'),
  trainingBase: ref(
    'p0',
    Organization,
    'trainingBaseId',
    'The training base that it is taught at; null where the office teaches elsewhere. 实训基地',
  ),
});

const programmeFields = fieldsOf(TrainingProgramme, {
  sessions: page(
    'p0',
    () => trainingSessions,
    ['id', 'programme_id'],
    'Its sessions, the first one first. 培训班次',
    { nullable: false },
  ),
});

export const trainingSession = row(TrainingSession, {
  keys: ['id'],
  list: trainingSessions,
  workflow: trainingSessionWorkflow,
  resolvers: [TrainingSessionActions, fields, programmeFields, ...sessionExchange.resolvers],
  tables: sessionExchange.tables,
  answers: [SESSION_IS_USED, ENROLLED],
});
