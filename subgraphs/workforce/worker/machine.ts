import { machine } from '../../../ground/workflow/machine.ts';

/** 养老服务从业人员登记: who works in elder care, and why somebody no longer does (domain D1 to D5). */
export const WORKER = machine({
  entity: 'Worker',
  status: 'Whether a worker is on the register. 从业状态',
  states: {
    ACTIVE: 'On the register. 在册',
    LEFT: 'Has left elder care. 离开行业',
    DECEASED: 'Has died. 死亡',
  },
  actions: {
    registerWorker: [
      'Takes somebody of 16 or more years into the register of workers. 登记从业人员',
      { from: [], to: 'ACTIVE', roles: ['SUPERVISION'] },
      ['NATIONAL_ID_INVALID', 'ALREADY_EXISTS', 'UNDER_WORKING_AGE'],
    ],
    correctWorker: [
      'Corrects or completes what the register says; what is left out stays as it is. 更正从业人员信息',
      { from: ['ACTIVE'], to: 'ACTIVE', roles: ['SUPERVISION'] },
      ['NATIONAL_ID_INVALID', 'ALREADY_EXISTS', 'UNDER_WORKING_AGE', 'POST_HELD'],
    ],
    moveWorker: [
      'Hands a worker over to the region where the worker works now, also in another city; from then ' +
        'on supervision there keeps the entry. 转移登记地区',
      { from: ['ACTIVE'], to: 'ACTIVE', roles: ['SUPERVISION'] },
    ],
    endWorker: [
      'Records that a worker has left elder care, and ends the contracts with that day. 离职登记',
      { from: ['ACTIVE'], to: 'LEFT', roles: ['SUPERVISION'] },
    ],
    recordWorkerDeath: [
      'Records a death, and ends the contracts with that day. 从业人员死亡登记',
      { from: ['ACTIVE'], to: 'DECEASED', roles: ['SUPERVISION'] },
    ],
    reinstateWorker: [
      'Takes back an end that was recorded in error; the contracts that ended with it go on. 恢复从业登记',
      {
        ...{ from: ['LEFT', 'DECEASED'], to: 'ACTIVE', roles: ['SUPERVISION'] },
        ...{ reason: true, separateFrom: ['endWorker', 'recordWorkerDeath'] },
      },
    ],
  },
});

export const WorkerStatus = WORKER.states;
export type WorkerStatus = keyof typeof WorkerStatus;
