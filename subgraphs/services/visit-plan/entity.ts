import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, Kept, ManyOf, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { VisitGround, VisitMode, VisitorRole } from './kinds.ts';
import { VisitPlanStatus } from './machine.ts';

@Table('The entry of an elder in the visit register. 探访计划')
@Index({ properties: ['registeredOn', 'key'] })
@Index({
  name: 'visit_plan_one_open_unique',
  expression:
    'create unique index "visit_plan_one_open_unique" on "services"."visit_plan" ("elder_key") where "ended_on" is null',
})
@Check({
  name: 'visit_plan_dates_check',
  expression: 'ended_on is null or ended_on >= registered_on',
})
@Check({
  name: 'visit_plan_status_check',
  expression: "(status = 'ENDED') = (ended_on is not null)",
})
export class VisitPlan extends regional('p2') {
  @OneOf(VisitPlanStatus, 'p2', 'Whether the elder is on the register. 状态', { default: 'HOLDS' })
  status: VisitPlanStatus;

  @Day('p2', 'First day on the register. 登记日期')
  registeredOn: string;

  @Day('p2', 'Last day on the register, none while on it. 终止日期', { nullable: true })
  endedOn: string | null;

  @ManyOf(VisitGround, 'p3', 'Why the elder is on the register. 特殊困难类别')
  grounds: VisitGround[];

  @OneOf(VisitorRole, 'p2', 'Who visits. 探访人员')
  visitorRole: VisitorRole;

  @OneOf(VisitMode, 'p2', 'How contact is usually made. 探访方式')
  mode: VisitMode;

  @Kept('uuid', { index: true })
  elderKey: string;

  @Kept('uuid', { nullable: true, index: true })
  providerId: string | null;
}
