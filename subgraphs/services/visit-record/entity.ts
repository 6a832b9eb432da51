import { Check, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import {
  Day,
  Instant,
  Json,
  Kept,
  keyed,
  MonthOf,
  OneOf,
  Table,
  versioned,
} from '../../../ground/row/columns.ts';
import { Sensitive } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { VisitMode, VisitorRole } from '../visit-plan/kinds.ts';
import { VisitRecordStatus } from './machine.ts';

export const VisitOutcome = labelled(
  'VisitOutcome',
  'Whether a visit reached the elder. 探访结果',
  {
    COMPLETED: 'There was contact with the elder. 已完成',
    ATTEMPTED: 'Nobody was reached; it counts as no visit. 未联系上',
  },
);
export type VisitOutcome = keyof typeof VisitOutcome;

@ObjectType({ description: 'What a visitor found, as Shenyang asks. 探访情况' })
export class VisitFindings {
  @Sensitive(() => Boolean, { description: 'Electricity and gas are safe. 用电用气安全' })
  utilitiesSafe: boolean;

  @Sensitive(() => Boolean, { description: 'The family does its duty of support. 赡养责任落实' })
  supported: boolean;

  @Sensitive(() => Boolean, { description: 'The home is safe to live in. 居家安全' })
  homeSafe: boolean;
}

@Table('A visit to an elder on the register, or an attempt at one. 探访记录')
@Index({
  name: 'visit_record_plan_month_index',
  expression:
    'create index "visit_record_plan_month_index" on "services"."visit_record" ("plan_key", "month") include ("outcome", "mode", "visited_on") where "status" = \'HOLDS\'',
})
@Index({ properties: ['regionAt', 'visitedOn'] })
@Index({ properties: ['visitedOn', 'key'] })
@Check({
  name: 'visit_record_findings_check',
  expression: "outcome = 'COMPLETED' or findings is null",
})
@Check({
  name: 'visit_record_times_check',
  expression: 'ended_at is null or ended_at > started_at',
})
export class VisitRecord extends versioned('p2', keyed('p2')) {
  @OneOf(VisitRecordStatus, 'p2', 'Whether it counts. 状态', { default: 'HOLDS' })
  status: VisitRecordStatus;

  @Day('p2', 'Day of the visit. 探访日期')
  visitedOn: string;

  @MonthOf('p2', 'Month that it counts in. 月份', {
    generated:
      "(extract(year from visited_on)::int::text || '-' || lpad(extract(month from visited_on)::int::text, 2, '0')) stored",
  })
  month: string;

  @Instant('p2', 'When it began, where that is known. 开始时间', { nullable: true })
  startedAt: Date | null;

  @Instant('p2', 'When it ended, where that is known. 结束时间', { nullable: true })
  endedAt: Date | null;

  @OneOf(VisitOutcome, 'p2', 'Whether the elder was reached. 探访结果')
  outcome: VisitOutcome;

  @OneOf(VisitMode, 'p2', 'How contact was sought. 探访方式')
  mode: VisitMode;

  @OneOf(VisitorRole, 'p2', 'Who visited. 探访人员')
  visitorRole: VisitorRole;

  @Json(() => VisitFindings, 'p3', 'What the visitor found, at home visits. 探访情况', {
    nullable: true,
  })
  findings: VisitFindings | null;

  @Kept('uuid')
  planKey: string;

  @Kept('uuid', { index: true })
  elderKey: string;

  @Kept('uuid', { nullable: true })
  providerId: string | null;

  /** Account of who recorded it. */
  @Kept('text', { nullable: true })
  recordedBy: string | null;

  /** The same where it was the visitor herself. */
  @Kept('text', { nullable: true, index: true })
  visitedBy: string | null;

  // Not those of `placed`: the index over region and day above serves both.
  @Kept('text')
  regionCode: string;

  @Kept('bigint')
  regionAt: number;
}
