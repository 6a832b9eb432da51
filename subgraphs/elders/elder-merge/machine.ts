import { machine } from '../../../ground/workflow/machine.ts';

/** 重复档案合并: two records of one person become one, and are taken apart again where that was wrong. */
export const ELDER_MERGE = machine({
  entity: 'ElderMerge',
  aboutElder: true,
  status: 'State of a merge of two records of one person. 合并状态',
  states: {
    MERGED: 'They are one record. 已合并',
    UNDONE: 'They are two records again. 已撤销',
  },
  actions: {
    mergeElders: [
      'Makes two records of one person one: what is about the duplicate is about the survivor from now ' +
        'on, and the id of the duplicate finds the survivor. Where two of one kind would run, both stand ' +
        'and a merge case is opened. 合并重复档案',
      { from: [], to: 'MERGED', roles: ['CAREGIVING'], reason: true },
      ['SAME_RECORD', 'ALREADY_MERGED', 'NUMBERS_DIFFER', 'LIFE_DIFFERS'],
    ],
    undoMerge: [
      'Takes a wrong merge back: what the duplicate brought goes back to it, what was written since stays ' +
        'with the survivor. 撤销合并',
      {
        ...{ from: ['MERGED'], to: 'UNDONE', roles: ['CAREGIVING'], reason: true },
        separateFrom: ['mergeElders'],
      },
      ['ALREADY_MERGED', 'ALREADY_REGISTERED'],
    ],
  },
});

export const ElderMergeStatus = ELDER_MERGE.states;
export type ElderMergeStatus = keyof typeof ElderMergeStatus;
