import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { NormalForm } from '../../ground/rows/normal-column.ts';
import { connectionOf } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';

export enum PolicyStatus {
  DRAFT = 'DRAFT',
  PENDING = 'PENDING',
  IN_FORCE = 'IN_FORCE',
  EXPIRED = 'EXPIRED',
  REPORT = 'REPORT',
  CITED = 'CITED',
}
registerEnumType(PolicyStatus, {
  name: 'PolicyStatus',
  description: 'Standing of a policy document today, as its sources state it.',
  valuesConfig: {
    DRAFT: { description: 'Draft for comment. 征求意见稿' },
    PENDING: { description: 'Issued, not yet in force. 待施行' },
    IN_FORCE: { description: 'In force. 现行有效' },
    EXPIRED: { description: 'Its term is over. 期满' },
    REPORT: { description: 'A report of work done, not a rule. 工作报告' },
    CITED: { description: 'Known only because another document cites it. 被引用' },
  },
});

export enum PolicyKind {
  LAW = 'LAW',
  PLAN = 'PLAN',
  NOTICE = 'NOTICE',
  OPINION = 'OPINION',
  DECISION = 'DECISION',
  MEASURES = 'MEASURES',
  AGREEMENT = 'AGREEMENT',
  STANDARD = 'STANDARD',
  LIST = 'LIST',
  REPORT = 'REPORT',
}
registerEnumType(PolicyKind, {
  name: 'PolicyKind',
  description: 'Kind of a policy document.',
  valuesConfig: {
    LAW: { description: 'Law. 法律' },
    PLAN: { description: 'Plan or programme. 规划、计划、方案' },
    NOTICE: { description: 'Notice. 通知' },
    OPINION: { description: 'Opinion. 意见' },
    DECISION: { description: 'Decision. 决定' },
    MEASURES: { description: 'Measures. 办法' },
    AGREEMENT: { description: 'Agreement. 协议' },
    STANDARD: { description: 'Standard or norm. 标准、规范' },
    LIST: { description: 'List. 清单' },
    REPORT: { description: 'Report of work done. 工作报告' },
  },
});

@ObjectType({
  description: 'A policy document or standard that the hub’s rules and targets rest on. 政策文件',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'policy_document' })
export class PolicyDocument {
  @Open(() => ID, { description: 'Id: the type and the code. 标识' })
  @PrimaryKey({ type: 'text' })
  id: string;

  @Open(() => String, { description: 'Code, such as ordos-2023-101. 文件代码' })
  get code(): string {
    return this.id;
  }

  @Open(() => String, { description: 'Chinese title. 标题' })
  @Property({ type: 'text' })
  title: string;

  @NormalForm('title')
  readonly normalTitle?: string;

  @Open(() => String, {
    nullable: true,
    description: 'Document number, such as 鄂府办发〔2023〕101号. 文号',
  })
  @Property({ type: 'text', nullable: true })
  documentNumber: string | null;

  @Open(() => String, { description: 'English title.' })
  @Property({ type: 'text' })
  titleEn: string;

  @Open(() => PolicyKind, { description: 'Kind. 文种' })
  @Property({ type: 'text' })
  kind: PolicyKind;

  /** DRAFT, ISSUED, REPORT or CITED: what does not change as days pass. */
  @Property({ type: 'text' })
  standing: string;

  @Open(() => String, { nullable: true, description: 'Issuing body. 发布机关' })
  @Property({ type: 'text', nullable: true })
  issuer: string | null;

  @Open(() => DateScalar, { nullable: true, description: 'Published on. 发布日期' })
  @Property({ type: 'date', nullable: true })
  publishedOn: string | null;

  @Open(() => DateScalar, { nullable: true, description: 'In force from. 施行日期' })
  @Property({ type: 'date', nullable: true })
  effectiveFrom: string | null;

  @Open(() => DateScalar, { nullable: true, description: 'In force until. 失效日期' })
  @Property({ type: 'date', nullable: true })
  effectiveTo: string | null;

  @Open(() => String, { nullable: true, description: 'Contradictions and gaps of the source.' })
  @Property({ type: 'text', nullable: true })
  note: string | null;

  @Index()
  @Property({ type: 'text', nullable: true })
  regionCode: string | null;

  @Property({ type: 'text[]' })
  citedByIds: string[];
}

export const PolicyDocumentConnection = connectionOf(PolicyDocument, 'PolicyDocument');

@InputType({ description: 'Which policy documents; all conditions hold together.' })
export class PolicyDocumentFilter {
  @Field(() => String, { nullable: true, description: 'Title contains this text.' })
  title?: string | null;

  @Field(() => [PolicyKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: PolicyKind[] | null;

  @Field(() => String, { nullable: true, description: 'Of this region.' })
  region?: string | null;
}
