import { Check, PrimaryKey, Unique } from '@mikro-orm/decorators/legacy';
import { Decimal, described, Kept, MonthOf, Table, Whole } from '../../../ground/row/columns.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';

export const LATEST_MONTH = { expression: 'e.month', direction: OrderDirection.DESC };

@Table('The care given at a home care bed in one month. 月度照护记录', { key: null })
@Unique({ properties: ['bedKey', 'month'] })
@Check({ expression: 'hours >= 0 and visits >= 0' })
export class HomeCareDelivery extends described('p2') {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Kept('uuid')
  bedKey: string;

  @MonthOf('p2', 'The month. 月份')
  month: string;

  @Decimal('p2', 'Hours of care given. 照护小时', { columnType: 'numeric(5,1)' })
  hours: string;

  @Whole('p2', 'Times a carer came. 上门次数')
  visits: number;
}
