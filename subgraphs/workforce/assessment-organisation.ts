import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { NormalForm } from '../../ground/rows/normal-column.ts';
import { connectionOf, OrderDirection } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';

export enum AssessmentOrganisationStatus {
  APPLIED = 'APPLIED',
  QUALIFIED = 'QUALIFIED',
  BELOW_STANDARD = 'BELOW_STANDARD',
  SUSPENDED = 'SUSPENDED',
  RESTORED = 'RESTORED',
}
registerEnumType(AssessmentOrganisationStatus, {
  name: 'AssessmentOrganisationStatus',
  description:
    'Standing in the register, as last decided: APPLIED → QUALIFIED → BELOW_STANDARD → SUSPENDED ' +
    'or RESTORED. `qualified` computes it from the rows instead. 评估机构状态',
  valuesConfig: {
    APPLIED: { description: 'Applied. 已申请' },
    QUALIFIED: { description: 'Qualified. 合格' },
    BELOW_STANDARD: { description: 'Below the standard. 未达标' },
    SUSPENDED: { description: 'Suspended. 暂停' },
    RESTORED: { description: 'Restored. 已恢复' },
  },
});

@ObjectType({ description: 'An organisation that assesses elders’ ability. 老年人能力评估机构' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'assessment_organisation' })
export class AssessmentOrganisation {
  @Open(() => ID, { description: 'Id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Open(() => String, { description: 'Name. 名称' })
  @Index()
  @Property({ type: 'text' })
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @Open(() => DateScalar, { description: 'Day of registration. 登记日期' })
  @Property({ type: 'date' })
  registeredOn: string;

  @Open(() => AssessmentOrganisationStatus, { description: 'Standing in the register. 状态' })
  @Property({ type: 'text' })
  status: AssessmentOrganisationStatus;

  @Unique()
  @Property({ type: 'uuid' })
  organizationId: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  @Open(() => Boolean, { description: 'Whether the row is made up. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;
}

export const AssessmentOrganisationConnection = connectionOf(
  AssessmentOrganisation,
  'AssessmentOrganisation',
);

export enum AssessmentOrganisationOrderField {
  REGION = 'REGION',
  NAME = 'NAME',
  REGISTERED_ON = 'REGISTERED_ON',
}
registerEnumType(AssessmentOrganisationOrderField, {
  name: 'AssessmentOrganisationOrderField',
  description: 'What assessment organisations are sorted by. 排序',
  valuesConfig: {
    REGION: { description: 'Code of the region of registration. 地区' },
    NAME: { description: 'Name, by code point. 名称' },
    REGISTERED_ON: { description: 'Day of registration. 登记日期' },
  },
});

@InputType({ description: 'How assessment organisations are sorted. 排序' })
export class AssessmentOrganisationOrder {
  @Field(() => AssessmentOrganisationOrderField, { description: 'Sort by this. 排序字段' })
  field: AssessmentOrganisationOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction. 方向' })
  direction: OrderDirection;
}

@InputType({ description: 'Which assessment organisations; all conditions hold together. 筛选' })
export class AssessmentOrganisationFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Registered inside this region, itself included. 地区',
  })
  within?: string | null;

  @Field(() => [AssessmentOrganisationStatus], {
    nullable: true,
    description: 'With one of these standings. 状态',
  })
  statuses?: AssessmentOrganisationStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name contains this text, 1 to 50 characters. 名称',
  })
  name?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Qualified by rule R-09 on this day. 合格日期',
  })
  qualifiedOn?: string | null;
}
