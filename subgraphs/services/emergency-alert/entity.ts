import { Check, Index, Unique } from '@mikro-orm/decorators/legacy';
import { Instant, Kept, OneOf, regional, Table, Words } from '../../../ground/row/columns.ts';
import { AlertKind } from './kinds.ts';
import { EmergencyAlertStatus } from './machine.ts';

/** SQL: nothing more is to be done. */
export const CLOSED = "status in ('RESOLVED', 'FALSE_ALARM')";

@Table('An alarm of a device at the home of an elder, or its silence, and what was done. 紧急报警')
@Unique({ name: 'emergency_alert_event_unique', properties: ['vendorId', 'eventId'] })
@Index({ properties: ['occurredAt', 'key'] })
@Index({ properties: ['regionAt', 'receivedAt'] })
@Index({ properties: ['closedAt'] })
@Check({
  name: 'emergency_alert_closed_check',
  expression: `(${CLOSED}) = (closed_at is not null)`,
})
@Check({
  name: 'emergency_alert_dispatched_check',
  expression: "status <> 'DISPATCHED' or dispatched_at is not null",
})
export class EmergencyAlert extends regional('p3') {
  @OneOf(EmergencyAlertStatus, 'p3', 'Status. 状态')
  status: EmergencyAlertStatus;

  @OneOf(AlertKind, 'p3', 'What it is about. 报警类型')
  kind: AlertKind;

  @Words('p3', 'Id of the event that the vendor gave, unique among its own. 事件编号')
  eventId: string;

  @Instant('p3', 'When it happened, as the device says. 发生时间')
  occurredAt: Date;

  @Instant('p3', 'When the hub was told. 接收时间')
  receivedAt: Date;

  @Words('p3', 'Where in the home or outside, as the vendor says. 位置', { nullable: true })
  place: string | null;

  @Instant('p3', 'When somebody answered it first; null before. 响应时间', { nullable: true })
  acknowledgedAt: Date | null;

  @Instant('p3', 'When somebody was sent; null before. 派出时间', { nullable: true })
  dispatchedAt: Date | null;

  @Words('p3', 'Who was sent. 处置人员', { nullable: true })
  helper: string | null;

  @Words('p3', 'What was found and done. 处置结果', { nullable: true })
  outcome: string | null;

  @Instant('p3', 'When it was over; null before. 办结时间', { nullable: true })
  closedAt: Date | null;

  @Kept('uuid')
  vendorId: string;

  @Kept('uuid', { index: true })
  deviceKey: string;

  @Kept('uuid', { index: true })
  elderKey: string;
}
