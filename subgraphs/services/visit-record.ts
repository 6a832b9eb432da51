import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { InternalKey, Personal, PublicId, Sensitive } from '../../ground/schema/field-class.ts';
import { connectionOf, OrderDirection } from '../../ground/rows/page.ts';
import { DateScalar, MonthScalar } from '../../ground/schema/scalars.ts';
import { VisitMode, VisitorRole } from './visit-mode.ts';

export enum VisitOutcome {
  COMPLETED = 'COMPLETED',
  ATTEMPTED = 'ATTEMPTED',
}
registerEnumType(VisitOutcome, {
  name: 'VisitOutcome',
  description: 'Whether a visit reached the elder. 探访结果',
  valuesConfig: {
    COMPLETED: { description: 'There was contact with the elder. 已完成' },
    ATTEMPTED: { description: 'Nobody was reached; it counts as no visit. 未联系上' },
  },
});

@ObjectType({ description: 'What a visitor found, as 001 asks. 探访情况' })
export class VisitFindings {
  @Sensitive(() => Boolean, { description: 'Electricity and gas are safe. 用电用气安全' })
  utilitiesSafe: boolean;

  @Sensitive(() => Boolean, { description: 'The family does its duty of support. 赡养责任落实' })
  supported: boolean;

  @Sensitive(() => Boolean, { description: 'The home is safe to live in. 居家安全' })
  homeSafe: boolean;
}

@ObjectType({ description: 'A visit to an elder on the register, or an attempt at one. 探访记录' })
@Directive('@key(fields: "key")')
@Entity({ tableName: 'visit_record' })
@Index({
  name: 'visit_record_plan_month_index',
  expression:
    'create index "visit_record_plan_month_index" on "services"."visit_record" ("plan_key", "month") include ("outcome", "mode", "visited_on")',
})
@Index({ properties: ['regionAt', 'visitedOn'] })
@Index({ properties: ['visitedOn', 'key'] })
@Check({
  name: 'visit_record_findings_check',
  expression: "outcome = 'COMPLETED' or findings is null",
})
export class VisitRecord {
  @InternalKey()
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @PublicId('p2')
  readonly id: string;

  @Personal(() => DateScalar, { description: 'Day of the visit. 探访日期' })
  @Property({ type: 'date' })
  visitedOn: string;

  @Personal(() => MonthScalar, { description: 'Month that it counts in. 月份' })
  @Property({
    type: 'text',
    generated:
      "(extract(year from visited_on)::int::text || '-' || lpad(extract(month from visited_on)::int::text, 2, '0')) stored",
  })
  month: string;

  @Personal(() => VisitOutcome, { description: 'Whether the elder was reached. 探访结果' })
  @Property({ type: 'text' })
  outcome: VisitOutcome;

  @Personal(() => VisitMode, { description: 'How contact was sought. 探访方式' })
  @Property({ type: 'text' })
  mode: VisitMode;

  @Personal(() => VisitorRole, { description: 'Who visited. 探访人员' })
  @Property({ type: 'text' })
  visitorRole: VisitorRole;

  @Sensitive(() => VisitFindings, {
    description: 'What the visitor found, at home visits. 探访情况',
  })
  @Property({ type: 'jsonb', nullable: true })
  findings: VisitFindings | null;

  @Personal(() => Boolean, { description: 'Whether the row is made up. 是否合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Property({ type: 'uuid' })
  planKey: string;

  @Index()
  @Property({ type: 'uuid' })
  elderKey: string;

  @Property({ type: 'uuid', nullable: true })
  providerId: string | null;

  @Property({ type: 'text' })
  regionCode: string;

  @Property({ type: 'bigint' })
  regionAt: number;
}

export const VisitRecordConnection = connectionOf(VisitRecord, 'VisitRecord');

@InputType({ description: 'How visit records are sorted: by the day. 排序' })
export class VisitRecordOrder {
  @Field(() => OrderDirection, {
    defaultValue: OrderDirection.DESC,
    description: 'Direction. 方向',
  })
  visitedOn: OrderDirection;
}

@InputType({ description: 'Which visit records; all conditions hold together. 筛选' })
export class VisitRecordFilter {
  @Field(() => String, { nullable: true, description: 'In this region, by the home. 所在地区' })
  within?: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'In this month. 月份' })
  month?: string | null;

  @Field(() => [VisitOutcome], {
    nullable: true,
    description: 'With one of these results. 探访结果',
  })
  outcomes?: VisitOutcome[] | null;

  @Field(() => [VisitMode], { nullable: true, description: 'In one of these modes. 探访方式' })
  modes?: VisitMode[] | null;

  @Field(() => [VisitorRole], { nullable: true, description: 'By one of these. 探访人员' })
  visitorRoles?: VisitorRole[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the visitor found something wrong: electricity, gas, support or the home. 是否发现问题',
  })
  @Directive('@tag(name: "p3")')
  concern?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Of this elder. 老年人' })
  elder?: string | null;

  @Field(() => ID, { nullable: true, description: 'Under this visit plan. 探访计划' })
  plan?: string | null;
}
