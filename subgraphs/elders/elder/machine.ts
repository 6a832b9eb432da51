import { machine } from '../../../ground/workflow/machine.ts';

/** 老年人信息台账: who is on the register, and why somebody no longer is (domain A8). */
export const ELDER = machine({
  entity: 'Elder',
  status: 'Whether an elder is on the register. 人员状态',
  statusName: 'LifeStatus',
  aboutElder: true,
  states: {
    ACTIVE: 'On the register. 在册',
    DECEASED: 'Has died. 死亡',
    MOVED_OUT: 'Has left the cities of the hub. 迁出',
  },
  actions: {
    registerElder: [
      'Takes somebody of 60 or more years into the register. 登记',
      { from: [], to: 'ACTIVE', roles: ['CAREGIVING'] },
      ['NATIONAL_ID_INVALID', 'ALREADY_REGISTERED', 'TOO_YOUNG'],
    ],
    correctElder: [
      'Corrects or completes what the register says; what is left out stays as it is. 更正',
      { from: ['ACTIVE'], to: 'ACTIVE', roles: ['CAREGIVING'] },
      ['NATIONAL_ID_INVALID', 'ALREADY_REGISTERED', 'TOO_YOUNG'],
    ],
    moveElder: [
      'Records that she lives elsewhere in the region of the office. 变更居住地',
      { from: ['ACTIVE'], to: 'ACTIVE', roles: ['CAREGIVING'] },
    ],
    recordElderDeath: [
      'Records a death, from whose day on nothing is due to her. 死亡登记',
      { from: ['ACTIVE'], to: 'DECEASED', roles: ['CAREGIVING'] },
    ],
    recordElderLeft: [
      'Records that she has left the cities of the hub. 迁出登记',
      { from: ['ACTIVE'], to: 'MOVED_OUT', roles: ['CAREGIVING'] },
    ],
    reinstateElder: [
      'Takes back a death or a leaving that was recorded in error. 恢复在册',
      {
        ...{ from: ['DECEASED', 'MOVED_OUT'], to: 'ACTIVE', roles: ['CAREGIVING'] },
        ...{ reason: true, separateFrom: ['recordElderDeath', 'recordElderLeft'] },
      },
    ],
  },
});

export const LifeStatus = ELDER.states;
export type LifeStatus = keyof typeof LifeStatus;
