import { days, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { BENEFIT_FILTERS, BENEFIT_ORDERS } from '../benefit.ts';
import { FundingSource } from '../subsidy-programme/kinds.ts';
import { Disbursement, DisbursementStatus } from './entity.ts';

export const disbursements = listOf(Disbursement, {
  one: ['p3', 'A disbursement by its id. 补贴发放'],
  many: ['p3', 'Disbursements, the latest period first unless sorted otherwise. 补贴发放'],
  filters: {
    ...BENEFIT_FILTERS,
    statuses: oneOf('status', DisbursementStatus, 'In one of these states. 状态'),
    fundingSources: oneOf('funding_source', FundingSource, 'Paid from one of these. 资金来源'),
    ...days('paid', 'paid_on', 'Paid. 发放日期'),
  },
  orders: BENEFIT_ORDERS,
  usual: ['PERIOD', 'DESC'],
});
