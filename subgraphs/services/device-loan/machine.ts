import { machine } from '../../../ground/workflow/machine.ts';

/** 辅具租赁, 设备配置: from the hand-over to the return (domain B10, B21). */
export const DEVICE_LOAN = machine({
  entity: 'DeviceLoan',
  status: 'Status of a device loan. 辅具租赁状态',
  states: {
    LENT: 'With the elder. 租借中',
    RECALLED:
      'To be given back: the elder has died or left, or her home care bed was closed. 待收回',
    RETURNED: 'Given back. 已归还',
    LOST: 'Not to be found. 已遗失',
  },
  actions: {
    lendDevice: [
      'Lends a device that is in store and fit for use to an elder, against a deposit where the office ' +
        'takes one. 出借',
      { from: [], to: 'LENT', roles: ['CAREGIVING'] },
      ['NOT_KNOWN', 'DEVICE_NOT_FREE', 'INVALID_VALUE'],
    ],
    recallDevice: [
      'Asks for it back. 收回',
      { from: ['LENT'], to: 'RECALLED', roles: ['CAREGIVING'], reason: true },
    ],
    returnDevice: [
      'Records that it was given back today; the device is disinfected and checked before the next elder. 归还',
      { from: ['LENT', 'RECALLED'], to: 'RETURNED', roles: ['CAREGIVING'] },
      ['NOT_KNOWN'],
    ],
    reportDeviceLost: [
      'Records that it cannot be found. 报失',
      { from: ['LENT', 'RECALLED'], to: 'LOST', roles: ['CAREGIVING'], own: 'APPLY' },
    ],
    settleDeviceDeposit: [
      'Records once what of the deposit is kept, and why; the rest was paid back. 押金结算',
      {
        ...{ from: ['RETURNED', 'LOST'], to: ['RETURNED', 'LOST'], roles: ['CAREGIVING'] },
        separateFrom: ['returnDevice'],
      },
      ['NO_DEPOSIT', 'DEPOSIT_SETTLED', 'INVALID_VALUE'],
    ],
  },
});

export const DeviceLoanStatus = DEVICE_LOAN.states;
export type DeviceLoanStatus = keyof typeof DeviceLoanStatus;
