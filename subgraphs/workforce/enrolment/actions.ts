import { day, idOf, nested, openIdOf, optional, whole } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { workerInHand } from '../worker/in-hand.ts';
import { lockedSession, requireOver } from '../training-session/takes.ts';
import { passed, requireExamDay, requirePlace, requireScores } from './conditions.ts';
import { certify, PassedCertificateInput, REFUSES } from './pass.ts';
import { enrolmentWorkflow } from './workflow.ts';

export const EnrolmentActions = actionsOf(enrolmentWorkflow, {
  enrolWorker: taking(
    'Who is trained, and where. 报名信息',
    {
      worker: idOf('Worker', 'The worker. 从业人员'),
      session: openIdOf('TrainingSession', 'The session. 培训班次'),
    },
    async ({ context, own }, { worker: workerKey, session: sessionId }) => {
      const session = await lockedSession(context, sessionId);
      const { regionCode, regionAt } = session;
      await own({ regionCode });
      await workerInHand(context, workerKey);
      await requirePlace(context, session, workerKey);
      const place = { workerKey, sessionId, regionCode, regionAt };
      return { ...place, enrolledOn: context.today, passedOn: null, synthetic: false };
    },
  ),

  withdrawEnrolment: null,

  recordTraining: async ({ row, context }) => {
    await requireOver(context, row);
    return {};
  },

  recordExamination: taking(
    'What the examination came to. 考试结果',
    {
      examinedOn: day(
        'Day of the examination: after the training, not to come, and after the one that was failed. 考核日期',
      ),
      theoryScore: whole('Theory score, 0 to 100. 理论成绩'),
      skillsScore: whole('Skills score, 0 to 100. 技能成绩'),
    },
    async ({ row, context }, { examinedOn, theoryScore, skillsScore }) => {
      await requireExamDay(context, row, examinedOn);
      requireScores({ theoryScore, skillsScore });
      return { examinedOn, theoryScore, skillsScore };
    },
  ),

  concludeEnrolment: taking(
    'What is concluded. 结业信息',
    {
      certificate: optional(
        nested(
          PassedCertificateInput,
          'The certificate that is issued to a caregiver or assessor who passed. Left out for one ' +
            'who failed, for other trainings, and where the holder of a certificate refreshed it. 证书',
        ),
      ),
    },
    async (step, { certificate, note }) => {
      if (!passed(step.row)) {
        if (certificate) throw REFUSES.SCORE_BELOW_PASS('certificate');
        return { status: 'FAILED' as const };
      }
      const certificateKey = await certify(step, certificate, note);
      return { status: 'CERTIFIED' as const, passedOn: step.row.examinedOn, certificateKey };
    },
  ),

  allowRetake: null,
});
