import { machine } from '../../../ground/workflow/machine.ts';

const KEEPERS = ['GRID', 'CAREGIVING', 'SUPERVISION'] as const;

/** 探访记录: what was recorded of a visit, and what was put right (domain B11, R-07). */
export const VISIT_RECORD = machine({
  entity: 'VisitRecord',
  status: 'Whether a visit counts. 探访记录状态',
  aboutElder: true,
  states: {
    HOLDS: 'It counts. 有效',
    VOIDED: 'It was recorded in error and counts for nothing. 已作废',
  },
  actions: {
    recordVisits: [
      'Records one or several visits, all of them or none; a month is open until it closes. 登记探访',
      { from: [], to: 'HOLDS', roles: ['GRID', 'CAREGIVING'] },
      [
        ...['NOT_KNOWN', 'NOT_ON_REGISTER', 'MONTH_CLOSED', 'ALREADY_EXISTS'],
        ...['ELSEWHERE_THEN', 'INVALID_VALUE'],
      ],
    ],
    correctVisitRecord: [
      'Corrects a visit of an open month, by who recorded it or by supervision; what is left out ' +
        'stays as it is. 更正探访记录',
      { from: ['HOLDS'], to: 'HOLDS', roles: KEEPERS, reason: true },
      ['NOT_YOURS', 'MONTH_CLOSED', 'ALREADY_EXISTS', 'ELSEWHERE_THEN', 'INVALID_VALUE'],
    ],
    voidVisitRecord: [
      'Takes back a visit of an open month, by who recorded it or by supervision. 作废探访记录',
      { from: ['HOLDS'], to: 'VOIDED', roles: KEEPERS, reason: true },
      ['NOT_YOURS', 'MONTH_CLOSED'],
    ],
  },
});

export const VisitRecordStatus = VISIT_RECORD.states;
export type VisitRecordStatus = keyof typeof VisitRecordStatus;
