import { machine } from '../../../ground/workflow/machine.ts';

/** 购买服务月度结算: what was delivered in a month, checked by call-backs, and accepted by somebody else. */
export const MONTHLY_SETTLEMENT = machine({
  entity: 'MonthlySettlement',
  status: 'Status of the settlement of a month. 月度结算状态',
  states: {
    DRAWN_UP: 'Drawn up; the sample is being called back. 待验收',
    ACCEPTED: 'Accepted: it does not change any more, and finance pays it. 已验收',
    WITHDRAWN: 'Given up before it was accepted. 已撤回',
    REVERSED: 'Taken back after it was accepted; the month can be settled again. 已冲销',
  },
  actions: {
    drawUpSettlement: [
      'Settles a month of a contract that is over: its confirmed deliveries at its price, and a sample of them to call back. 编制结算',
      { from: [], to: 'DRAWN_UP', roles: ['CAREGIVING'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS', 'MONTH_NOT_OVER', 'DELIVERIES_OPEN', 'NOTHING_DELIVERED'],
    ],
    deductFromSettlement: [
      'Deducts an amount, and says why. 扣款',
      {
        ...{ from: ['DRAWN_UP'], to: 'DRAWN_UP', roles: ['CAREGIVING', 'SUPERVISION'] },
        reason: true,
      },
      ['INVALID_VALUE'],
    ],
    acceptSettlement: [
      'Accepts it once the sample was called back, and names the budget line: it is closed then. 验收结算',
      {
        ...{ from: ['DRAWN_UP'], to: 'ACCEPTED', roles: ['SUPERVISION'] },
        separateFrom: ['drawUpSettlement', 'deductFromSettlement'],
      },
      ['CALL_BACKS_MISSING', 'NOTHING_LEFT'],
    ],
    withdrawSettlement: [
      'Gives it up before it is accepted: its deliveries can be settled anew. 撤回结算',
      {
        ...{ from: ['DRAWN_UP'], to: 'WITHDRAWN', roles: ['CAREGIVING', 'SUPERVISION'] },
        reason: true,
      },
    ],
    reverseSettlement: [
      'Takes back what was accepted, in place of changing it; finance takes back what it paid. 冲销结算',
      {
        ...{ from: ['ACCEPTED'], to: 'REVERSED', roles: ['SUPERVISION'], reason: true },
        separateFrom: ['acceptSettlement'],
      },
    ],
  },
});

export const MonthlySettlementStatus = MONTHLY_SETTLEMENT.states;
export type MonthlySettlementStatus = keyof typeof MonthlySettlementStatus;
