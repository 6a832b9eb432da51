import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { InternalKey, PublicId, Sensitive } from '../../ground/schema/field-class.ts';
import { connectionOf } from '../../ground/rows/page.ts';
import { DateScalar, FenScalar, MonthScalar } from '../../ground/schema/scalars.ts';
import { DisbursementStatus } from './application-status.ts';
import { BeneficiaryKind, FundingSource, ProgrammeType } from './programme-type.ts';
import { PERIOD_SHAPE } from './subsidy-application.ts';

@ObjectType({
  description: 'A payment of a subsidy; one per programme, beneficiary and period. 补贴发放',
})
@Directive('@key(fields: "key")')
@Entity({ tableName: 'disbursement' })
@Unique({ properties: ['programmeId', 'beneficiaryId', 'period'] })
@Index({ properties: ['applicationKey', 'periodFrom'] })
@Index({ properties: ['beneficiaryId', 'periodFrom'] })
@Index({ properties: ['regionAt', 'paidOn'] })
@Index({ properties: ['periodFrom', 'key'] })
@Index({ properties: ['amount', 'key'] })
@Index({
  name: 'disbursement_planned_index',
  expression:
    'create index "disbursement_planned_index" on "finance"."disbursement" ("programme_id", "region_at") where "status" = \'PLANNED\'',
})
@Check({ name: 'disbursement_period', expression: PERIOD_SHAPE })
@Check({ name: 'disbursement_amount', expression: 'amount >= 0' })
@Check({ name: 'disbursement_paid', expression: "(status = 'PLANNED') = (paid_on is null)" })
export class Disbursement {
  @InternalKey()
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @PublicId('p3')
  readonly id: string;

  @Property({ type: 'uuid' })
  applicationKey: string;

  @Property({ type: 'uuid' })
  programmeId: string;

  /** The budget line it is charged to, `null` until it is paid. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  budgetLineId: string | null;

  @Sensitive(() => BeneficiaryKind, { description: 'Who is paid. 对象类别' })
  @Property({ type: 'text' })
  beneficiaryKind: BeneficiaryKind;

  /** Key of the elder or id of the facility or organisation, by `beneficiaryKind`. */
  @Property({ type: 'uuid' })
  beneficiaryId: string;

  @Sensitive(() => String, {
    description: 'The month (2025-11) or year (2025) it is for, or ONCE. 补贴期间',
  })
  @Property({ type: 'text' })
  period: string;

  @Property({ type: 'date' })
  periodFrom: string;

  @Sensitive(() => FenScalar, { description: 'Amount. 金额' })
  @Property({ type: 'bigint' })
  amount: number;

  @Sensitive(() => DisbursementStatus, { description: 'Status. 状态' })
  @Property({ type: 'text' })
  status: DisbursementStatus;

  @Sensitive(() => DateScalar, {
    description: 'Paid on; of a failed one, sent on; null while planned. 发放日期',
  })
  @Property({ type: 'date', nullable: true })
  paidOn: string | null;

  @Sensitive(() => FundingSource, { description: 'Where the money comes from. 资金来源' })
  @Property({ type: 'text' })
  fundingSource: FundingSource;

  @Sensitive(() => Boolean, { description: 'Whether the row is synthetic.' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Property({ type: 'text' })
  regionCode: string;

  @Property({ type: 'bigint' })
  regionAt: number;
}

export const DisbursementConnection = connectionOf(Disbursement, 'Disbursement');

@InputType({ description: 'Which disbursements; all conditions hold together.' })
export class DisbursementFilter {
  @Field(() => String, { nullable: true, description: 'Paid by this region or one below it.' })
  within?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these programmes.' })
  programmes?: string[] | null;

  @Field(() => [ProgrammeType], {
    nullable: true,
    description: 'Of programmes of one of these types.',
  })
  types?: ProgrammeType[] | null;

  @Field(() => [BeneficiaryKind], { nullable: true, description: 'To one of these.' })
  beneficiaries?: BeneficiaryKind[] | null;

  @Field(() => [DisbursementStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: DisbursementStatus[] | null;

  @Field(() => [FundingSource], { nullable: true, description: 'Paid from one of these.' })
  fundingSources?: FundingSource[] | null;

  @Field(() => ID, { nullable: true, description: 'To this facility.' })
  facility?: string | null;

  @Field(() => ID, { nullable: true, description: 'To this elder.' })
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

  @Field(() => DateScalar, { nullable: true, description: 'Paid on this day or later.' })
  paidFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Paid on this day or earlier.' })
  paidTo?: string | null;
}
