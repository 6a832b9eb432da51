import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { connectionOf, OrderDirection } from '../../ground/rows/page.ts';
import { DateScalar, FenScalar } from '../../ground/schema/scalars.ts';

export enum PriceItemKind {
  BED = 'BED',
  CARE_INTACT = 'CARE_INTACT',
  CARE_PARTIAL = 'CARE_PARTIAL',
  CARE_FULL = 'CARE_FULL',
  MEALS = 'MEALS',
}
registerEnumType(PriceItemKind, {
  name: 'PriceItemKind',
  description: 'What a price is for.',
  valuesConfig: {
    BED: { description: 'Bed. 床位费' },
    CARE_INTACT: { description: 'Care of an able resident. 护理费(能力完好)' },
    CARE_PARTIAL: { description: 'Care of a partially disabled resident. 护理费(部分失能)' },
    CARE_FULL: { description: 'Care of a disabled resident. 护理费(失能)' },
    MEALS: { description: 'Meals. 伙食费' },
  },
});

export enum PriceFilingStatus {
  PENDING = 'PENDING',
  IN_FORCE = 'IN_FORCE',
  SUPERSEDED = 'SUPERSEDED',
}
registerEnumType(PriceFilingStatus, {
  name: 'PriceFilingStatus',
  description: 'Standing of a price filing today.',
  valuesConfig: {
    PENDING: { description: 'Filed, not in force yet. 待生效' },
    IN_FORCE: { description: 'In force. 现行' },
    SUPERSEDED: { description: 'Replaced or ended. 已失效' },
  },
});

@ObjectType({ description: 'One price of a filing. 收费项目' })
export class PriceItem {
  @Open(() => PriceItemKind, { description: 'What it is for. 项目' })
  kind: PriceItemKind;

  @Open(() => FenScalar, { description: 'Price per month. 每月价格' })
  monthly: number;
}

@ObjectType({ description: 'A version of the prices that a facility filed. 价格备案' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'price_filing' })
@Unique({ properties: ['facilityId', 'version'] })
@Index({ properties: ['lowestMonthly', 'id'] })
@Check({
  name: 'price_filing_term',
  expression: 'effective_to is null or effective_from <= effective_to',
})
export class PriceFiling {
  @Open(() => ID, { description: 'Id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Property({ type: 'uuid' })
  facilityId: string;

  @Open(() => Int, { description: 'Version, 1 for the first of the facility. 版本' })
  @Property({ type: 'int' })
  version: number;

  @ListSize(30)
  @Open(() => [PriceItem], { description: 'The prices. 收费项目' })
  @Property({ type: 'jsonb' })
  items: PriceItem[];

  @Open(() => FenScalar, {
    description: 'The least a resident pays a month: cheapest bed, care and meals. 最低月费用',
  })
  @Property({ type: 'bigint' })
  lowestMonthly: number;

  @Open(() => DateScalar, { description: 'Filed on. 备案日期' })
  @Property({ type: 'date' })
  filedOn: string;

  @Open(() => DateScalar, { description: 'In force from. 生效日期' })
  @Property({ type: 'date' })
  effectiveFrom: string;

  @Open(() => DateScalar, {
    nullable: true,
    description: 'In force until, null while open. 失效日期',
  })
  @Property({ type: 'date', nullable: true })
  effectiveTo: string | null;

  @Open(() => Boolean, { description: 'Whether the row is synthetic.' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;
}

export const PriceFilingConnection = connectionOf(PriceFiling, 'PriceFiling');

@InputType({ description: 'Which price filings; all conditions hold together.' })
export class PriceFilingFilter {
  @Field(() => String, { nullable: true, description: 'Of facilities in this region or below it.' })
  within?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these facilities.' })
  facilities?: string[] | null;

  @Field(() => [PriceFilingStatus], {
    nullable: true,
    description: 'In one of these states today.',
  })
  statuses?: PriceFilingStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'In force on this day.' })
  inForceOn?: string | null;

  @Field(() => FenScalar, { nullable: true, description: 'Lowest monthly price of this or more.' })
  lowestMonthlyFrom?: number | null;

  @Field(() => FenScalar, { nullable: true, description: 'Lowest monthly price of this or less.' })
  lowestMonthlyTo?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Filed on this day or later.' })
  filedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Filed on this day or earlier.' })
  filedTo?: string | null;
}

export enum PriceFilingOrderField {
  LOWEST_MONTHLY = 'LOWEST_MONTHLY',
  EFFECTIVE_FROM = 'EFFECTIVE_FROM',
  FILED_ON = 'FILED_ON',
}
registerEnumType(PriceFilingOrderField, {
  name: 'PriceFilingOrderField',
  description: 'What price filings are sorted by.',
  valuesConfig: {
    LOWEST_MONTHLY: { description: 'The lowest monthly price. 最低月费用' },
    EFFECTIVE_FROM: { description: 'First day in force. 生效日期' },
    FILED_ON: { description: 'Day of filing. 备案日期' },
  },
});

@InputType({ description: 'How price filings are sorted.' })
export class PriceFilingOrder {
  @Field(() => PriceFilingOrderField, { description: 'Sort by this.' })
  field: PriceFilingOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction: OrderDirection;
}
