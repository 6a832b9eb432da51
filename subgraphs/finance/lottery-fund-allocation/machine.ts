import { machine } from '../../../ground/workflow/machine.ts';

/** 福彩公益金分配: recorded once for a region and year, and corrected while nobody else confirmed it. */
export const LOTTERY_FUND_ALLOCATION = machine({
  entity: 'LotteryFundAllocation',
  status: 'Status of a recorded allocation. 公益金分配状态',
  states: {
    RECORDED: 'Recorded by the finance side. 已登记',
    CONFIRMED: 'Confirmed by another person. 已复核',
  },
  actions: {
    recordLotteryFund: [
      'Records how a region used its fund in a year; the sums follow from the lines. 登记公益金分配',
      { from: [], to: 'RECORDED', roles: ['FINANCE'] },
      ['INVALID_VALUE', 'ALREADY_EXISTS'],
    ],
    correctLotteryFund: [
      'Records it anew; what is left out stays as it is, and it is to be confirmed again. 更正公益金分配',
      { from: ['RECORDED', 'CONFIRMED'], to: 'RECORDED', roles: ['FINANCE'] },
    ],
    confirmLotteryFund: [
      'Confirms what another person recorded. 复核公益金分配',
      {
        ...{ from: ['RECORDED'], to: 'CONFIRMED', roles: ['FINANCE'] },
        separateFrom: ['recordLotteryFund', 'correctLotteryFund'],
      },
    ],
  },
});

export const LotteryFundAllocationStatus = LOTTERY_FUND_ALLOCATION.states;
export type LotteryFundAllocationStatus = keyof typeof LotteryFundAllocationStatus;
