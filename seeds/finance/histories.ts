import { SUBSIDY_APPEAL } from '../../subgraphs/finance/subsidy-appeal/machine.ts';
import type { TableHistory } from '../history/history.ts';
import { BUDGET_LINE } from '../../subgraphs/finance/budget-line/machine.ts';
import { LOTTERY_FUND_ALLOCATION } from '../../subgraphs/finance/lottery-fund-allocation/machine.ts';
import { PRICE_CAP } from '../../subgraphs/finance/price-cap/machine.ts';
import { PRICE_FILING } from '../../subgraphs/finance/price-filing/machine.ts';
import { SUBSIDY_APPLICATION } from '../../subgraphs/finance/subsidy-application/machine.ts';
import { SUBSIDY_RATES } from '../../subgraphs/finance/subsidy-rates/machine.ts';

/** How rows about money came to their state. */
export const FINANCE_HISTORIES: Readonly<Record<string, TableHistory>> = {
  subsidy_appeal: {
    machine: SUBSIDY_APPEAL,
    days: {
      fileSubsidyAppeal: 'filed_on',
      upholdSubsidyAppeal: 'decided_on',
      withdrawSubsidyAppeal: 'decided_on',
    },
  },
  budget_line: { machine: BUDGET_LINE, key: 'id' },
  lottery_fund_allocation: { machine: LOTTERY_FUND_ALLOCATION, key: 'id', usual: 'RECORDED' },
  price_cap: {
    machine: PRICE_CAP,
    key: 'id',
    before: { publishPriceCap: 'valid_from' },
  },
  price_filing: {
    machine: PRICE_FILING,
    key: 'id',
    state: 'register_status',
    usual: 'PUBLISHED',
    days: { filePrices: 'filed_on' },
  },
  subsidy_rates: {
    machine: SUBSIDY_RATES,
    key: 'id',
    before: { configureSubsidyRates: 'valid_from' },
  },
  subsidy_application: {
    machine: SUBSIDY_APPLICATION,
    days: {
      submitSubsidyApplication: 'received_on',
      askSubsidyApplicationSupplement: 'supplement_asked_on',
      supplementSubsidyApplication: 'supplemented_on',
      ...{ acceptSubsidyApplication: 'accepted_on', publiciseSubsidyApplication: 'publicised_on' },
      ...{ approveSubsidyApplication: 'concluded_on', rejectSubsidyApplication: 'concluded_on' },
      deliverSubsidyApplicationResult: 'delivered_on',
    },
  },
};
