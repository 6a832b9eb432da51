import { machine } from '../../../ground/workflow/machine.ts';

/** 培训计划: a programme is public from its publication on (domain D2, D9). */
export const TRAINING_PROGRAMME = machine({
  entity: 'TrainingProgramme',
  status: 'State of a training programme. 培训计划状态',
  states: {
    PUBLISHED: 'Published: sessions may be opened in it. 已发布',
    WITHDRAWN: 'Withdrawn: nothing new is opened in it. 已撤回',
  },
  actions: {
    publishTrainingProgramme: [
      'Publishes a training programme. 发布培训计划',
      { from: [], to: 'PUBLISHED', roles: ['SUPERVISION'] },
      ['ALREADY_EXISTS'],
    ],
    correctTrainingProgramme: [
      'Corrects a training programme; what is left out stays as it is. 更正培训计划',
      { from: ['PUBLISHED'], to: 'PUBLISHED', roles: ['SUPERVISION'] },
      ['ALREADY_EXISTS', 'SESSIONS_RUN'],
    ],
    withdrawTrainingProgramme: [
      'Withdraws a training programme whose sessions are all over or cancelled. 撤回培训计划',
      { from: ['PUBLISHED'], to: 'WITHDRAWN', roles: ['SUPERVISION'], reason: true },
      ['SESSIONS_RUN'],
    ],
  },
});

export const TrainingProgrammeStatus = TRAINING_PROGRAMME.states;
export type TrainingProgrammeStatus = keyof typeof TrainingProgrammeStatus;
