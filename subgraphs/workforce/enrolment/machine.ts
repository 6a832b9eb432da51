import { machine } from '../../../ground/workflow/machine.ts';

/** 培训报名: from the enrolment to a pass, which issues the certificate (Shenyang, Ordos). */
export const ENROLMENT = machine({
  entity: 'Enrolment',
  status:
    'Where a trainee stands. A pass is 60 or more in theory and in skills (养老护理员国家职业技能标准, ' +
    '2019). 培训状态',
  states: {
    ENROLLED: 'Enrolled. 已报名',
    TRAINED: 'Attended the training. 已完成培训',
    EXAMINED: 'Sat the examination. 已考核',
    CERTIFIED: 'Passed. 考核合格',
    FAILED: 'Did not pass. 考核不合格',
    RETAKE: 'Will sit it again. 补考',
    WITHDRAWN: 'Gave the place back, or the session was cancelled. 已取消报名',
  },
  actions: {
    enrolWorker: [
      'Enrols a worker in a training session that is not over. 报名',
      { from: [], to: 'ENROLLED', roles: ['SUPERVISION'] },
      [
        'NOT_KNOWN',
        'ALREADY_EXISTS',
        'SESSION_OVER',
        'SESSION_NOT_OPEN',
        'SESSION_FULL',
        'NOT_FOR_THEM',
        'WORKER_ENDED',
      ],
    ],
    withdrawEnrolment: [
      'Gives a place in a training session back; the worker may take one in it again. 取消报名',
      { from: ['ENROLLED'], to: 'WITHDRAWN', roles: ['SUPERVISION'], reason: true },
    ],
    recordTraining: [
      'Records that the training was attended, from its last day on. 完成培训',
      { from: ['ENROLLED'], to: 'TRAINED', roles: ['SUPERVISION'] },
      ['SESSION_NOT_OVER'],
    ],
    recordExamination: [
      'Records the scores of the examination, or of the one that was sat again. 登记考核成绩',
      { from: ['TRAINED', 'RETAKE'], to: 'EXAMINED', roles: ['SUPERVISION'] },
      ['INVALID_VALUE'],
    ],
    concludeEnrolment: [
      'Concludes by the scores: passed with 60 or more in theory and in skills, else failed. A ' +
        'pass issues the certificate in the same step. 评定',
      { from: ['EXAMINED'], to: ['CERTIFIED', 'FAILED'], roles: ['SUPERVISION'] },
      [
        'SCORE_BELOW_PASS',
        'CERTIFICATE_NEEDED',
        'INVALID_VALUE',
        'ALREADY_EXISTS',
        'LEVEL_REQUIRED',
        'CERTIFICATE_SUSPENDED',
        'WORKER_ENDED',
      ],
    ],
    allowRetake: [
      'Lets a trainee who failed sit the examination again. 准予补考',
      { from: ['FAILED'], to: 'RETAKE', roles: ['SUPERVISION'] },
    ],
  },
});

export const EnrolmentStatus = ENROLMENT.states;
export type EnrolmentStatus = keyof typeof EnrolmentStatus;
