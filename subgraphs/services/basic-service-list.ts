import { BigIntType } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { connectionOf, OrderDirection } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { BasicServiceItem } from './basic-service-item.ts';

/** Whose list the national one is, where a region code stands in the others. */
export const NATION = 'CN';

export enum ServiceListStatus {
  DRAFT = 'DRAFT',
  APPROVED = 'APPROVED',
  PUBLISHED = 'PUBLISHED',
  SUPERSEDED = 'SUPERSEDED',
}
registerEnumType(ServiceListStatus, {
  name: 'ServiceListStatus',
  description: 'DRAFT → APPROVED → PUBLISHED → SUPERSEDED. 状态',
  valuesConfig: {
    DRAFT: { description: 'Being drawn up. 拟定' },
    APPROVED: { description: 'Approved, not yet issued. 已批准' },
    PUBLISHED: { description: 'Issued and open to the public. 已发布' },
    SUPERSEDED: { description: 'Replaced by a later version. 已被替代' },
  },
});

export enum ServiceListSource {
  NATIONAL_DEFAULT = 'NATIONAL_DEFAULT',
  DOCUMENT = 'DOCUMENT',
  SYNTHETIC = 'SYNTHETIC',
}
registerEnumType(ServiceListSource, {
  name: 'ServiceListSource',
  description: 'Where the text of a list comes from. 来源',
  valuesConfig: {
    NATIONAL_DEFAULT: {
      description:
        'The 16 items of the national list, which stand in where a local list is not at hand; not checked word for word. 国家清单默认',
    },
    DOCUMENT: { description: 'A published local document. 地方文件' },
    SYNTHETIC: { description: 'Made up for this hub, because the document is not at hand. 合成' },
  },
});

@ObjectType({ description: 'A version of a list of basic elder-care services. 基本养老服务清单' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'basic_service_list' })
@Unique({ properties: ['jurisdiction', 'version'] })
@Index({
  name: 'basic_service_list_one_published_unique',
  expression:
    'create unique index "basic_service_list_one_published_unique" on "services"."basic_service_list" ("jurisdiction") where "status" = \'PUBLISHED\'',
})
@Check({
  name: 'basic_service_list_in_force_check',
  expression:
    "status in ('DRAFT', 'APPROVED') or (published_on is not null and effective_from is not null)",
})
export class BasicServiceList {
  @Open(() => ID, { description: 'Id. 标识' })
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Open(() => String, { description: 'Title. 名称' })
  @Property({ type: 'text' })
  title: string;

  @Open(() => Int, { description: 'Year it was drawn up for. 年度' })
  @Property({ type: 'int' })
  year: number;

  @Open(() => Int, { description: 'Version, counted per region from 1. 版本' })
  @Property({ type: 'int' })
  version: number;

  @Open(() => ServiceListStatus, { description: 'Status. 状态' })
  @Property({ type: 'text' })
  status: ServiceListStatus;

  @Open(() => ServiceListSource, { description: 'Where the text comes from. 来源' })
  @Property({ type: 'text' })
  source: ServiceListSource;

  @Open(() => DateScalar, { nullable: true, description: 'Day of publication. 发布日期' })
  @Property({ type: 'date', nullable: true })
  publishedOn: string | null;

  @Open(() => DateScalar, { nullable: true, description: 'First day in force. 生效日期' })
  @Property({ type: 'date', nullable: true })
  effectiveFrom: string | null;

  @Open(() => DateScalar, {
    nullable: true,
    description: 'Last day in force, once superseded. 失效日期',
  })
  @Property({ type: 'date', nullable: true })
  effectiveTo: string | null;

  @ListSize(40)
  @Open(() => [BasicServiceItem], { description: 'The items. 服务项目' })
  @Property({ type: 'jsonb' })
  items: BasicServiceItem[];

  @Open(() => String, { nullable: true, description: 'What the source leaves open. 说明' })
  @Property({ type: 'text', nullable: true })
  note: string | null;

  @Open(() => Boolean, { description: 'Whether the list is made up. 是否合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  /** The list of the level above that this one was last reviewed against. */
  @Property({ type: 'uuid', nullable: true })
  reviewedAgainstId: string | null;

  @Property({ type: 'text', nullable: true })
  policyDocumentId: string | null;

  /** Null for the national list. */
  @Property({ type: 'text', nullable: true })
  regionCode: string | null;

  @Index()
  @Property({ type: new BigIntType('number'), nullable: true })
  regionAt: number | null;

  @Property({
    type: 'text',
    generated: `(coalesce(region_code, '${NATION}')) stored`,
  })
  jurisdiction: string;
}

export const BasicServiceListConnection = connectionOf(BasicServiceList, 'BasicServiceList');

export enum BasicServiceListOrderField {
  EFFECTIVE_FROM = 'EFFECTIVE_FROM',
  REGION = 'REGION',
}
registerEnumType(BasicServiceListOrderField, {
  name: 'BasicServiceListOrderField',
  description: 'What basic service lists are sorted by. 排序',
  valuesConfig: {
    EFFECTIVE_FROM: { description: 'First day in force; drafts count as latest. 生效日期' },
    REGION: { description: 'Region code, the national list first. 行政区划代码' },
  },
});

@InputType({ description: 'How basic service lists are sorted. 排序' })
export class BasicServiceListOrder {
  @Field(() => BasicServiceListOrderField, { description: 'Sort by this. 排序字段' })
  field: BasicServiceListOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction. 方向' })
  direction: OrderDirection;
}

@InputType({ description: 'Which basic service lists; all conditions hold together. 筛选' })
export class BasicServiceListFilter {
  @Field(() => String, { nullable: true, description: 'Of this region or one inside it. 所在地区' })
  within?: string | null;

  @Field(() => [ServiceListStatus], { nullable: true, description: 'In one of these states. 状态' })
  statuses?: ServiceListStatus[] | null;

  @Field(() => [ServiceListSource], {
    nullable: true,
    description: 'From one of these sources. 来源',
  })
  sources?: ServiceListSource[] | null;

  @Field(() => Int, { nullable: true, description: 'Drawn up for this year. 年度' })
  year?: number | null;
}
