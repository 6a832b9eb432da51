import { aboutOpen, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { PurchasePayment } from './entity.ts';
import { PurchasePaymentStatus } from './machine.ts';

export const purchasePayments = listOf(PurchasePayment, {
  one: ['p1', 'The payment of a settlement by its id. 购买服务付款'],
  many: [
    'p1',
    'Payments of settlements, the latest accepted first unless sorted otherwise. 购买服务付款',
  ],
  filters: {
    within: inRegion('Of this region or one below it. 所在地区'),
    statuses: oneOf('status', PurchasePaymentStatus, 'In one of these states. 状态'),
    supplier: aboutOpen('Organization', 'supplier_id', 'To this supplier. 供应商'),
    ...days('accepted', 'accepted_on', 'Settlement accepted. 验收日期'),
  },
  orders: {
    ACCEPTED_ON: ['accepted_on', 'When the settlement was accepted. 验收日期'],
    AMOUNT: ['amount', 'Amount. 金额'],
  },
  usual: ['ACCEPTED_ON', 'DESC'],
});
