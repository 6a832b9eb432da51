import { inRegion, oneOf, years } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { BudgetYear } from './entity.ts';
import { BudgetYearStatus } from './machine.ts';

export const budgetYears = listOf(BudgetYear, {
  one: ['p0', 'A budget year that was closed, by its id. 预算年度'],
  many: ['p0', 'Budget years that were closed, the latest first unless sorted otherwise. 预算年度'],
  filters: {
    within: inRegion('Of this region or one below it. 所在地区'),
    ...years('year', 'year', 'Of a year. 年度'),
    statuses: oneOf('status', BudgetYearStatus, 'In one of these states. 状态'),
  },
  orders: {
    YEAR: ['year', 'Year. 年度'],
    REGION: ['region_at', 'Region code, as a tree. 地区'],
  },
  usual: ['YEAR', 'DESC'],
});
