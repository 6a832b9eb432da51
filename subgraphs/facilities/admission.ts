import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Int, ObjectType } from 'type-graphql';
import { InternalKey, Personal, PublicId, Sensitive } from '../../ground/schema/field-class.ts';
import { connectionOf } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { versioned } from '../../ground/workflow/versioned.ts';
import { AdmissionStatus } from './admission.machine.ts';
import { DischargeReason } from './discharge-reason.ts';
import { BedClass } from './facility-traits.ts';
import { type QueueGround, QueueGrounds } from './rules/queue-ground.ts';

/** Day-care places are bound to nobody. */
export type ResidentialBedClass = Exclude<BedClass, BedClass.DAY_CARE>;

const TIERS =
  'Tier of the queue by R-20. In Ordos (002) and by default, for public homes: 1 destitute people ' +
  'who want central support; 2 poor and disabled or with dementia, and families under special family ' +
  'planning; 3 others. Inside a tier families of soldiers and martyrs first, then by day. Null ' +
  'before the queue and where no rule orders it: there only the day counts. 轮候顺序';

@ObjectType({ description: 'A stay in a facility, from application to leaving. 入住记录' })
@Directive('@key(fields: "key")')
@Entity({ tableName: 'admission' })
@Index({ properties: ['facilityId', 'status'] })
@Index({ properties: ['appliedOn', 'key'] })
@Check({
  name: 'admission_dates',
  expression: 'discharged_on is null or discharged_on >= admitted_on',
})
@Check({
  name: 'admission_admitted_check',
  expression: "(status in ('ADMITTED', 'DISCHARGED')) = (admitted_on is not null)",
})
@Check({
  name: 'admission_discharged_check',
  expression: "(status = 'DISCHARGED') = (discharged_on is not null)",
})
@Check({
  name: 'admission_withdrawn_check',
  expression: "(status = 'WITHDRAWN') = (withdrawn_on is not null)",
})
@Check({
  name: 'admission_ranked_check',
  expression: '(priority_tier is null) = (queue_rule_version is null)',
})
@Index({
  name: 'admission_one_open_unique',
  expression:
    'create unique index "admission_one_open_unique" on "facilities"."admission" ("elder_key", "facility_id") where "status" not in (\'DISCHARGED\', \'WITHDRAWN\')',
})
@Index({
  name: 'admission_one_stay_unique',
  expression:
    'create unique index "admission_one_stay_unique" on "facilities"."admission" ("elder_key") where "status" = \'ADMITTED\'',
})
export class Admission extends versioned('p2') {
  @InternalKey()
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @PublicId('p2')
  readonly id: string;

  @Personal(() => AdmissionStatus, { description: 'Status. 入住状态' })
  @Property({ type: 'text' })
  status: AdmissionStatus;

  @Sensitive(() => BedClass, { description: 'Class of bed asked for or lived in. 床位类别' })
  @Property({ type: 'text' })
  bedClass: ResidentialBedClass;

  @Sensitive(() => Boolean, {
    description:
      'Whether she cannot wait: as applied for, and since the check as staff found it. 是否紧急',
  })
  @Property({ type: 'boolean', default: false })
  emergency: boolean;

  @Personal(() => DateScalar, {
    description:
      'Without an assessment, as an emergency, up to this day (R-08); null when none is missing. ' +
      '临时入住截止日期',
  })
  @Property({ type: 'date', nullable: true })
  provisionalUntil: string | null;

  @Sensitive(() => Int, { description: TIERS })
  @Check({ expression: 'priority_tier >= 1 and priority_tier <= 3' })
  @Property({ type: 'int', nullable: true })
  priorityTier: number | null;

  @Sensitive(() => [QueueGrounds], {
    description: 'What put it into its tier; none in the last one. 轮候依据',
  })
  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  priorityGrounds: QueueGround[];

  @Personal(() => String, {
    description: 'The rule that gave the tier, such as R-20/150600/1. 规则版本',
  })
  @Property({ type: 'text', nullable: true })
  queueRuleVersion: string | null;

  @Sensitive(() => Boolean, {
    description: 'Of a soldier’s or martyr’s family, as the register said then. 军属、烈士等遗属',
  })
  @Property({ type: 'boolean' })
  militaryFamily: boolean;

  @Personal(() => DateScalar, { description: 'Applied on. 申请日期' })
  @Property({ type: 'date' })
  appliedOn: string;

  @Personal(() => DateScalar, {
    description:
      'Its time in the queue: the day of the application, or of the offer that was declined. 轮候日期',
  })
  @Property({ type: 'date' })
  queuedOn: string;

  @Personal(() => DateScalar, { description: 'Moved in on. 入住日期' })
  @Property({ type: 'date', nullable: true })
  admittedOn: string | null;

  @Personal(() => DateScalar, { description: 'Left on. 离院日期' })
  @Property({ type: 'date', nullable: true })
  dischargedOn: string | null;

  @Sensitive(() => DischargeReason, { description: 'Why the stay ended. 离院原因' })
  @Property({ type: 'text', nullable: true })
  dischargeReason: DischargeReason | null;

  @Personal(() => DateScalar, { description: 'Withdrawn on. 撤回日期' })
  @Property({ type: 'date', nullable: true })
  withdrawnOn: string | null;

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
