import { PAYMENT } from './answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { lineToPayFrom } from '../budget-line/spending.ts';
import { Disbursement } from '../disbursement/entity.ts';
import { requireSameAmount } from './conditions.ts';
import type { SubsidyApplication } from './entity.ts';

export const REFUSES = refusals({
  ALREADY_PAID: {
    en: 'The beneficiary was paid for this already, or is about to be. Reject it or leave it.',
    zh: '该对象本期补贴已发放或即将发放，请不予批准或不再申请。',
  },
});

type Payment = Pick<Disbursement, 'status' | 'applicationKey'>;
type Payee = Pick<SubsidyApplication, 'programmeId' | 'beneficiaryId' | 'period' | 'instalment'>;

/** The payment that is planned or was made and kept: there is never more than one. */
export async function paymentOf(
  { rows }: SubgraphContext,
  { programmeId, beneficiaryId, period, instalment }: Payee,
): Promise<Payment | null> {
  const asked = [programmeId, beneficiaryId, period, instalment];
  const [payment] = await rows.answer<Payment>(PAYMENT, asked);
  return payment ?? null;
}

/** Pays an application from the budget line that pays for it, once. */
export async function pay({ row, em, context }: Step<SubsidyApplication>): Promise<void> {
  const planned = await paymentOf(context, row);
  const due = planned?.status === 'PLANNED';
  if (planned && !(due && planned.applicationKey === row.key)) throw REFUSES.ALREADY_PAID('id');
  await requireSameAmount(context, row);
  const line = await lineToPayFrom(context, row);
  const payment = {
    amount: row.amount,
    status: 'PAID' as const,
    paidOn: context.today,
    fundingSource: line.fundingSource,
    budgetLineId: line.id,
  };
  if (planned) {
    await em.nativeUpdate(Disbursement, { applicationKey: row.key, status: 'PLANNED' }, payment);
    return;
  }
  const { programmeId, beneficiaryKind, beneficiaryId, period, periodFrom, instalment } = row;
  const { regionCode, regionAt } = row;
  await em.insert(Disbursement, {
    ...{ key: newKey(), applicationKey: row.key, programmeId, beneficiaryKind, beneficiaryId },
    ...{ period, periodFrom, instalment, regionCode, regionAt, synthetic: false },
    ...payment,
  });
}

/** Nothing stays planned on an application that is not paid on. */
export async function unplan({ row, em }: Step<SubsidyApplication>): Promise<void> {
  await em.nativeDelete(Disbursement, { applicationKey: row.key, status: 'PLANNED' });
}

/** What was paid on an application is taken back. */
export async function takeBack(step: Step<SubsidyApplication>): Promise<void> {
  const { row, em } = step;
  const paid = { applicationKey: row.key, status: 'PAID' as const };
  await em.nativeUpdate(Disbursement, paid, { status: 'RECLAIMED' });
  await unplan(step);
}
