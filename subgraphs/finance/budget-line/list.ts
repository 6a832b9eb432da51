import { Int } from 'type-graphql';
import { aboutAny, filtered, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { BudgetLine } from './entity.ts';
import { BudgetLineStatus } from './machine.ts';

export const budgetLines = listOf(BudgetLine, {
  one: ['p0', 'A budget line by its id. 预算安排'],
  many: ['p0', 'Budget lines, the latest year first unless sorted otherwise. 预算安排'],
  filters: {
    within: inRegion('Of this region or one below it. 所在地区'),
    programmes: aboutAny('SubsidyProgramme', 'programme_id', 'For one of these programmes. 项目'),
    years: filtered(
      () => [Int],
      'Of one of these years. 年度',
      (years: number[]) => ({ sql: 'e."year" = any(array[?]::int[])', params: [years] }),
    ),
    statuses: oneOf('status', BudgetLineStatus, 'In one of these states. 状态'),
  },
  orders: {
    YEAR: ['year', 'Year. 年度'],
    REGION: ['region_at', 'Region code, as a tree. 地区'],
    AMOUNT: ['amount', 'What may be spent. 预算金额'],
  },
  usual: ['YEAR', 'DESC'],
});
