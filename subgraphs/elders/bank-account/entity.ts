import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, Kept, OneOf, regional, Table, Words } from '../../../ground/row/columns.ts';
import { BankAccountStatus } from './machine.ts';

const TABLE = '"elders"."bank_account"';

@Table('An account to which money for an elder goes. 发放账户')
@Check({ name: 'bank_account_ended', expression: "(status = 'ENDED') = (ended_on is not null)" })
@Index({
  name: 'bank_account_one_unique',
  expression: `create unique index "bank_account_one_unique" on ${TABLE} ("elder_key") where "status" = 'CONFIRMED'`,
})
export class BankAccount extends regional('p3') {
  @OneOf(BankAccountStatus, 'p3', 'Status. 状态')
  status: BankAccountStatus;

  @Kept('uuid', { index: true })
  elderKey: string;

  @Words('p3', 'The bank, and its branch where that is known. 开户行')
  bank: string;

  @Words('p3', 'The number with all but its last four digits hidden. 账号(脱敏)')
  numberMasked: string;

  /** The number, under a key that the database does not have. */
  @Kept('text')
  numberSealed: string;

  @Day('p3', 'Day on which it was recorded. 登记日期')
  recordedOn: string;

  @Day('p3', 'Last day, null while it goes on. 停用日期', { nullable: true })
  endedOn: string | null;
}
