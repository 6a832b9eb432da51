import { publish, requireFresh } from '../../../ground/facts/facts.ts';
import { PURCHASE_PAYMENT } from '../../../ground/facts/settlement-fact.ts';
import { actionsOf } from '../../../ground/workflow/actions.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { requireBooked } from '../budget-line/conditions.ts';
import { bookPayment, bookReturn } from '../ledger/payments.ts';
import { bookGivenBack, bookReceived } from '../ledger/supplier-accounts.ts';
import { REFUSES, requireLine, requireOtherThanAccepter, requireUnpaid } from './conditions.ts';
import { PurchasePayment } from './entity.ts';
import { PURCHASE_PAYMENT_MACHINE } from './machine.ts';

export const purchasePaymentWorkflow = new Workflow(
  PurchasePayment,
  PURCHASE_PAYMENT_MACHINE,
  'p1',
  {
    async written({ row: { key, status, paidOn }, em }) {
      await publish(em, { kind: PURCHASE_PAYMENT, subject: key, payload: { status, paidOn } });
    },
  },
);

const charged = ({ key, budgetLineId, amount }: PurchasePayment) => ({
  key,
  charges: [{ budgetLineId, amount }],
});

export const PurchasePaymentActions = actionsOf(purchasePaymentWorkflow, {
  payPurchase: async ({ row, context, em }) => {
    // One that services have taken back meanwhile is not paid.
    await requireFresh(context, 'services/SETTLEMENT');
    requireOtherThanAccepter(row, context);
    await requireUnpaid(context, row);
    await requireLine(context, row);
    requireBooked(await bookPayment({ context, em }, charged(row)), 'id');
    requireBooked(await bookReceived({ context, em }, row), 'id');
    return { paidOn: context.today };
  },

  returnPurchase: null,

  reclaimPurchase: async ({ row, context, em }) => {
    if (row.reversedOn === null) throw REFUSES.SETTLEMENT_STANDS('id');
    requireBooked(await bookReturn({ context, em }, charged(row)), 'id');
    requireBooked(await bookGivenBack({ context, em }, row), 'id');
    return {};
  },
});
