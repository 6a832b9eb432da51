import { machine } from '../../../ground/workflow/machine.ts';

const DECIDED_BY = ['proposeCreditCase', 'recordCreditStatement'] as const;

/**
 * 失信联合惩戒对象认定 (C19): an organisation is proposed for the list, told of it and heard; the city
 * decides, another person makes the entry public for a term. An appeal may take it away, and a repair
 * ends it before its term.
 */
export const CREDIT_CASE = machine({
  entity: 'CreditCase',
  status: 'Where a case of broken trust stands. 失信认定状态',
  states: {
    PROPOSED: 'Proposed; nobody outside the offices knows. 拟认定',
    NOTIFIED: 'The organisation was told, and may make a statement. 已告知',
    HEARD: 'It has made its statement. 已陈述申辩',
    DECIDED: 'Decided, not public yet. 已认定',
    LISTED: 'On the public list, for its term. 已公布',
    APPEALED: 'An appeal is looked into; what is on the list stays there meanwhile. 申诉复核中',
    REPAIR_ASKED: 'On the list; the organisation asks for its credit to be repaired. 申请信用修复',
    DROPPED: 'Dropped before it was public. 不予认定',
    REMOVED: 'Found wrong on appeal, and taken off the list. 已撤销',
    REPAIRED: 'Repaired, and off the list. 已修复',
    ENDED: 'Its term is over, and it is off the list. 期满移出',
  },
  actions: {
    proposeCreditCase: [
      'Proposes an organisation for the list of broken trust. 提出失信认定',
      { from: [], to: 'PROPOSED', roles: ['SUPERVISION', 'INSPECTION'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS'],
    ],
    notifyCreditCase: [
      'Records that the organisation was told what it is charged with and that it may make a ' +
        'statement within seven days. 告知',
      { from: ['PROPOSED'], to: 'NOTIFIED', roles: ['SUPERVISION'] },
    ],
    recordCreditStatement: [
      'Records what the organisation said. 登记陈述申辩',
      { from: ['NOTIFIED'], to: 'HEARD', roles: ['SUPERVISION'] },
    ],
    decideCreditCase: [
      'Decides that it goes on the list, and for how long; where it made no statement, once its time ' +
        'for one is over. 认定失信',
      {
        ...{ from: ['NOTIFIED', 'HEARD'], to: 'DECIDED', roles: ['SUPERVISION'], reason: true },
        ...{ level: 'CITY', separateFrom: DECIDED_BY },
      },
      ['STATEMENT_STILL_OPEN'],
    ],
    dropCreditCase: [
      'Drops it. 不予认定',
      {
        from: ['PROPOSED', 'NOTIFIED', 'HEARD', 'DECIDED'],
        ...{ to: 'DROPPED', roles: ['SUPERVISION'], reason: true },
      },
    ],
    publishCreditCase: [
      'Puts it on the public list from today on. 公布',
      {
        ...{ from: ['DECIDED'], to: 'LISTED', roles: ['SUPERVISION'] },
        ...{ level: 'CITY', separateFrom: ['decideCreditCase'] },
      },
    ],
    amendCreditCase: [
      'Corrects what the list says, or has it end earlier; what is left out stays as it is. 更正公布内容',
      {
        ...{ from: ['LISTED'], to: 'LISTED', roles: ['SUPERVISION'], reason: true },
        ...{ level: 'CITY', separateFrom: ['publishCreditCase'] },
      },
    ],
    appealCreditCase: [
      'Records that the organisation appeals, within 60 days of the decision and once. 登记申诉',
      { from: ['DECIDED', 'LISTED'], to: 'APPEALED', roles: ['SUPERVISION'], reason: true },
      ['APPEAL_TOO_LATE', 'APPEALED_BEFORE'],
    ],
    upholdCreditCase: [
      'Finds the decision right: it stands. 维持认定',
      {
        from: ['APPEALED'],
        ...{ to: ['DECIDED', 'LISTED'], roles: ['SUPERVISION'], reason: true, level: 'CITY' },
        separateFrom: ['decideCreditCase', 'publishCreditCase'],
      },
    ],
    overturnCreditCase: [
      'Finds the decision wrong: it leaves the list as if it had never been there. 撤销认定',
      {
        from: ['APPEALED'],
        ...{ to: 'REMOVED', roles: ['SUPERVISION'], reason: true, level: 'CITY' },
        separateFrom: ['decideCreditCase', 'publishCreditCase'],
      },
    ],
    askCreditRepair: [
      'Records that the organisation asks for repair, and in the note what it has put right. 申请信用修复',
      { from: ['LISTED'], to: 'REPAIR_ASKED', roles: ['SUPERVISION'], reason: true },
    ],
    grantCreditRepair: [
      'Repairs its credit: the entry leaves the list and everything that is published. 准予信用修复',
      {
        ...{ from: ['REPAIR_ASKED'], to: 'REPAIRED', roles: ['SUPERVISION'], reason: true },
        ...{ level: 'CITY', separateFrom: ['askCreditRepair'] },
      },
    ],
    refuseCreditRepair: [
      'Refuses the repair: the entry stays. 不予信用修复',
      {
        ...{ from: ['REPAIR_ASKED'], to: 'LISTED', roles: ['SUPERVISION'], reason: true },
        separateFrom: ['askCreditRepair'],
      },
    ],
    endCreditCase: [
      'Takes it off the list once its term is over. 期满移出',
      { from: ['LISTED', 'REPAIR_ASKED'], to: 'ENDED', roles: ['SUPERVISION'] },
      ['CREDIT_TERM_RUNNING'],
    ],
  },
});

export const CreditCaseStatus = CREDIT_CASE.states;
export type CreditCaseStatus = keyof typeof CreditCaseStatus;

/** A case that keeps the organisation from another one of the same cause. */
export const OPEN_STATES: readonly CreditCaseStatus[] = [
  ...(['PROPOSED', 'NOTIFIED', 'HEARD', 'DECIDED'] as const),
  ...(['LISTED', 'APPEALED', 'REPAIR_ASKED'] as const),
];
