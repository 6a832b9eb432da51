import { machine } from '../../../ground/workflow/machine.ts';

/** 发放账户: where money for an elder goes. Who changes an account could send it to himself, so two persons do. */
export const BANK_ACCOUNT = machine({
  entity: 'BankAccount',
  status: 'Whether money for an elder goes to an account. 发放账户状态',
  states: {
    RECORDED: 'Recorded, and not yet used. 已登记',
    CONFIRMED: 'Compared with the card by another person: money goes here. 已核对',
    ENDED: 'No money goes here any more. 已停用',
  },
  actions: {
    recordBankAccount: [
      'Records an account of an elder. The number is masked from then on. 登记发放账户',
      { from: [], to: 'RECORDED', roles: ['FINANCE'], own: 'APPLY' },
      ['INVALID_VALUE', 'NOT_KNOWN', 'ALREADY_EXISTS'],
    ],
    confirmBankAccount: [
      'Confirms an account that was compared with the card; the one before it ends. 核对发放账户',
      {
        ...{ from: ['RECORDED'], to: 'CONFIRMED', roles: ['FINANCE'] },
        separateFrom: ['recordBankAccount'],
      },
      ['INVALID_VALUE'],
    ],
    endBankAccount: [
      'Ends an account: closed, lost, or recorded in error. 停用发放账户',
      {
        ...{ from: ['RECORDED', 'CONFIRMED'], to: 'ENDED', roles: ['FINANCE'] },
        ...{ own: 'APPLY', reason: true },
      },
    ],
  },
});

export const BankAccountStatus = BANK_ACCOUNT.states;
export type BankAccountStatus = keyof typeof BankAccountStatus;
