import { machine } from '../../../ground/workflow/machine.ts';

/**
 * 普惠价格备案 (E11): a home files its prices, the office checks them, and another person makes them
 * public. Prices change forward only: what is in force is followed by a later filing, never rewritten.
 */
export const PRICE_FILING = machine({
  entity: 'PriceFiling',
  status: 'Where a price filing stands; whether it is in force is its `status`. 备案办理状态',
  statusName: 'PriceFilingStep',
  states: {
    FILED: 'Filed by the home or for it. 已报备',
    CHECKED: 'Found in order. 已审核',
    RETURNED: 'Sent back for correction. 已退回',
    CANCELLED: 'Given up before it was public. 已取消',
    PUBLISHED: 'Public; in force from its first day. 已公布',
    WITHDRAWN: 'Taken back: it ends today, or never begins. 已撤回',
  },
  actions: {
    filePrices: [
      'Files what a facility asks from a day on. It follows the prices before it from that day, and no ' +
        'price in force is changed. 价格报备',
      { from: [], to: 'FILED', roles: ['FINANCE', 'OPERATOR'] },
      ['NOT_KNOWN', 'INVALID_VALUE', 'ALREADY_EXISTS', 'PRICES_BACKWARDS', 'ABOVE_PRICE_CAP'],
    ],
    correctPriceFiling: [
      'Corrects a filing that is not public yet, so that it is checked anew; what is left out stays as ' +
        'it is. 更正备案',
      { from: ['FILED', 'RETURNED'], to: 'FILED', roles: ['FINANCE', 'OPERATOR'] },
      ['INVALID_VALUE', 'PRICES_BACKWARDS', 'ABOVE_PRICE_CAP'],
    ],
    checkPriceFiling: [
      'Finds it in order. 审核备案',
      {
        ...{ from: ['FILED'], to: 'CHECKED', roles: ['FINANCE'] },
        separateFrom: ['filePrices', 'correctPriceFiling'],
      },
      ['PRICES_BACKWARDS', 'ABOVE_PRICE_CAP'],
    ],
    returnPriceFiling: [
      'Sends it back for correction. 退回备案',
      { from: ['FILED', 'CHECKED'], to: 'RETURNED', roles: ['FINANCE'], reason: true },
    ],
    cancelPriceFiling: [
      'Gives it up before it is public. 取消备案',
      { from: ['FILED', 'CHECKED', 'RETURNED'], to: 'CANCELLED', roles: ['FINANCE', 'OPERATOR'] },
    ],
    publishPriceFiling: [
      'Makes it public; the prices before it end with the day before its first. 公布价格',
      {
        ...{ from: ['CHECKED'], to: 'PUBLISHED', roles: ['FINANCE'] },
        separateFrom: ['filePrices', 'correctPriceFiling', 'checkPriceFiling'],
      },
      ['PRICES_BACKWARDS', 'ABOVE_PRICE_CAP'],
    ],
    withdrawPriceFiling: [
      'Takes public prices back: those in force end today, and those to come never begin, so that the ' +
        'ones before them go on. 撤回价格',
      {
        ...{ from: ['PUBLISHED'], to: 'WITHDRAWN', roles: ['FINANCE'], reason: true },
        separateFrom: ['publishPriceFiling'],
      },
      ['PRICES_OVER'],
    ],
  },
});

export const PriceFilingStep = PRICE_FILING.states;
export type PriceFilingStep = keyof typeof PriceFilingStep;
