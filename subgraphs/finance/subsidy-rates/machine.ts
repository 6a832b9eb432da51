import { machine } from '../../../ground/workflow/machine.ts';

/** 补贴标准: what is due is decided before it is due, so rates in force are never changed. */
export const SUBSIDY_RATES = machine({
  entity: 'SubsidyRates',
  status: 'Status of rates that a region set. 补贴标准状态',
  states: {
    SET: 'Set; in force from its day until the next ones. 已设定',
    WITHDRAWN: 'Taken back before its day. 已撤回',
  },
  actions: {
    configureSubsidyRates: [
      'Sets what a region pays from a day on, per person and month or case by case, not below the ' +
        'floors of the policy; what comes later replaces it. 设定补贴标准',
      { from: [], to: 'SET', roles: ['FINANCE'] },
      ['NOT_KNOWN', 'INVALID_VALUE', 'BELOW_FLOOR', 'NEGATIVE_RATE'],
    ],
    withdrawSubsidyRates: [
      'Takes rates back before their first day. 撤回补贴标准',
      { from: ['SET'], to: 'WITHDRAWN', roles: ['FINANCE'] },
      ['INVALID_VALUE'],
    ],
  },
});

export const SubsidyRatesStatus = SUBSIDY_RATES.states;
export type SubsidyRatesStatus = keyof typeof SubsidyRatesStatus;
