import { machine } from '../../../ground/workflow/machine.ts';

/** 购买服务付款: what finance does with a settlement that was accepted. */
export const PURCHASE_PAYMENT_MACHINE = machine({
  entity: 'PurchasePayment',
  status:
    'Status of the payment of a settlement; DUE and WITHDRAWN follow the settlement. 购买服务付款状态',
  states: {
    DUE: 'Accepted and due. 待付款',
    PAID: 'Paid. 已付款',
    RETURNED: 'Not paid: the settlement is to be taken back. 已退回',
    WITHDRAWN: 'The settlement was taken back before it was paid. 已撤回',
    RECLAIMED: 'Paid and taken back. 已追回',
  },
  actions: {
    payPurchase: [
      'Pays it from the budget line that it names. 付款',
      { from: ['DUE'], to: 'PAID', roles: ['FINANCE'] },
      ['SAME_PERSON', 'ALREADY_PAID', 'NO_BUDGET', 'OVER_BUDGET', 'BUDGET_YEAR_CLOSED'],
    ],
    returnPurchase: [
      'Sends it back unpaid. 退回',
      { from: ['DUE'], to: 'RETURNED', roles: ['FINANCE'], reason: true },
    ],
    reclaimPurchase: [
      'Records that the money of a settlement that was taken back has come back: its line has it again. 追回',
      {
        ...{ from: ['PAID'], to: 'RECLAIMED', roles: ['FINANCE'], reason: true },
        separateFrom: ['payPurchase'],
      },
      ['SETTLEMENT_STANDS', 'BUDGET_YEAR_CLOSED'],
    ],
  },
});

export const PurchasePaymentStatus = PURCHASE_PAYMENT_MACHINE.states;
export type PurchasePaymentStatus = keyof typeof PurchasePaymentStatus;
