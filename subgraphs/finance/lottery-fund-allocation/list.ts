import { aboutAny, filtered, inRegion, years } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { LotteryFundAllocation } from './entity.ts';

const MET = 'e.elder_care::numeric * 100 >= e.total::numeric * e.required_percent';

export const lotteryFundAllocations = listOf(LotteryFundAllocation, {
  one: ['p0', 'An allocation by its id. 福利彩票公益金分配'],
  many: [
    'p0',
    'Allocations of lottery funds, the latest year first unless sorted otherwise. 福利彩票公益金分配',
  ],
  filters: {
    within: inRegion('Of this region or one below it. 所在地区'),
    ...years('year', 'year', 'Of a year. 年度'),
    met: filtered(
      () => Boolean,
      'Whether the share the policy asks for is met. 是否达标',
      (met: boolean) => ({ sql: `(${MET}) = ?::boolean`, params: [met] }),
    ),
    policyDocuments: aboutAny(
      'PolicyDocument',
      'policy_document_id',
      'Under one of these policy documents. 依据',
      { natural: true },
    ),
  },
  orders: {
    YEAR: ['year', 'Year. 年度'],
    REGION: ['region_at', 'Region code, as a tree. 地区'],
    TOTAL: ['total', 'The whole fund. 公益金总额'],
    SHARE: ['e.elder_care::numeric / e.total', 'The share of elder care. 占比'],
  },
  usual: ['YEAR', 'DESC'],
});
