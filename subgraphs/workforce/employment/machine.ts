import { machine } from '../../../ground/workflow/machine.ts';

const REFUSED_WITH = [
  'NOT_KNOWN',
  'ALREADY_EXISTS',
  'CONDUCT_BAN',
  'FACILITY_NOT_OPERATING',
  'FULL_TIME_ALREADY',
  'UNDER_WORKING_AGE',
  'WORKER_ENDED',
];

/** 任职登记: who works where, from when, full or part time (domain D3 to D5, R-09). */
export const EMPLOYMENT = machine({
  entity: 'Employment',
  status: 'State of a work contract. 任职状态',
  states: {
    HOLDS: 'In force since its first day. 在职',
    ENDED: 'Has ended, with its last day. 已终止',
  },
  actions: {
    recordEmployment: [
      'Records a work contract of a worker. 登记任职',
      { from: [], to: 'HOLDS', roles: ['SUPERVISION'] },
      REFUSED_WITH,
    ],
    correctEmployment: [
      'Corrects a work contract; what is left out stays as it is. 更正任职',
      { from: ['HOLDS'], to: 'HOLDS', roles: ['SUPERVISION'] },
      REFUSED_WITH,
    ],
    endEmployment: [
      'Ends a work contract with a last day. 终止任职',
      { from: ['HOLDS'], to: 'ENDED', roles: ['SUPERVISION'] },
    ],
    resumeEmployment: [
      'Takes back an end that was recorded in error. 恢复任职',
      {
        ...{ from: ['ENDED'], to: 'HOLDS', roles: ['SUPERVISION'] },
        ...{ reason: true, separateFrom: ['endEmployment'] },
      },
      ['ALREADY_EXISTS', 'CONDUCT_BAN', 'FULL_TIME_ALREADY', 'WORKER_ENDED'],
    ],
  },
});

export const EmploymentStatus = EMPLOYMENT.states;
export type EmploymentStatus = keyof typeof EmploymentStatus;
