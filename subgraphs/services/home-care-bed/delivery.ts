import { Check, Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { Personal } from '../../../ground/schema/field-class.ts';
import { DecimalScalar, MonthScalar } from '../../../ground/schema/scalars.ts';

@ObjectType({ description: 'The care given at a home care bed in one month. 月度照护记录' })
@Entity({ tableName: 'home_care_delivery' })
@Unique({ properties: ['bedKey', 'month'] })
@Check({ expression: 'hours >= 0 and visits >= 0' })
export class HomeCareDelivery {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Property({ type: 'uuid' })
  bedKey: string;

  @Personal(() => MonthScalar, { description: 'The month. 月份' })
  @Property({ type: 'text' })
  month: string;

  @Personal(() => DecimalScalar, { description: 'Hours of care given. 照护小时' })
  @Property({ type: 'string', columnType: 'numeric(5,1)' })
  hours: string;

  @Personal(() => Int, { description: 'Times a carer came. 上门次数' })
  @Property({ type: 'int' })
  visits: number;

  @Personal(() => Boolean, { description: 'Whether the row is made up. 是否合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;
}
