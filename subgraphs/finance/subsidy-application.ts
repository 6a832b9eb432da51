import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { InternalKey, PublicId, Sensitive } from '../../ground/schema/field-class.ts';
import { connectionOf, OrderDirection } from '../../ground/rows/page.ts';
import { DateScalar, FenScalar, MonthScalar } from '../../ground/schema/scalars.ts';
import { versioned } from '../../ground/workflow/versioned.ts';
import { ApplicationStatus } from './subsidy-application.machine.ts';
import { BedSubsidyCase } from './bed-subsidy-case.ts';
import { BeneficiaryKind, ProgrammeType } from './programme-type.ts';

/** What a period looks like: a month, a year, or ONCE for what is paid a single time. */
export const PERIOD_SHAPE = "period ~ '^([0-9]{4}(-[0-9]{2})?|ONCE)$'";

@ObjectType({
  description:
    'An application for a subsidy; one per programme, beneficiary and period. That there is one ' +
    'tells who is poor or disabled, so all of it is sensitive. 补贴申请',
})
@Directive('@key(fields: "key")')
@Entity({ tableName: 'subsidy_application' })
@Unique({ properties: ['programmeId', 'beneficiaryId', 'period'] })
@Index({ properties: ['beneficiaryId', 'periodFrom'] })
@Index({ properties: ['periodFrom', 'key'] })
@Index({ properties: ['amount', 'key'] })
@Check({ name: 'subsidy_application_period', expression: PERIOD_SHAPE })
@Check({ name: 'subsidy_application_amount', expression: 'amount >= 0' })
export class SubsidyApplication extends versioned('p3') {
  @InternalKey()
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @PublicId('p3')
  readonly id: string;

  @Property({ type: 'uuid' })
  programmeId: string;

  @Sensitive(() => BeneficiaryKind, { description: 'Who applies. 申请人类别' })
  @Property({ type: 'text' })
  beneficiaryKind: BeneficiaryKind;

  /** Key of the elder or id of the facility or organisation, by `beneficiaryKind`. */
  @Property({ type: 'uuid' })
  beneficiaryId: string;

  @Sensitive(() => String, {
    description: 'The month (2025-11) or year (2025) it is for or starts with, or ONCE. 补贴期间',
  })
  @Property({ type: 'text' })
  period: string;

  /** First day of the period; of a single payment, the day it was applied for. */
  @Property({ type: 'date' })
  periodFrom: string;

  @Sensitive(() => FenScalar, {
    description:
      'What is due by the facts of the day it was handed in, by month where it is monthly; of a ' +
      'draft what would be due now. 申请金额',
  })
  @Property({ type: 'bigint' })
  amount: number;

  @Sensitive(() => ApplicationStatus, { description: 'Status. 状态' })
  @Property({ type: 'text' })
  status: ApplicationStatus;

  @Sensitive(() => DateScalar, { description: 'Handed in on, null for a draft. 提交日期' })
  @Property({ type: 'date', nullable: true })
  submittedOn: string | null;

  @Sensitive(() => DateScalar, { description: 'Taken on, on. 受理日期' })
  @Property({ type: 'date', nullable: true })
  acceptedOn: string | null;

  @Sensitive(() => DateScalar, { description: 'Displayed for objections from. 公示日期' })
  @Property({ type: 'date', nullable: true })
  publicisedOn: string | null;

  @Sensitive(() => DateScalar, { description: 'Approved or refused on. 审批日期' })
  @Property({ type: 'date', nullable: true })
  decidedOn: string | null;

  @Sensitive(() => BedSubsidyCase, {
    nullable: true,
    description: 'What was found out on new beds, of an application for them. 新增床位情况',
  })
  @Property({ type: 'jsonb', nullable: true })
  beds: BedSubsidyCase | null;

  @Sensitive(() => Boolean, { description: 'Whether the row is synthetic.' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;
}

export const SubsidyApplicationConnection = connectionOf(SubsidyApplication, 'SubsidyApplication');

@InputType({ description: 'Which applications; all conditions hold together.' })
export class SubsidyApplicationFilter {
  @Field(() => String, { nullable: true, description: 'Decided in this region or below it.' })
  within?: string | null;

  @Field(() => [ID], { nullable: true, description: 'For one of these programmes.' })
  programmes?: string[] | null;

  @Field(() => [ProgrammeType], {
    nullable: true,
    description: 'For programmes of one of these types.',
  })
  types?: ProgrammeType[] | null;

  @Field(() => [BeneficiaryKind], { nullable: true, description: 'Of one of these applicants.' })
  beneficiaries?: BeneficiaryKind[] | null;

  @Field(() => [ApplicationStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: ApplicationStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this facility.' })
  facility?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this elder.' })
  elder?: string | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'Whose period starts in this month or later.',
  })
  periodFrom?: string | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'Whose period starts in this month or earlier.',
  })
  periodTo?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Handed in on this day or later.' })
  submittedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Handed in on this day or earlier.' })
  submittedTo?: string | null;
}

export enum BenefitOrderField {
  PERIOD = 'PERIOD',
  AMOUNT = 'AMOUNT',
}
registerEnumType(BenefitOrderField, {
  name: 'BenefitOrderField',
  description: 'What applications and disbursements are sorted by.',
  valuesConfig: {
    PERIOD: { description: 'First day of the period. 期间' },
    AMOUNT: { description: 'Amount. 金额' },
  },
});

@InputType({ description: 'How applications and disbursements are sorted.' })
export class BenefitOrder {
  @Field(() => BenefitOrderField, { description: 'Sort by this.' })
  field: BenefitOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction: OrderDirection;
}
