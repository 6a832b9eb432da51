import { Check, Index, Unique } from '@mikro-orm/decorators/legacy';
import {
  described,
  Fen,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Whole,
} from '../../../ground/row/columns.ts';
import { FundingSource } from '../subsidy-programme/kinds.ts';
import { BudgetLineStatus } from './machine.ts';

@Table('What a region may spend on a programme in a year; no payment goes beyond it. 预算安排', {
  key: 'id',
})
@Unique({ properties: ['programmeId', 'regionCode', 'year'] })
@Index({ properties: ['year', 'id'] })
@Check({ name: 'budget_line_amount', expression: 'amount >= 0' })
export class BudgetLine extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(BudgetLineStatus, 'p0', 'Status. 状态')
  status: BudgetLineStatus;

  @Whole('p0', 'The year of payment. 年度')
  year: number;

  @Fen('p0', 'What may be spent. 预算金额')
  amount: number;

  @OneOf(FundingSource, 'p0', 'Where the money comes from. 资金来源')
  fundingSource: FundingSource;

  @Kept('uuid')
  programmeId: string;
}
