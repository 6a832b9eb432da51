import { row } from '../../../ground/row/row.ts';
import { PurchasePaymentActions, purchasePaymentWorkflow } from './actions.ts';
import { PurchasePayment } from './entity.ts';
import { PurchasePaymentFields } from './fields.ts';
import { purchasePayments } from './list.ts';

export const purchasePayment = row(PurchasePayment, {
  list: purchasePayments,
  workflow: purchasePaymentWorkflow,
  resolvers: [PurchasePaymentFields, PurchasePaymentActions],
});
