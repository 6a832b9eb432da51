import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, Fen, Kept, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { DeviceLoanStatus } from './machine.ts';

const TABLE = '"services"."device_loan"';
/** SQL: the device is with the elder. */
export const WITH_ELDER = "status in ('LENT', 'RECALLED')";

@Table('A device that is, or was, with an elder. 辅具租赁')
@Check({
  name: 'device_loan_ended_check',
  expression: `(${WITH_ELDER}) = (ended_on is null)`,
})
@Check({
  name: 'device_loan_recalled_check',
  expression: "status <> 'RECALLED' or recalled_on is not null",
})
@Check({ name: 'device_loan_deposit_check', expression: 'deposit >= 0' })
@Check({
  name: 'device_loan_kept_check',
  expression: 'deposit_kept >= 0 and deposit_kept <= deposit',
})
@Index({
  name: 'device_loan_one_open_unique',
  expression: `create unique index "device_loan_one_open_unique" on ${TABLE} ("device_key") where ${WITH_ELDER}`,
})
export class DeviceLoan extends regional('p2') {
  @OneOf(DeviceLoanStatus, 'p2', 'Status. 状态')
  status: DeviceLoanStatus;

  @Day('p2', 'First day. 出借日期', { index: true })
  lentOn: string;

  @Day('p2', 'Day by which it is due back; null for what stays as long as it is needed. 应还日期', {
    nullable: true,
  })
  dueOn: string | null;

  @Day('p2', 'Day from which it is to be given back. 收回日期', { nullable: true })
  recalledOn: string | null;

  @Day('p2', 'Day it came back or was lost. 结束日期', { nullable: true })
  endedOn: string | null;

  @Fen('p2', 'Deposit that was paid, in fen; null where the office took none. 押金', {
    nullable: true,
  })
  deposit: number | null;

  @Fen('p2', 'What of the deposit was kept, in fen; null before it is settled. 扣除押金', {
    nullable: true,
  })
  depositKept: number | null;

  @Kept('uuid', { index: true })
  deviceKey: string;

  @Kept('uuid', { index: true })
  elderKey: string;

  /** The home care bed that it was fitted to; null for a loan by itself. */
  @Kept('uuid', { nullable: true, index: true })
  bedKey: string | null;
}
