import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { connectionOf } from '../../ground/rows/page.ts';
import { DateScalar, DecimalScalar } from '../../ground/schema/scalars.ts';

export enum TargetKind {
  TARGET = 'TARGET',
  STANDARD = 'STANDARD',
  RATE = 'RATE',
  CAP = 'CAP',
  THRESHOLD = 'THRESHOLD',
  MILESTONE = 'MILESTONE',
  BASELINE = 'BASELINE',
  RULE = 'RULE',
}
registerEnumType(TargetKind, {
  name: 'TargetKind',
  description: 'What a row of the targets register is.',
  valuesConfig: {
    TARGET: { description: 'A dated goal. 目标' },
    STANDARD: { description: 'A standing ratio or quantity. 标准' },
    RATE: { description: 'A rate that a rule uses. 费率' },
    CAP: { description: 'An upper limit that a rule uses. 上限' },
    THRESHOLD: { description: 'A line that a rule uses. 门槛' },
    MILESTONE: { description: 'Done or not done. 里程碑' },
    BASELINE: { description: 'A reported fact. 基线' },
    RULE: { description: 'A rule stated as a share. 规则' },
  },
});

export enum Comparison {
  AT_LEAST = 'AT_LEAST',
  AT_MOST = 'AT_MOST',
  EQUAL = 'EQUAL',
}
registerEnumType(Comparison, {
  name: 'Comparison',
  description:
    'How an actual figure is compared with the value; limits are inclusive (民法典 art. 1259).',
  valuesConfig: {
    AT_LEAST: { description: 'Not less than the value. 不低于' },
    AT_MOST: { description: 'Not more than the value. 不超过' },
    EQUAL: { description: 'The value itself. 等于' },
  },
});

export enum DataOwner {
  ELDERS = 'ELDERS',
  SERVICES = 'SERVICES',
  FACILITIES = 'FACILITIES',
  WORKFORCE = 'WORKFORCE',
  FINANCE = 'FINANCE',
  REGIONS = 'REGIONS',
}
registerEnumType(DataOwner, {
  name: 'DataOwner',
  description: 'The subgraph whose rows a figure is computed from.',
  valuesConfig: {
    ELDERS: { description: 'Elders and assessments. 老年人' },
    SERVICES: { description: 'Services. 服务' },
    FACILITIES: { description: 'Facilities. 设施机构' },
    WORKFORCE: { description: 'Workforce. 人才' },
    FINANCE: { description: 'Money. 资金' },
    REGIONS: { description: 'Regions, policies and targets. 区域治理' },
  },
});

export enum Periodicity {
  ONCE = 'ONCE',
  ANNUAL = 'ANNUAL',
  STANDING = 'STANDING',
  PLAN_YEAR = 'PLAN_YEAR',
  REPORTED = 'REPORTED',
}
registerEnumType(Periodicity, {
  name: 'Periodicity',
  description: 'Whether and how a target recurs.',
  valuesConfig: {
    ONCE: { description: 'To be met once, by a day. 一次性' },
    ANNUAL: { description: 'Every year. 每年' },
    STANDING: { description: 'At any time. 长期' },
    PLAN_YEAR: { description: 'In the plan’s year. 计划年度' },
    REPORTED: { description: 'A fact reported for a year. 报告期' },
  },
});

export enum TargetSource {
  PLAN = 'PLAN',
  DRAFTING_NOTE = 'DRAFTING_NOTE',
  REPORT = 'REPORT',
}
registerEnumType(TargetSource, {
  name: 'TargetSource',
  description: 'Which part of a document a target stands in.',
  valuesConfig: {
    PLAN: { description: 'The plan itself. 正文' },
    DRAFTING_NOTE: { description: 'Only the drafting note. 起草说明' },
    REPORT: { description: 'A report of work done. 工作报告' },
  },
});

@ObjectType({ description: 'A numeric line of a policy document. 指标' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'target' })
export class Target {
  @Open(() => ID, { description: 'Id, such as 150600-HOME_BED.' })
  @PrimaryKey({ type: 'text' })
  id: string;

  @Open(() => String, { description: 'Code of the indicator, such as NURSING_BED_SHARE.' })
  @Index()
  @Property({ type: 'text' })
  indicator: string;

  @Open(() => String, { description: 'English label.' })
  @Property({ type: 'text' })
  label: string;

  @Open(() => String, { description: 'Chinese label. 指标名称' })
  @Property({ type: 'text' })
  labelZh: string;

  @Open(() => TargetKind, { description: 'Kind. 类型' })
  @Property({ type: 'text' })
  kind: TargetKind;

  @Open(() => Comparison, { description: 'How to compare.' })
  @Property({ type: 'text' })
  comparison: Comparison;

  @Open(() => DecimalScalar, { description: 'The value, exact. 目标值' })
  @Property({ type: 'string', columnType: 'numeric' })
  value: string;

  @Open(() => String, {
    description: 'Unit, as the document writes it, such as %, 张 or 元/人月. 单位',
  })
  @Property({ type: 'text' })
  unit: string;

  @Open(() => String, { description: 'When, as the register writes it. 期限' })
  @Property({ type: 'text' })
  deadlineText: string;

  @Open(() => DateScalar, {
    nullable: true,
    description: 'Last day to meet it, where there is one. 截止日期',
  })
  @Property({ type: 'date', nullable: true })
  deadline: string | null;

  @Open(() => String, { nullable: true, description: 'What is counted. 分子' })
  @Property({ type: 'text', nullable: true })
  numeratorText: string | null;

  @Open(() => String, { nullable: true, description: 'Out of what. 分母' })
  @Property({ type: 'text', nullable: true })
  denominatorText: string | null;

  @Open(() => Periodicity, { description: 'Whether and how it recurs.' })
  @Property({ type: 'text' })
  periodicity: Periodicity;

  @Open(() => TargetSource, { description: 'Which part of the document says so.' })
  @Property({ type: 'text' })
  source: TargetSource;

  @Open(() => DataOwner, { description: 'Who owns the rows. 数据归属' })
  @Property({ type: 'text' })
  owner: DataOwner;

  @Open(() => String, { nullable: true, description: 'What is inferred and not in the text.' })
  @Property({ type: 'text', nullable: true })
  note: string | null;

  @Index()
  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  @Index()
  @Property({ type: 'text' })
  policyDocumentId: string;
}

export const TargetConnection = connectionOf(Target, 'Target');

@InputType({ description: 'Which targets; all conditions hold together.' })
export class TargetFilter {
  @Field(() => String, { nullable: true, description: 'Set inside this region, itself included.' })
  within?: string | null;

  @Field(() => [TargetKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: TargetKind[] | null;

  @Field(() => [DataOwner], {
    nullable: true,
    description: 'Computed from the rows of one of these.',
  })
  owners?: DataOwner[] | null;

  @Field(() => String, { nullable: true, description: 'Of this indicator.' })
  indicator?: string | null;

  @Field(() => ID, { nullable: true, description: 'Set by this policy document.' })
  policyDocument?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or later.' })
  dueFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or earlier.' })
  dueTo?: string | null;
}
