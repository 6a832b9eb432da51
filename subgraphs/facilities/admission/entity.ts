import { Check, Index } from '@mikro-orm/decorators/legacy';
import {
  Day,
  Flag,
  Kept,
  ManyOf,
  OneOf,
  regional,
  Table,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { BedClass, type ResidentialBedClass } from '../bed-inventory/bed-class.ts';
import { QueueGround } from '../rules/queue-ground.ts';
import { DischargeReason } from './discharge-reason.ts';
import { AdmissionStatus } from './machine.ts';

const TABLE = '"facilities"."admission"';

const TIERS =
  'Tier of the queue by R-20. In Ordos and by default, for public homes: 1 destitute people ' +
  'who want central support; 2 poor and disabled or with dementia, and families under special family ' +
  'planning; 3 others. Inside a tier families of soldiers and martyrs first, then by day. Null ' +
  'before the queue and where no rule orders it: there only the day counts. 轮候顺序';

@Table('A stay in a facility, from application to leaving. 入住记录')
@Index({ properties: ['facilityId', 'status'] })
@Index({ properties: ['appliedOn', 'key'] })
@Check({
  name: 'admission_priority_tier_check',
  expression: 'priority_tier >= 1 and priority_tier <= 3',
})
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
  expression: `create unique index "admission_one_open_unique" on ${TABLE} ("elder_key", "facility_id") where "status" not in ('DISCHARGED', 'WITHDRAWN')`,
})
@Index({
  name: 'admission_one_stay_unique',
  expression: `create unique index "admission_one_stay_unique" on ${TABLE} ("elder_key") where "status" = 'ADMITTED'`,
})
export class Admission extends regional('p2') {
  @OneOf(AdmissionStatus, 'p2', 'Status. 入住状态')
  status: AdmissionStatus;

  @OneOf(BedClass, 'p3', 'Class of bed asked for or lived in. 床位类别')
  bedClass: ResidentialBedClass;

  @Flag(
    'p3',
    'Whether she cannot wait: as applied for, and since the check as staff found it. 是否紧急',
    { default: false },
  )
  emergency: boolean;

  @Day(
    'p2',
    'Without an assessment, as an emergency, up to this day (R-08); null when none is missing. ' +
      '临时入住截止日期',
    { nullable: true },
  )
  provisionalUntil: string | null;

  @Whole('p3', TIERS, { nullable: true })
  priorityTier: number | null;

  @ManyOf(QueueGround, 'p3', 'What put it into its tier; none in the last one. 轮候依据', {
    defaultRaw: "'{}'",
  })
  priorityGrounds: QueueGround[];

  @Words('p2', 'The rule that gave the tier, such as R-20/150600/1. 规则版本', { nullable: true })
  queueRuleVersion: string | null;

  @Flag('p3', 'Of a soldier’s or martyr’s family, as the register said then. 军属、烈士等遗属')
  militaryFamily: boolean;

  @Day('p2', 'Applied on. 申请日期')
  appliedOn: string;

  @Day(
    'p2',
    'Its time in the queue: the day of the application, or of the offer that was declined. 轮候日期',
  )
  queuedOn: string;

  @Day('p2', 'Moved in on. 入住日期', { nullable: true })
  admittedOn: string | null;

  @Day('p2', 'Left on. 离院日期', { nullable: true })
  dischargedOn: string | null;

  @OneOf(DischargeReason, 'p3', 'Why the stay ended. 离院原因', { nullable: true })
  dischargeReason: DischargeReason | null;

  @Day('p2', 'Withdrawn on. 撤回日期', { nullable: true })
  withdrawnOn: string | null;

  @Kept('uuid', { index: true })
  elderKey: string;

  @Kept('uuid')
  facilityId: string;
}
