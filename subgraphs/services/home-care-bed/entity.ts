import { Check, Index } from '@mikro-orm/decorators/legacy';
import { application, ApplicationChecks } from '../../../ground/application/columns.ts';
import { Day, Flag, Kept, OneOf, regional, Table, Whole } from '../../../ground/row/columns.ts';
import { HomeCareBedStatus, OVER } from './machine.ts';

const TABLE = '"services"."home_care_bed"';

@Table('A care bed in the home of an elder, served by a facility. 家庭养老床位')
@Index({ properties: ['receivedOn', 'key'] })
@Index({ properties: ['dueOn', 'key'] })
@ApplicationChecks('home_care_bed')
@Index({ properties: ['providerId', 'activeFrom'] })
@Index({
  name: 'home_care_bed_served_index',
  expression: `create index "home_care_bed_served_index" on ${TABLE} ("region_at", "active_from") where "active_from" is not null`,
})
@Index({
  name: 'home_care_bed_one_open_unique',
  expression: `create unique index "home_care_bed_one_open_unique" on ${TABLE} ("elder_key") where "status" not in ${OVER}`,
})
@Check({
  name: 'home_care_bed_active_check',
  expression:
    "status <> 'ACTIVE' or (active_from is not null and suspended_on is null and closed_on is null)",
})
@Check({
  name: 'home_care_bed_suspended_check',
  expression:
    "status <> 'SUSPENDED' or (active_from is not null and suspended_on is not null and closed_on is null)",
})
@Check({
  name: 'home_care_bed_closed_check',
  expression: "(status = 'CLOSED') = (closed_on is not null)",
})
@Check({
  name: 'home_care_bed_served_check',
  expression:
    "active_from is null or (status in ('ACTIVE', 'SUSPENDED', 'CLOSED') and result = 'GRANTED')",
})
export class HomeCareBed extends application(regional('p2')) {
  @OneOf(HomeCareBedStatus, 'p2', 'Status. 状态')
  status: HomeCareBedStatus;

  @Day('p2', 'Day of the assessment. 评估日期', { nullable: true })
  assessedOn: string | null;

  @Day('p2', 'First day of service. 启用日期', { nullable: true })
  activeFrom: string | null;

  @Day('p2', 'First day of the current pause. 暂停日期', { nullable: true })
  suspendedOn: string | null;

  @Day('p2', 'Day it was closed. 关闭日期', { nullable: true })
  closedOn: string | null;

  @Whole(
    'p2',
    'Hours of free care planned a month, 20 to 45 in Shenyang; none where care is not free. 每月计划照护小时',
    { nullable: true },
  )
  plannedHours: number | null;

  @Flag(
    'p3',
    'Whether the elder met R-05 when applying: in a poor or bereaved family, and disabled. 是否符合免费条件',
  )
  eligibleForFreeCare: boolean;

  @Kept('uuid', { index: true })
  elderKey: string;

  @Kept('uuid')
  providerId: string;
}
