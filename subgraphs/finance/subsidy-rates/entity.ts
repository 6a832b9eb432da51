import { Check, Unique } from '@mikro-orm/decorators/legacy';
import {
  Day,
  described,
  Fen,
  Json,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Whole,
} from '../../../ground/row/columns.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { RateCase } from '../subsidy-programme/rate-case.ts';
import { SubsidyRatesStatus } from './machine.ts';

@Table(
  'What a region pays per person and month of a programme, from a day on; none is below what the ' +
    'policy promises at least. 地方补贴标准',
  { key: 'id' },
)
@Unique({ properties: ['programmeId', 'number'] })
@Check({ name: 'subsidy_rates_amounts', expression: '"full" >= 0 and partial >= 0' })
export class SubsidyRates extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(SubsidyRatesStatus, 'p0', 'Status. 状态')
  status: SubsidyRatesStatus;

  @Whole('p0', 'The last part of the rule’s version, from 2 on: 1 are the policy’s own. 标准序号')
  number: number;

  @Fen('p0', 'For a disabled person; null for the amount of the policy. 失能标准', {
    nullable: true,
  })
  full: number | null;

  @Fen('p0', 'For a partially disabled person; null for the amount of the policy. 半失能标准', {
    nullable: true,
  })
  partial: number | null;

  @ListSize(20)
  @Json(
    () => [RateCase],
    'p0',
    'What is paid case by case, where the policy itself names no rates; of a county below the ' +
      'programme’s region, what it adds (R-18). 分档标准',
    { defaultRaw: "'[]'" },
  )
  cases: RateCase[];

  @Day('p0', 'First day in force. 施行日期')
  validFrom: string;

  @Kept('uuid')
  programmeId: string;
}
