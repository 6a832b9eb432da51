import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InternalKey, Personal, PublicId, Sensitive } from '../shared/field-class.ts';
import { publicId } from '../shared/operation.ts';
import { connectionOf, OrderDirection } from '../shared/page.ts';
import { DateScalar } from '../shared/scalars.ts';
import { BedClass } from './facility-traits.ts';

export enum AdmissionStatus {
  APPLIED = 'APPLIED',
  ASSESSMENT_CHECK = 'ASSESSMENT_CHECK',
  WAITLISTED = 'WAITLISTED',
  OFFERED = 'OFFERED',
  ADMITTED = 'ADMITTED',
  DISCHARGED = 'DISCHARGED',
}
registerEnumType(AdmissionStatus, {
  name: 'AdmissionStatus',
  description:
    'APPLIED → ASSESSMENT_CHECK → WAITLISTED → OFFERED → ADMITTED → DISCHARGED. 入住状态',
  valuesConfig: {
    APPLIED: { description: 'Applied for. 申请' },
    ASSESSMENT_CHECK: { description: 'The ability assessment is checked. 评估核验' },
    WAITLISTED: { description: 'In the queue. 轮候' },
    OFFERED: { description: 'A bed is offered. 通知入住' },
    ADMITTED: { description: 'Lives there. 在住' },
    DISCHARGED: { description: 'Has left. 离院' },
  },
});

export enum DischargeReason {
  RETURNED_HOME = 'RETURNED_HOME',
  HOSPITAL = 'HOSPITAL',
}
registerEnumType(DischargeReason, {
  name: 'DischargeReason',
  description: 'Why a stay ended. 离院原因',
  valuesConfig: {
    RETURNED_HOME: { description: 'Went home. 回家' },
    HOSPITAL: { description: 'Went to hospital. 住院' },
  },
});

const TIERS =
  'Queue of public homes by R-20 (002): 1 destitute people who want central support; 2 poor and ' +
  'disabled or with dementia, and families under special family planning; 3 others. Inside a tier ' +
  'families of soldiers and martyrs first, then by day of application. 轮候顺序';

@ObjectType({ description: 'A stay in a facility, from application to leaving. 入住记录' })
@Directive('@key(fields: "key")')
@Entity({ tableName: 'admission' })
@Index({ properties: ['facilityId', 'status'] })
@Index({ properties: ['appliedOn', 'key'] })
@Check({
  name: 'admission_dates',
  expression: 'discharged_on is null or discharged_on >= admitted_on',
})
export class Admission {
  @InternalKey()
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @PublicId('p2')
  get id(): string {
    return publicId(this.key);
  }

  @Personal(() => AdmissionStatus, { description: 'Status. 入住状态' })
  @Property({ type: 'text' })
  status: AdmissionStatus;

  @Sensitive(() => BedClass, { description: 'Class of bed asked for or lived in. 床位类别' })
  @Property({ type: 'text' })
  bedClass: BedClass;

  @Sensitive(() => Int, { description: TIERS })
  @Check({ expression: 'priority_tier >= 1 and priority_tier <= 3' })
  @Property({ type: 'int' })
  priorityTier: number;

  @Sensitive(() => Boolean, {
    description: 'Of a soldier’s or martyr’s family, as stated when applying. 军属、烈士等遗属',
  })
  @Property({ type: 'boolean' })
  militaryFamily: boolean;

  @Personal(() => DateScalar, { description: 'Applied on. 申请日期' })
  @Property({ type: 'date' })
  appliedOn: string;

  @Personal(() => DateScalar, { description: 'Moved in on. 入住日期' })
  @Property({ type: 'date', nullable: true })
  admittedOn: string | null;

  @Personal(() => DateScalar, { description: 'Left on. 离院日期' })
  @Property({ type: 'date', nullable: true })
  dischargedOn: string | null;

  @Sensitive(() => DischargeReason, { description: 'Why the stay ended. 离院原因' })
  @Property({ type: 'text', nullable: true })
  dischargeReason: DischargeReason | null;

  @Personal(() => Boolean, { description: 'Whether the row is synthetic. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Index()
  @Property({ type: 'uuid' })
  elderKey: string;

  @Property({ type: 'uuid' })
  facilityId: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;
}

export const AdmissionConnection = connectionOf(Admission, 'Admission');

export enum AdmissionOrderField {
  APPLIED_ON = 'APPLIED_ON',
  QUEUE = 'QUEUE',
}
registerEnumType(AdmissionOrderField, {
  name: 'AdmissionOrderField',
  description: 'What admissions are sorted by.',
  valuesConfig: {
    APPLIED_ON: { description: 'Day of application. 申请日期' },
    QUEUE: { description: 'Order of the queue by R-20. 轮候顺序' },
  },
});

@InputType({ description: 'How admissions are sorted.' })
export class AdmissionOrder {
  @Field(() => AdmissionOrderField, { description: 'Sort by this.' })
  field: AdmissionOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction: OrderDirection;
}

@InputType({ description: 'Which admissions; all conditions hold together.' })
export class AdmissionFilter {
  @Field(() => String, { nullable: true, description: 'To a facility inside this region.' })
  within?: string | null;

  @Field(() => ID, { nullable: true, description: 'To this facility.' })
  facility?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this elder.' })
  elder?: string | null;

  @Field(() => [AdmissionStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: AdmissionStatus[] | null;

  @Field(() => [BedClass], { nullable: true, description: 'Of one of these bed classes.' })
  bedClasses?: BedClass[] | null;

  @Field(() => [Int], { nullable: true, description: 'Of one of these tiers, 1 to 3 (R-20).' })
  priorityTiers?: number[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Applied on this day or later.' })
  appliedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Applied on this day or earlier.' })
  appliedTo?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Lived in the facility on this day. 在住',
  })
  residentOn?: string | null;
}
