import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, Fen, Kept, MonthOf, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { PurchasePaymentStatus } from './machine.ts';

const TABLE = '"finance"."purchase_payment"';

@Table('What is due to a supplier for a month, and what became of it. 购买服务付款')
@Index({
  name: 'purchase_payment_one_paid_unique',
  expression: `create unique index "purchase_payment_one_paid_unique" on ${TABLE} ("contract_id", "month") where "status" = 'PAID'`,
})
@Index({ properties: ['acceptedOn', 'key'] })
@Index({ properties: ['budgetLineId', 'status'] })
@Check({ name: 'purchase_payment_amount', expression: 'amount > 0' })
@Check({
  name: 'purchase_payment_paid',
  expression: "(status in ('PAID', 'RECLAIMED')) = (paid_on is not null)",
})
export class PurchasePayment extends regional('p1') {
  @OneOf(PurchasePaymentStatus, 'p1', 'Status. 状态')
  status: PurchasePaymentStatus;

  @MonthOf('p1', 'The month that was settled. 月份')
  month: string;

  @Fen('p1', 'Amount. 金额')
  amount: number;

  @Day('p1', 'When the settlement was accepted. 验收日期')
  acceptedOn: string;

  @Day('p1', 'When it was paid; null before. 付款日期', { nullable: true })
  paidOn: string | null;

  @Day('p1', 'When the settlement was taken back; null while it stands. 冲销日期', {
    nullable: true,
  })
  reversedOn: string | null;

  @Kept('uuid')
  contractId: string;

  @Kept('uuid')
  supplierId: string;

  /** The line that the settlement names; finance looks whether there is one. */
  @Kept('uuid')
  budgetLineId: string;

  /** Account of who accepted the settlement. */
  @Kept('text')
  acceptedBy: string;
}
