import { ENROLLED } from '../training-session/takes.ts';
import { CERTIFIED_IN_PROGRAMMES } from './answers.ts';
import type { Rows } from '../../../ground/rows/rows.ts';
import type { Answer } from '../../../ground/access/answers.ts';
import { Int } from 'type-graphql';
import { computed, fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { Certificate } from '../certificate/entity.ts';
import { TrainingProgramme } from '../training-programme/entity.ts';
import { TrainingSession } from '../training-session/entity.ts';
import { Worker } from '../worker/entity.ts';
import { Enrolment } from './entity.ts';
import { enrolments } from './list.ts';

export const EnrolmentFields = fieldsOf(Enrolment, {
  worker: one('p1', () => Worker, ['workerKey', 'key'], 'Who is trained. 从业人员'),
  session: one('p1', () => TrainingSession, ['sessionId', 'id'], 'The session. 培训班次'),
  certificate: one(
    'p1',
    () => Certificate,
    ['certificateKey', 'key'],
    'The certificate that the pass issued; none where it issued none. 取得证书',
  ),
});

export const WorkerEnrolmentFields = fieldsOf(Worker, {
  enrolments: page(
    'p1',
    () => enrolments,
    ['key', 'worker_key'],
    'Places in training sessions, the latest first. 培训经历',
  ),
});

export const SessionEnrolmentFields = fieldsOf(TrainingSession, {
  enrolledWorkers: computed(
    'p0',
    () => Int,
    ['id'],
    'Workers or family carers enrolled: places taken, exact. 报名人数',
    ({ id }, { rows }) => counted(rows, ENROLLED, id),
    { nullable: false },
  ),
  enrolments: page(
    'p1',
    () => enrolments,
    ['id', 'session_id'],
    'Who is enrolled, the latest first. 报名名单',
  ),
});

export const ProgrammeEnrolmentFields = fieldsOf(TrainingProgramme, {
  certifiedWorkers: computed(
    'p0',
    () => Int,
    ['id'],
    'Distinct workers who have passed in it. Workers at training are no care recipients: exact. 考核合格人数',
    ({ id }, { rows }) => counted(rows, CERTIFIED_IN_PROGRAMMES, id),
    { nullable: false },
  ),
});

/** What an answer counts by key, for all keys of an operation at once. */
async function counted(rows: Rows, answer: Answer, id: string): Promise<number> {
  const [found] = await rows.answerBy<{ n: number }>(answer, id);
  return found?.n ?? 0;
}
