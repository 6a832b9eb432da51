import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { InternalKey, Personal, PublicId, Sensitive } from '../../ground/schema/field-class.ts';
import { connectionOf, OrderDirection } from '../../ground/rows/page.ts';
import { DateScalar, MonthScalar } from '../../ground/schema/scalars.ts';
import { VisitGround, VisitMode, VisitorRole } from './visit-mode.ts';

@ObjectType({ description: 'The entry of an elder in the visit register. 探访计划' })
@Directive('@key(fields: "key")')
@Entity({ tableName: 'visit_plan' })
@Index({ properties: ['registeredOn', 'key'] })
@Index({
  name: 'visit_plan_one_open_unique',
  expression:
    'create unique index "visit_plan_one_open_unique" on "services"."visit_plan" ("elder_key") where "ended_on" is null',
})
@Check({
  name: 'visit_plan_dates_check',
  expression: 'ended_on is null or ended_on >= registered_on',
})
export class VisitPlan {
  @InternalKey()
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @PublicId('p2')
  readonly id: string;

  @Personal(() => DateScalar, { description: 'First day on the register. 登记日期' })
  @Property({ type: 'date' })
  registeredOn: string;

  @Personal(() => DateScalar, {
    description: 'Last day on the register, none while on it. 终止日期',
  })
  @Property({ type: 'date', nullable: true })
  endedOn: string | null;

  @Sensitive(() => [VisitGround], { description: 'Why the elder is on the register. 特殊困难类别' })
  @Property({ type: 'text[]' })
  grounds: VisitGround[];

  @Personal(() => VisitorRole, { description: 'Who visits. 探访人员' })
  @Property({ type: 'text' })
  visitorRole: VisitorRole;

  @Personal(() => VisitMode, { description: 'How contact is usually made. 探访方式' })
  @Property({ type: 'text' })
  mode: VisitMode;

  @Personal(() => Boolean, { description: 'Whether the row is made up. 是否合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Index()
  @Property({ type: 'uuid' })
  elderKey: string;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  providerId: string | null;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;
}

export const VisitPlanConnection = connectionOf(VisitPlan, 'VisitPlan');

export enum VisitPlanOrderField {
  REGISTERED_ON = 'REGISTERED_ON',
  REGION = 'REGION',
}
registerEnumType(VisitPlanOrderField, {
  name: 'VisitPlanOrderField',
  description: 'What visit plans are sorted by. 排序',
  valuesConfig: {
    REGISTERED_ON: { description: 'First day on the register. 登记日期' },
    REGION: { description: 'Region code: community by community. 行政区划代码' },
  },
});

@InputType({ description: 'How visit plans are sorted. 排序' })
export class VisitPlanOrder {
  @Field(() => VisitPlanOrderField, { description: 'Sort by this. 排序字段' })
  field: VisitPlanOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction. 方向' })
  direction: OrderDirection;
}

export enum MonthlyContact {
  VISITED = 'VISITED',
  UNVISITED = 'UNVISITED',
}
registerEnumType(MonthlyContact, {
  name: 'MonthlyContact',
  description:
    'Whether there was contact in a month with an elder who counts in it (R-07): on the register and not away for the whole of it. 当月探访情况',
  valuesConfig: {
    VISITED: { description: 'At least one completed contact, in any mode. 已探访' },
    UNVISITED: { description: 'No completed contact. 未探访' },
  },
});

@InputType({ description: 'Which visit plans; all conditions hold together. 筛选' })
export class VisitPlanFilter {
  @Field(() => String, { nullable: true, description: 'In this region, by the home. 所在地区' })
  within?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'On the register on this day. 在册日期' })
  onRegister?: string | null;

  @Field(() => MonthlyContact, {
    nullable: true,
    description: 'Visited or not in the month. 当月探访情况',
  })
  contact?: MonthlyContact | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'The month that contact is about; the last full one when absent. 月份',
  })
  month?: string | null;

  @Field(() => [VisitGround], {
    nullable: true,
    description: 'For one of these reasons. 特殊困难类别',
  })
  @Directive('@tag(name: "p3")')
  grounds?: VisitGround[] | null;

  @Field(() => [VisitorRole], { nullable: true, description: 'Visited by one of these. 探访人员' })
  visitorRoles?: VisitorRole[] | null;

  @Field(() => ID, { nullable: true, description: 'Visited by this facility. 服务机构' })
  provider?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this elder. 老年人' })
  elder?: string | null;
}
