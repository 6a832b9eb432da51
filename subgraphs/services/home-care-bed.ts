import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InternalKey, Personal, PublicId, Sensitive } from '../../ground/schema/field-class.ts';
import { connectionOf, OrderDirection } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { registerStates } from '../../ground/workflow/states.ts';
import { versioned } from '../../ground/workflow/versioned.ts';
import { HomeCareBedStatus } from './home-care-bed-status.ts';
import { HOME_CARE_BED } from './home-care-bed.machine.ts';

export { HomeCareBedStatus };
registerStates(HomeCareBedStatus, HOME_CARE_BED, {
  description: 'Status of a home care bed. 家庭养老床位状态',
  labels: {
    APPLIED: 'Applied for. 已申请',
    ASSESSED: 'Elder and home were assessed. 已评估',
    APPROVED: 'Approved. 已批准',
    INSTALLING: 'Devices are being fitted. 安装中',
    ACCEPTANCE: 'Fitted, to be accepted. 待验收',
    ACTIVE: 'In service. 服务中',
    SUSPENDED: 'Paused, as in hospital. 暂停',
    CLOSED: 'Ended. 已关闭',
  },
});

@ObjectType({
  description: 'A care bed in the home of an elder, served by a facility. 家庭养老床位',
})
@Directive('@key(fields: "key")')
@Entity({ tableName: 'home_care_bed' })
@Index({ properties: ['appliedOn', 'key'] })
@Index({ properties: ['providerId', 'activeFrom'] })
@Index({
  name: 'home_care_bed_served_index',
  expression:
    'create index "home_care_bed_served_index" on "services"."home_care_bed" ("region_at", "active_from") where "active_from" is not null',
})
@Index({
  name: 'home_care_bed_one_open_unique',
  expression:
    'create unique index "home_care_bed_one_open_unique" on "services"."home_care_bed" ("elder_key") where "status" <> \'CLOSED\'',
})
@Check({
  name: 'home_care_bed_active_check',
  expression:
    "status <> 'ACTIVE' or (active_from is not null and suspended_on is null and closed_on is null)",
})
@Check({
  name: 'home_care_bed_suspended_check',
  expression:
    "status <> 'SUSPENDED' or (active_from is not null and suspended_on is not null and closed_on is null)",
})
@Check({
  name: 'home_care_bed_closed_check',
  expression: "(status = 'CLOSED') = (closed_on is not null)",
})
@Check({
  name: 'home_care_bed_served_check',
  expression: "status in ('ACTIVE', 'SUSPENDED', 'CLOSED') or active_from is null",
})
export class HomeCareBed extends versioned('p2') {
  @InternalKey()
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @PublicId('p2')
  readonly id: string;

  @Personal(() => HomeCareBedStatus, { description: 'Status. 状态' })
  @Property({ type: 'text' })
  status: HomeCareBedStatus;

  @Personal(() => DateScalar, { description: 'Day of the application. 申请日期' })
  @Property({ type: 'date' })
  appliedOn: string;

  @Personal(() => DateScalar, { description: 'Day of the assessment. 评估日期' })
  @Property({ type: 'date', nullable: true })
  assessedOn: string | null;

  @Personal(() => DateScalar, { description: 'Day of the approval. 批准日期' })
  @Property({ type: 'date', nullable: true })
  approvedOn: string | null;

  @Personal(() => DateScalar, { description: 'First day of service. 启用日期' })
  @Property({ type: 'date', nullable: true })
  activeFrom: string | null;

  @Personal(() => DateScalar, { description: 'First day of the current pause. 暂停日期' })
  @Property({ type: 'date', nullable: true })
  suspendedOn: string | null;

  @Personal(() => DateScalar, { description: 'Day it was closed. 关闭日期' })
  @Property({ type: 'date', nullable: true })
  closedOn: string | null;

  @Personal(() => Int, {
    description:
      'Hours of free care planned a month, 20 to 45 in 001; none where care is not free. 每月计划照护小时',
  })
  @Property({ type: 'int', nullable: true })
  plannedHours: number | null;

  @Sensitive(() => Boolean, {
    description:
      'Whether the elder met R-05 when applying: in a poor or bereaved family, and disabled. 是否符合免费条件',
  })
  @Property({ type: 'boolean' })
  eligibleForFreeCare: boolean;

  @Personal(() => Boolean, { description: 'Whether the row is made up. 是否合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Property({ type: 'text[]' })
  deviceIds: string[];

  @Index()
  @Property({ type: 'uuid' })
  elderKey: string;

  @Property({ type: 'uuid' })
  providerId: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;
}

export const HomeCareBedConnection = connectionOf(HomeCareBed, 'HomeCareBed');

export enum HomeCareBedOrderField {
  APPLIED_ON = 'APPLIED_ON',
  ACTIVE_FROM = 'ACTIVE_FROM',
  PLANNED_HOURS = 'PLANNED_HOURS',
  REGION = 'REGION',
}
registerEnumType(HomeCareBedOrderField, {
  name: 'HomeCareBedOrderField',
  description: 'What home care beds are sorted by. 排序',
  valuesConfig: {
    APPLIED_ON: { description: 'Day of the application. 申请日期' },
    ACTIVE_FROM: { description: 'First day of service; those without come last. 启用日期' },
    PLANNED_HOURS: { description: 'Planned hours; those without count as 0. 计划照护小时' },
    REGION: { description: 'Region code. 行政区划代码' },
  },
});

@InputType({ description: 'How home care beds are sorted. 排序' })
export class HomeCareBedOrder {
  @Field(() => HomeCareBedOrderField, { description: 'Sort by this. 排序字段' })
  field: HomeCareBedOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction. 方向' })
  direction: OrderDirection;
}

@InputType({ description: 'Which home care beds; all conditions hold together. 筛选' })
export class HomeCareBedFilter {
  @Field(() => String, { nullable: true, description: 'In this region, by the home. 所在地区' })
  within?: string | null;

  @Field(() => [HomeCareBedStatus], { nullable: true, description: 'In one of these states. 状态' })
  statuses?: HomeCareBedStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Served by this facility. 服务机构' })
  provider?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this elder. 老年人' })
  elder?: string | null;
}
