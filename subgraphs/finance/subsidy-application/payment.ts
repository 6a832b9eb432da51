import { PAYMENT } from './answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { requireBooked } from '../budget-line/conditions.ts';
import { chargesOf } from '../budget-line/paying-lines.ts';
import { Disbursement } from '../disbursement/entity.ts';
import { bookPayment, bookReturn } from '../ledger/payments.ts';
import { portionsOf } from '../subsidy-programme/cost-share.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { requireSameAmount } from './conditions.ts';
import type { SubsidyApplication } from './entity.ts';

export const REFUSES = refusals({
  ALREADY_PAID: {
    en: 'The beneficiary was paid for this already, or is about to be. Reject it or leave it.',
    zh: '该对象本期补贴已发放或即将发放，请不予批准或不再申请。',
  },
});

type Payment = Pick<Disbursement, 'key' | 'status' | 'applicationKey'>;
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

/** @throws Refusal where it was paid already, or is about to be */
export function requireNotPaid(unpaid: boolean): void {
  if (!unpaid) throw REFUSES.ALREADY_PAID('id');
}

/** Pays an application from the budget lines that pay for it, once: each its part, or none anything. */
export async function pay(step: Step<SubsidyApplication>): Promise<void> {
  const { row, em, context } = step;
  const planned = await paymentOf(context, row);
  const due = planned?.status === 'PLANNED';
  requireNotPaid(planned === null || (due && planned.applicationKey === row.key));
  await requireSameAmount(context, row);
  const programme = (await context.rows.by(SubsidyProgramme, 'id', row.programmeId))!;
  const charges = await chargesOf(context, row, portionsOf(programme, row));
  const key = planned?.key ?? newKey();
  requireBooked(await bookPayment(step, { key, charges }), 'id');
  const payment = {
    amount: row.amount,
    topUp: row.topUp,
    parts: charges.length > 1 ? charges : [],
    status: 'PAID' as const,
    paidOn: context.today,
    fundingSource: charges[0]!.fundingSource,
    budgetLineId: charges[0]!.budgetLineId,
  };
  if (planned) {
    await em.nativeUpdate(Disbursement, { key, status: 'PLANNED' }, payment);
    return;
  }
  const { programmeId, beneficiaryKind, beneficiaryId, period, periodFrom, instalment } = row;
  const { regionCode, regionAt, throughFacilityId } = row;
  await em.insert(Disbursement, {
    ...{ key, applicationKey: row.key, programmeId, beneficiaryKind, beneficiaryId },
    ...{
      period,
      periodFrom,
      instalment,
      regionCode,
      regionAt,
      throughFacilityId,
      synthetic: false,
    },
    ...payment,
  });
}

/** Nothing stays planned on an application that is not paid on. */
export async function unplan({ row, em }: Step<SubsidyApplication>): Promise<void> {
  await em.nativeDelete(Disbursement, { applicationKey: row.key, status: 'PLANNED' });
}

/** What was paid on an application is taken back, and its budget lines have it again. */
export async function takeBack(step: Step<SubsidyApplication>): Promise<void> {
  for (const payment of await keptOf(step.context, step.row)) await returnPayment(step, payment);
  await unplan(step);
}

/** What was paid on an application and not taken back. */
export function keptOf(
  { rows }: SubgraphContext,
  { key }: Pick<SubsidyApplication, 'key'>,
): Promise<Disbursement[]> {
  const kept = { status: 'PAID' as const };
  return rows.listBy(Disbursement, 'applicationKey', key, { expression: 'e.key' }, kept);
}

/** Makes a payment again that was taken back, from the lines that it came from. @throws Refusal */
export async function payAgain(
  { context, em }: Pick<Step<object>, 'context' | 'em'>,
  payment: Disbursement,
): Promise<void> {
  requireNotPaid((await paymentOf(context, payment)) === null);
  const key = newKey();
  requireBooked(await bookPayment({ context, em }, { key, charges: chargedTo(payment) }), 'id');
  // The database makes the facility of the other columns.
  const { facilityId: _, ...copied } = payment;
  await em.insert(Disbursement, { ...copied, key, status: 'PAID', paidOn: context.today });
}

/** The lines that a payment was charged to. */
function chargedTo({ budgetLineId, amount, parts }: Disbursement) {
  if (parts.length > 0) return parts;
  return budgetLineId === null ? [] : [{ budgetLineId, amount }];
}

/** Books one payment back: each of its budget lines has its part again. @throws Refusal BUDGET_YEAR_CLOSED */
export async function returnPayment(
  { context, em }: Pick<Step<object>, 'context' | 'em'>,
  payment: Disbursement,
): Promise<void> {
  const { key } = payment;
  requireBooked(await bookReturn({ context, em }, { key, charges: chargedTo(payment) }), 'id');
  await em.nativeUpdate(Disbursement, { key }, { status: 'RECLAIMED' });
}
