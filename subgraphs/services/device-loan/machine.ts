import { machine } from '../../../ground/workflow/machine.ts';

/** 辅具租赁: from the loan to the return (domain B13). */
export const DEVICE_LOAN = machine({
  entity: 'DeviceLoan',
  status: 'Status of a device loan. 辅具租赁状态',
  states: {
    LENT: 'With the elder. 租借中',
    RETURNED: 'Given back. 已归还',
    LOST: 'Not to be found. 已遗失',
  },
  actions: {
    lendDevice: [
      'Lends a device of the catalogue to an elder; one of a kind at a time. 出借',
      { from: [], to: 'LENT', roles: ['CAREGIVING'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS', 'INVALID_VALUE'],
    ],
    returnDevice: [
      'Records that it was given back today. 归还',
      { from: ['LENT'], to: 'RETURNED', roles: ['CAREGIVING'] },
    ],
    reportDeviceLost: [
      'Records that it cannot be found. 报失',
      { from: ['LENT'], to: 'LOST', roles: ['CAREGIVING'], own: 'APPLY' },
    ],
  },
});

export const DeviceLoanStatus = DEVICE_LOAN.states;
export type DeviceLoanStatus = keyof typeof DeviceLoanStatus;
