import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, Kept, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { DeviceLoanStatus } from './machine.ts';

@Table('A device that an elder has on loan. 辅具租赁')
@Check({
  name: 'device_loan_ended_check',
  expression: "(status = 'LENT') = (ended_on is null)",
})
@Index({
  name: 'device_loan_one_open_unique',
  expression: `create unique index "device_loan_one_open_unique" on "services"."device_loan" ("elder_key", "device_id") where "status" = 'LENT'`,
})
export class DeviceLoan extends regional('p2') {
  @OneOf(DeviceLoanStatus, 'p2', 'Status. 状态')
  status: DeviceLoanStatus;

  @Day('p2', 'First day. 出借日期', { index: true })
  lentOn: string;

  @Day('p2', 'Day by which it is due back. 应还日期')
  dueOn: string;

  @Day('p2', 'Day it came back or was lost. 结束日期', { nullable: true })
  endedOn: string | null;

  @Kept('text')
  deviceId: string;

  @Kept('uuid', { index: true })
  elderKey: string;
}
