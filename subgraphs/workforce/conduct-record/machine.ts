import { machine } from '../../../ground/workflow/machine.ts';

const DECIDERS = ['SUPERVISION'] as const;
const MEASURES = ['warnWorker', 'banWorker'] as const;

/** 职业道德监督: from a report on the conduct of a worker to a decision and its review (domain D12). */
export const CONDUCT_RECORD = machine({
  entity: 'ConductRecord',
  status: 'State of a record on the conduct of a worker. 职业道德记录状态',
  states: {
    OPEN: 'Opened: what happened is looked into. 已立案',
    HEARD: 'The worker was heard. 已听取陈述申辩',
    DISMISSED: 'Nothing is held against the worker. 不予处理',
    WARNED: 'The worker was warned. 已警示',
    BANNED: 'The worker is banned from elder care on the days of the ban. 从业禁止',
    REVIEWING: 'The decision is reviewed, and holds meanwhile. 复核中',
    OVERTURNED: 'The review took the decision back, as if it had never been. 复核撤销',
    LIFTED: 'The ban was lifted before its end. 已提前解除',
  },
  actions: {
    openConductRecord: [
      'Opens a record on what a worker is said to have done. 立案',
      { from: [], to: 'OPEN', roles: ['SUPERVISION', 'INSPECTION'] },
      ['NOT_KNOWN', 'INVALID_VALUE', 'WORKER_ENDED'],
    ],
    hearWorker: [
      'Records that the worker was heard, and what the worker said. 听取陈述申辩',
      { from: ['OPEN'], to: 'HEARD', roles: ['SUPERVISION', 'INSPECTION'] },
      ['INVALID_VALUE'],
    ],
    dismissConductRecord: [
      'Closes a record with nothing held against the worker, by somebody else than opened it. 不予处理',
      {
        ...{ from: ['OPEN', 'HEARD'], to: 'DISMISSED', roles: DECIDERS },
        separateFrom: ['openConductRecord'],
      },
    ],
    warnWorker: [
      'Warns a worker who was heard, by somebody else than opened the record. 警示',
      {
        ...{ from: ['HEARD'], to: 'WARNED', roles: DECIDERS, reason: true },
        separateFrom: ['openConductRecord'],
      },
    ],
    banWorker: [
      'Bans a worker who was heard from elder care in every city of the hub, from today until a day, by ' +
        'somebody else than opened the record. Contracts count for nothing on the days of the ban. 从业禁止',
      {
        ...{ from: ['HEARD'], to: 'BANNED', roles: DECIDERS, reason: true },
        separateFrom: ['openConductRecord'],
      },
      ['INVALID_VALUE'],
    ],
    requestConductReview: [
      'Records once that the worker asks for a review, within 60 days of the decision, which holds ' +
        'meanwhile. 申请复核',
      { from: ['WARNED', 'BANNED'], to: 'REVIEWING', roles: DECIDERS },
      ['REVIEWED_ALREADY', 'REVIEW_TOO_LATE'],
    ],
    upholdConductDecision: [
      'Upholds a decision after its review, by somebody else than decided. 复核维持',
      {
        ...{ from: ['REVIEWING'], to: ['WARNED', 'BANNED'], roles: DECIDERS, reason: true },
        separateFrom: MEASURES,
      },
    ],
    overturnConductDecision: [
      'Takes a decision back after its review, by somebody else than decided. 复核撤销',
      { from: ['REVIEWING'], to: 'OVERTURNED', roles: DECIDERS, separateFrom: MEASURES },
    ],
    liftBan: [
      'Lifts a ban before its end, from today on, by somebody else than banned. 提前解除从业禁止',
      { from: ['BANNED'], to: 'LIFTED', roles: DECIDERS, separateFrom: ['banWorker'] },
      ['BAN_OVER'],
    ],
  },
});

export const ConductRecordStatus = CONDUCT_RECORD.states;
export type ConductRecordStatus = keyof typeof ConductRecordStatus;
