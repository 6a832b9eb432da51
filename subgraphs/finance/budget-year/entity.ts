import { Index, Unique } from '@mikro-orm/decorators/legacy';
import {
  described,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Whole,
} from '../../../ground/row/columns.ts';
import { BudgetYearStatus } from './machine.ts';

@Table('A budget year of a region that was closed; one that never was has no row. 预算年度', {
  key: 'id',
})
@Unique({ properties: ['regionCode', 'year'] })
@Index({ properties: ['year', 'id'] })
export class BudgetYear extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(BudgetYearStatus, 'p0', 'Status. 状态')
  status: BudgetYearStatus;

  @Whole('p0', 'The year. 年度')
  year: number;
}
