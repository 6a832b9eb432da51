import { machine } from '../../../ground/workflow/machine.ts';

/** 培训班次: from the opening of enrolment to its end (domain D2, D9). */
export const TRAINING_SESSION = machine({
  entity: 'TrainingSession',
  status: 'State of a training session. 培训班次状态',
  states: {
    OPEN: 'Workers enrol, until its last day while places are left. 接受报名',
    CLOSED: 'Nobody else enrols. 截止报名',
    CANCELLED: 'Does not take place. 已取消',
  },
  actions: {
    openTrainingSession: [
      'Opens a session of a published programme for enrolment. 开设培训班次',
      { from: [], to: 'OPEN', roles: ['SUPERVISION'] },
      ['NOT_KNOWN', 'PROGRAMME_WITHDRAWN', 'NO_TRAINING_BASE'],
    ],
    correctTrainingSession: [
      'Corrects a session before its first day; what is left out stays as it is. 更正培训班次',
      { from: ['OPEN', 'CLOSED'], to: ['OPEN', 'CLOSED'], roles: ['SUPERVISION'] },
      ['SESSION_BEGUN', 'NO_TRAINING_BASE'],
    ],
    closeTrainingSession: [
      'Ends enrolment; who has a place is trained. 截止报名',
      { from: ['OPEN'], to: 'CLOSED', roles: ['SUPERVISION'] },
    ],
    reopenTrainingSession: [
      'Opens enrolment again, before the last day. 重新开放报名',
      { from: ['CLOSED'], to: 'OPEN', roles: ['SUPERVISION'] },
      ['SESSION_OVER', 'PROGRAMME_WITHDRAWN'],
    ],
    cancelTrainingSession: [
      'Cancels a session before its last day; the places in it are withdrawn. 取消培训班次',
      { from: ['OPEN', 'CLOSED'], to: 'CANCELLED', roles: ['SUPERVISION'], reason: true },
      ['SESSION_OVER'],
    ],
  },
});

export const TrainingSessionStatus = TRAINING_SESSION.states;
export type TrainingSessionStatus = keyof typeof TrainingSessionStatus;
