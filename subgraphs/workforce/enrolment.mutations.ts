import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ChangeInput } from '../../ground/workflow/action-input.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { For } from '../../ground/schema/field-class.ts';
import { describeAction } from '../../ground/workflow/machine.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { Refusal, refuse, userError } from '../../ground/workflow/user-error.ts';
import { workerInHand } from './certificate-issue.ts';
import { certify, passed } from './enrolment-pass.ts';
import {
  AllowRetakeInput,
  ConcludeEnrolmentInput,
  EnrolWorkerInput,
  RecordExaminationInput,
  RecordTrainingInput,
} from './enrolment.input.ts';
import { ENROLMENT, type EnrolmentAction } from './enrolment.machine.ts';
import { EnrolmentStatus } from './enrolment.machine.ts';
import { enrolmentWorkflow as workflow } from './enrolment.workflow.ts';
import { TrainingSession } from './training-session.ts';

const payload = () => workflow.Payload;
const about = (name: EnrolmentAction) => ({ description: describeAction(ENROLMENT, name) });

@Resolver()
export class EnrolmentMutations {
  @Mutation(payload, about('enrolWorker'))
  @For('staff')
  enrolWorker(@Ctx() context: SubgraphContext, @Arg('input') input: EnrolWorkerInput) {
    return workflow.create(context, 'enrolWorker', input, async ({ context: inside, em, own }) => {
      const workerKey = context.key('Worker', 'input.worker', input.worker);
      const sessionId = openId('TrainingSession', 'input.session', input.session);
      const session = await lockedSession(inside, em, sessionId);
      const { regionCode, regionAt } = session;
      await own({ regionCode });
      await workerInHand(inside, em, workerKey);
      await requirePlace(inside, session, workerKey);
      const place = { workerKey, sessionId, regionCode, regionAt };
      return { ...place, enrolledOn: inside.today, passedOn: null, synthetic: false };
    });
  }

  @Mutation(payload, about('recordTraining'))
  @For('staff')
  recordTraining(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => RecordTrainingInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'recordTraining', input, async ({ row, context: inside }) => {
      const session = await inside.rows.by(TrainingSession, 'id', row.sessionId);
      if (session!.endsOn <= inside.today) return {};
      throw refuse('SESSION_NOT_OVER', 'id', 'The training session is not over yet.');
    });
  }

  @Mutation(payload, about('recordExamination'))
  @For('staff')
  recordExamination(@Ctx() context: SubgraphContext, @Arg('input') input: RecordExaminationInput) {
    return workflow.move(context, 'recordExamination', input, () => {
      const { theoryScore, skillsScore } = input;
      const wrong = Object.entries({ theoryScore, skillsScore })
        .filter(([, score]) => score < 0 || score > 100)
        .map(([field]) => userError('INVALID_VALUE', field, 'Scores are 0 to 100.'));
      if (wrong.length > 0) throw new Refusal(...wrong);
      return { theoryScore, skillsScore };
    });
  }

  @Mutation(payload, about('concludeEnrolment'))
  @For('staff')
  concludeEnrolment(@Ctx() context: SubgraphContext, @Arg('input') input: ConcludeEnrolmentInput) {
    return workflow.move(context, 'concludeEnrolment', input, async (step) => {
      const { row, context: inside, em } = step;
      if (!passed(row)) {
        if (!input.certificate) return { status: EnrolmentStatus.FAILED };
        throw refuse('SCORE_BELOW_PASS', 'certificate', 'The scores are not a pass.');
      }
      const certificateKey = await certify(inside, em, row, input);
      return { status: EnrolmentStatus.CERTIFIED, passedOn: inside.today, certificateKey };
    });
  }

  @Mutation(payload, about('allowRetake'))
  @For('staff')
  allowRetake(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => AllowRetakeInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'allowRetake', input);
  }
}

/** The session, in which nobody else takes a place until the transaction ends. */
async function lockedSession(
  { rows }: SubgraphContext,
  em: SqlEntityManager,
  id: string,
): Promise<TrainingSession> {
  const query = em.createQueryBuilder(TrainingSession, 'e').setLockMode(LockMode.PESSIMISTIC_WRITE);
  const session = await rows.one(TrainingSession, query.select('*').where({ id }).toQuery());
  if (session) return session;
  throw refuse('NOT_KNOWN', 'session', 'There is no such training session.');
}

async function requirePlace(
  { rows, today }: SubgraphContext,
  { id, endsOn, capacity }: TrainingSession,
  workerKey: string,
): Promise<void> {
  if (endsOn < today) throw refuse('SESSION_OVER', 'session', 'The training session is over.');
  const [{ taken, own } = { taken: 0, own: 0 }] = await rows.sql<{ taken: number; own: number }>(
    `select count(*) as taken, count(*) filter (where worker_key = ?) as own
     from enrolment where session_id = ?`,
    [workerKey, id],
  );
  if (own > 0) throw refuse('ALREADY_EXISTS', 'worker', 'The worker is enrolled there already.');
  if (taken >= capacity) throw refuse('SESSION_FULL', 'session', 'All places are taken.');
}
