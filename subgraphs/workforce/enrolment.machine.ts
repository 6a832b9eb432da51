import { machine } from '../../ground/workflow/machine.ts';
import { EnrolmentStatus as S } from './enrolment-status.ts';

/** 培训报名: from the enrolment to a pass, which issues the certificate (001 002). */
export const ENROLMENT = machine({
  entity: 'Enrolment',
  actions: {
    enrolWorker: {
      does: 'Enrols a worker in a training session that is not over.',
      labelZh: '报名',
      from: [],
      to: S.ENROLLED,
      roles: ['SUPERVISION'],
      refusals: ['NOT_KNOWN', 'ALREADY_EXISTS', 'SESSION_OVER', 'SESSION_FULL'],
    },
    recordTraining: {
      does: 'Records that the training was attended, from its last day on.',
      labelZh: '完成培训',
      from: [S.ENROLLED],
      to: S.TRAINED,
      roles: ['SUPERVISION'],
      refusals: ['SESSION_NOT_OVER'],
    },
    recordExamination: {
      does: 'Records the scores of the examination, or of the one that was sat again.',
      labelZh: '登记考核成绩',
      from: [S.TRAINED, S.RETAKE],
      to: S.EXAMINED,
      roles: ['SUPERVISION'],
      refusals: ['INVALID_VALUE'],
    },
    concludeEnrolment: {
      does:
        'Concludes by the scores: passed with 60 or more in theory and in skills, else failed. ' +
        'A pass issues the certificate in the same step.',
      labelZh: '评定',
      from: [S.EXAMINED],
      to: [S.CERTIFIED, S.FAILED],
      roles: ['SUPERVISION'],
      refusals: [
        'SCORE_BELOW_PASS',
        'CERTIFICATE_NEEDED',
        'INVALID_VALUE',
        'ALREADY_EXISTS',
        'LEVEL_REQUIRED',
        'CERTIFICATE_SUSPENDED',
      ],
    },
    allowRetake: {
      does: 'Lets a trainee who failed sit the examination again.',
      labelZh: '准予补考',
      from: [S.FAILED],
      to: S.RETAKE,
      roles: ['SUPERVISION'],
    },
  },
});

export type EnrolmentAction = keyof typeof ENROLMENT.actions;
