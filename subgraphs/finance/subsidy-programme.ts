import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { NormalForm } from '../../ground/rows/normal-column.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { connectionOf, OrderDirection } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { BeneficiaryKind, FundingSource, ProgrammeType } from './programme-type.ts';
import { SubsidyRate } from './subsidy-rate.ts';

export enum ProgrammeStatus {
  PENDING = 'PENDING',
  IN_FORCE = 'IN_FORCE',
  ENDED = 'ENDED',
}
registerEnumType(ProgrammeStatus, {
  name: 'ProgrammeStatus',
  description: 'Standing of a programme today, by its term.',
  valuesConfig: {
    PENDING: { description: 'Not in force yet. 待施行' },
    IN_FORCE: { description: 'In force. 施行中' },
    ENDED: { description: 'Its term is over. 已结束' },
  },
});

export enum TermSource {
  DOCUMENT = 'DOCUMENT',
  DEFAULT = 'DEFAULT',
}
registerEnumType(TermSource, {
  name: 'TermSource',
  description: 'Where the term of a programme comes from.',
  valuesConfig: {
    DOCUMENT: { description: 'The policy document states it. 文件规定' },
    DEFAULT: { description: 'A default of this hub; the document is silent or a draft. 默认' },
  },
});

@ObjectType({ description: 'A subsidy, allowance or award that a policy document names. 补贴项目' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'subsidy_programme' })
@Check({ name: 'subsidy_programme_term', expression: 'valid_to is null or valid_from <= valid_to' })
export class SubsidyProgramme {
  @Open(() => ID, { description: 'Id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Open(() => String, { description: 'Natural key, such as dexing-operating.' })
  @Unique()
  @Property({ type: 'text' })
  code: string;

  @Open(() => String, { description: 'English name.' })
  @Property({ type: 'text' })
  name: string;

  @Open(() => String, { description: 'Chinese name. 名称' })
  @Property({ type: 'text' })
  labelZh: string;

  @NormalForm('label_zh')
  readonly normalLabelZh?: string;

  @Open(() => ProgrammeType, { description: 'What it pays for. 类型' })
  @Property({ type: 'text' })
  type: ProgrammeType;

  @Open(() => BeneficiaryKind, { description: 'Whom it pays. 补贴对象' })
  @Property({ type: 'text' })
  beneficiary: BeneficiaryKind;

  @ListSize(20)
  @Open(() => [SubsidyRate], { description: 'What is due, case by case. 补贴标准' })
  @Property({ type: 'jsonb' })
  rates: SubsidyRate[];

  @Open(() => Boolean, {
    description:
      'Whether the sources say what is due; a programme without is not computed. 标准是否明确',
  })
  @Property({ type: 'boolean' })
  amountEstablished: boolean;

  @Open(() => [FundingSource], {
    description: 'Funding the sources name, none when silent. 资金来源',
  })
  @Property({ type: 'text[]' })
  fundingSources: FundingSource[];

  @Open(() => [String], {
    description: 'For facilities: the types it is for (FacilityType), empty for all. 适用机构类型',
  })
  @Property({ type: 'text[]' })
  facilityTypes: string[];

  @Open(() => [String], {
    description: 'For facilities: the modes it is for (OperationMode), empty for all. 适用运营方式',
  })
  @Property({ type: 'text[]' })
  operationModes: string[];

  @Open(() => Boolean, { description: 'Only for inclusive (普惠) facilities. 仅限普惠型' })
  @Property({ type: 'boolean' })
  inclusiveOnly: boolean;

  @Open(() => Boolean, { description: 'Not for membership-based facilities. 会员制除外' })
  @Property({ type: 'boolean' })
  excludesMembership: boolean;

  @Open(() => DateScalar, { description: 'In force from. 施行日期' })
  @Property({ type: 'date' })
  validFrom: string;

  @Open(() => DateScalar, {
    nullable: true,
    description: 'In force until, null while open. 终止日期',
  })
  @Property({ type: 'date', nullable: true })
  validTo: string | null;

  @Open(() => TermSource, { description: 'Where the term comes from.' })
  @Property({ type: 'text' })
  termSource: TermSource;

  @Open(() => String, { description: 'The words of the document. 原文' })
  @Property({ type: 'text' })
  wording: string;

  @Open(() => String, {
    nullable: true,
    description: 'How the words are read and what they leave open.',
  })
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

export const SubsidyProgrammeConnection = connectionOf(SubsidyProgramme, 'SubsidyProgramme');

@InputType({ description: 'Which programmes; all conditions hold together.' })
export class SubsidyProgrammeFilter {
  @Field(() => String, { nullable: true, description: 'Made by this region or one below it.' })
  within?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reaching this region: made by it or by a region above it.',
  })
  reaching?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chinese name contains this text, 1 to 50 characters.',
  })
  name?: string | null;

  @Field(() => [ProgrammeType], { nullable: true, description: 'Of one of these types.' })
  types?: ProgrammeType[] | null;

  @Field(() => [BeneficiaryKind], { nullable: true, description: 'For one of these.' })
  beneficiaries?: BeneficiaryKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Named by one of these policy documents.' })
  policyDocuments?: string[] | null;

  @Field(() => [FundingSource], { nullable: true, description: 'Paid from one of these.' })
  fundingSources?: FundingSource[] | null;

  @Field(() => [ProgrammeStatus], { nullable: true, description: 'In one of these states today.' })
  statuses?: ProgrammeStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'In force on this day.' })
  inForceOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the sources say what is due.' })
  amountEstablished?: boolean | null;
}

export enum SubsidyProgrammeOrderField {
  REGION = 'REGION',
  TYPE = 'TYPE',
  VALID_FROM = 'VALID_FROM',
}
registerEnumType(SubsidyProgrammeOrderField, {
  name: 'SubsidyProgrammeOrderField',
  description: 'What programmes are sorted by.',
  valuesConfig: {
    REGION: { description: 'Region code, as a tree. 地区' },
    TYPE: { description: 'Type, by its name. 类型' },
    VALID_FROM: { description: 'First day in force. 施行日期' },
  },
});

@InputType({ description: 'How programmes are sorted.' })
export class SubsidyProgrammeOrder {
  @Field(() => SubsidyProgrammeOrderField, { description: 'Sort by this.' })
  field: SubsidyProgrammeOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction: OrderDirection;
}
