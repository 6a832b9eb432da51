import { machine } from '../../../ground/workflow/machine.ts';

const BY = ['CAREGIVING', 'SUPERVISION'] as const;

/** 家庭照护者培训: from the place in a course to its completion (domain D8; Shenyang, Ordos). */
export const FAMILY_CARER_TRAINING = machine({
  entity: 'FamilyCarerTraining',
  aboutElder: true,
  status: 'Where somebody who learns to care at home stands. 家庭照护者培训状态',
  states: {
    ENROLLED: 'Has a place. 已报名',
    COMPLETED: 'Completed the course. 已完成',
    WITHDRAWN: 'Gave the place back, did not come, or the session was cancelled. 已取消',
  },
  actions: {
    enrolFamilyCarer: [
      'Gives somebody who cares for an elder at home a place in a course for family carers. 家庭照护者报名',
      { from: [], to: 'ENROLLED', roles: BY },
      [
        ...['NOT_KNOWN', 'ALREADY_EXISTS', 'INVALID_VALUE', 'NATIONAL_ID_INVALID'],
        ...['SESSION_OVER', 'SESSION_NOT_OPEN', 'SESSION_FULL', 'NOT_FOR_THEM'],
      ],
    ],
    completeFamilyCarerTraining: [
      'Records that a carer came to the whole course, from its last day on. 完成家庭照护培训',
      { from: ['ENROLLED'], to: 'COMPLETED', roles: BY },
      ['SESSION_NOT_OVER'],
    ],
    withdrawFamilyCarer: [
      'Gives the place of a carer back. 取消家庭照护者报名',
      { from: ['ENROLLED'], to: 'WITHDRAWN', roles: BY, reason: true },
    ],
  },
});

export const FamilyCarerTrainingStatus = FAMILY_CARER_TRAINING.states;
export type FamilyCarerTrainingStatus = keyof typeof FamilyCarerTrainingStatus;
