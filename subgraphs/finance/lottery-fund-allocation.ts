import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { connectionOf, OrderDirection } from '../../ground/rows/page.ts';
import { FenScalar } from '../../ground/schema/scalars.ts';

@ObjectType({ description: 'What a part of a lottery fund was used for. 使用项目' })
export class LotteryFundLine {
  @Open(() => String, { description: 'Purpose in English.' })
  purpose: string;

  @Open(() => String, { description: 'Purpose. 用途' })
  labelZh: string;

  @Open(() => Boolean, { description: 'Whether it counts as elder care. 是否用于养老服务' })
  elderCare: boolean;

  @Open(() => FenScalar, { description: 'Amount. 金额' })
  amount: number;
}

@ObjectType({
  description: 'How a region used its welfare-lottery fund in a year. 福利彩票公益金分配',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'lottery_fund_allocation' })
@Unique({ properties: ['regionCode', 'year'] })
@Check({ name: 'lottery_fund_allocation_total', expression: 'total > 0' })
@Check({
  name: 'lottery_fund_allocation_part',
  expression: 'elder_care >= 0 and elder_care <= total',
})
export class LotteryFundAllocation {
  @Open(() => ID, { description: 'Id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Open(() => Int, { description: 'Year. 年度' })
  @Property({ type: 'int' })
  year: number;

  @Open(() => FenScalar, { description: 'The whole fund at the level of the region. 公益金总额' })
  @Property({ type: 'bigint' })
  total: number;

  @Open(() => FenScalar, { description: 'The part used for elder care. 用于养老服务的金额' })
  @Property({ type: 'bigint' })
  elderCare: number;

  @ListSize(20)
  @Open(() => [LotteryFundLine], {
    description: 'What it was used for; the lines add up to the total. 明细',
  })
  @Property({ type: 'jsonb' })
  lines: LotteryFundLine[];

  /** Whole per cent the region's policy asks for, null without one. */
  @Property({ type: 'int', nullable: true })
  requiredPercent: number | null;

  @Property({ type: 'text', nullable: true })
  policyDocumentId: string | null;

  @Open(() => Boolean, { description: 'Whether the row is synthetic.' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;
}

export const LotteryFundAllocationConnection = connectionOf(
  LotteryFundAllocation,
  'LotteryFundAllocation',
);

@InputType({ description: 'Which allocations; all conditions hold together.' })
export class LotteryFundAllocationFilter {
  @Field(() => String, { nullable: true, description: 'Of this region or one below it.' })
  within?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of this year or later.' })
  yearFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of this year or earlier.' })
  yearTo?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the share the policy asks for is met.',
  })
  met?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Under one of these policy documents.' })
  policyDocuments?: string[] | null;
}

export enum LotteryFundOrderField {
  YEAR = 'YEAR',
  REGION = 'REGION',
  TOTAL = 'TOTAL',
  SHARE = 'SHARE',
}
registerEnumType(LotteryFundOrderField, {
  name: 'LotteryFundOrderField',
  description: 'What allocations are sorted by.',
  valuesConfig: {
    YEAR: { description: 'Year. 年度' },
    REGION: { description: 'Region code, as a tree. 地区' },
    TOTAL: { description: 'The whole fund. 公益金总额' },
    SHARE: { description: 'The share of elder care. 占比' },
  },
});

@InputType({ description: 'How allocations are sorted.' })
export class LotteryFundOrder {
  @Field(() => LotteryFundOrderField, { description: 'Sort by this.' })
  field: LotteryFundOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction: OrderDirection;
}
