import { machine } from '../../../ground/workflow/machine.ts';

/** 合并待处理事项: after a merge two rows of one kind run, and people decide which one goes on. */
export const MERGE_CASE = machine({
  entity: 'MergeCase',
  aboutElder: true,
  status: 'State of a question that a merge left open. 待处理状态',
  states: {
    OPEN: 'Both run; one is to be ended. 待处理',
    SETTLED: 'It is decided which one goes on. 已处理',
  },
  actions: {
    settleMergeCase: [
      'Says that it is settled, once one of the two has ended: the other one is the survivor’s. 办结待处理事项',
      { from: ['OPEN'], to: 'SETTLED', roles: ['CAREGIVING'], reason: true },
      ['BOTH_STILL_RUN'],
    ],
  },
});

export const MergeCaseStatus = MERGE_CASE.states;
export type MergeCaseStatus = keyof typeof MergeCaseStatus;
