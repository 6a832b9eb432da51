import { Check, Index } from '@mikro-orm/decorators/legacy';
import {
  Day,
  Flag,
  Instant,
  Kept,
  MonthOf,
  OneOf,
  regional,
  Table,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { CallBackOutcome, ConfirmedBy } from './kinds.ts';
import { ServiceDeliveryStatus } from './machine.ts';

const TABLE = '"services"."service_delivery"';

/** What counts at all: it was not taken back, and nobody found that it was not given. */
export const COUNTS = "status not in ('REJECTED', 'VOIDED')";

/** Two of one worker, or of one elder, are never at one time; the database itself holds it. */
const apart = (name: string, column: string) => ({
  name,
  expression: `alter table ${TABLE} add constraint "${name}" exclude using gist ("${column}" with =, tstzrange("started_at", "ended_at") with &&) where (${COUNTS})`,
});

@Table('What a worker of a supplier did for an elder under a contract. 服务记录')
@Index({ properties: ['contractId', 'month'] })
@Index({ properties: ['startedAt', 'key'] })
@Index(apart('service_delivery_worker_apart', 'worker_key'))
@Index(apart('service_delivery_elder_apart', 'elder_key'))
@Check({ name: 'service_delivery_times', expression: 'ended_at > started_at' })
@Check({
  name: 'service_delivery_confirmed',
  expression: "status <> 'CONFIRMED' or confirmed_by is not null",
})
export class ServiceDelivery extends regional('p3') {
  @OneOf(ServiceDeliveryStatus, 'p3', 'Status. 状态')
  status: ServiceDeliveryStatus;

  @Instant('p3', 'When it began. 开始时间')
  startedAt: Date;

  @Instant('p3', 'When it ended. 结束时间')
  endedAt: Date;

  @Whole('p3', 'How long it took, in whole minutes. 时长（分钟）', {
    generated: '(extract(epoch from ended_at - started_at)::int / 60) stored',
  })
  minutes: number;

  @MonthOf('p3', 'Month that it is settled in. 结算月份')
  month: string;

  @OneOf(ConfirmedBy, 'p3', 'Who confirmed it, and how; null before. 确认方式', { nullable: true })
  confirmedBy: ConfirmedBy | null;

  @Words('p3', 'What is said against it; null where nothing is. 异议内容', { nullable: true })
  dispute: string | null;

  @Flag('p3', 'Whether it is in the sample of its settlement. 是否抽中回访', { default: false })
  sampled: boolean;

  @OneOf(CallBackOutcome, 'p3', 'What she said when she was called back. 回访结果', {
    nullable: true,
  })
  callBack: CallBackOutcome | null;

  @Day('p3', 'Day of the call. 回访日期', { nullable: true })
  calledOn: string | null;

  @Kept('uuid')
  contractId: string;

  @Kept('uuid', { index: true })
  elderKey: string;

  @Kept('uuid', { index: true })
  workerKey: string;

  /** The settlement that it is paid with; null before, and once that was taken back. */
  @Kept('uuid', { nullable: true, index: true })
  settlementKey: string | null;
}
