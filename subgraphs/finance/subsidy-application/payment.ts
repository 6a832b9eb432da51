import { PAYMENT } from './answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { requireBooked } from '../budget-line/conditions.ts';
import { chargesOf } from '../budget-line/paying-lines.ts';
import { Disbursement } from '../disbursement/entity.ts';
import { givenBack } from '../ledger/giving-back.ts';
import { bookPayment, bookReturn } from '../ledger/payments.ts';
import { residentsPaidFor } from './residents-paid-for.ts';
import { portionsOf } from '../subsidy-programme/cost-share.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { requireSameAmount } from './conditions.ts';
import { payeesOf } from './household.ts';
import type { SubsidyApplication } from './entity.ts';

export const REFUSES = refusals({
  ALREADY_PAID: {
    en: 'The beneficiary was paid for this already, or is about to be. Reject it or leave it.',
    zh: '该对象本期补贴已发放或即将发放，请不予批准或不再申请。',
  },
});

type Payment = Pick<Disbursement, 'key' | 'status' | 'applicationKey'>;
type Payee = Pick<
  SubsidyApplication,
  'programmeId' | 'beneficiaryKind' | 'beneficiaryId' | 'period' | 'instalment'
>;

/** The payment that is planned or was made and kept: there is never more than one. */
export async function paymentOf(context: SubgraphContext, payee: Payee): Promise<Payment | null> {
  const { programmeId, period, instalment } = payee;
  const asked = [programmeId, ...(await payeesOf(context, payee)), period, instalment];
  const [payment] = await context.rows.answer<Payment>(PAYMENT, asked);
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
    parts: charges.length > 1 ? charges.map((one) => ({ ...one, returned: 0 })) : [],
    residents: await residentsPaidFor(context, row),
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
  const { regionCode, regionAt, throughFacilityId, householdKey } = row;
  await em.insert(Disbursement, {
    ...{ key, applicationKey: row.key, programmeId, beneficiaryKind, beneficiaryId },
    ...{
      period,
      periodFrom,
      returned: 0,
      instalment,
      regionCode,
      regionAt,
      throughFacilityId,
      householdKey,
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
  for (const payment of await keptOf(step.context, step.row)) {
    await returnPayment(step, payment, payment.amount - payment.returned);
  }
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

/**
 * Books a payment back, or a part of it: each of its budget lines has its part again. Whoever calls has
 * locked the payment and names the part. @throws Refusal BUDGET_YEAR_CLOSED
 */
export async function returnPayment(
  { context, em }: Pick<Step<object>, 'context' | 'em'>,
  payment: Disbursement,
  amount: number,
  name?: string,
): Promise<void> {
  const { key } = payment;
  const back = givenBack(partsOf(payment), amount);
  const charges = chargesOfParts(payment, back);
  requireBooked(await bookReturn({ context, em }, { key, charges }, name), 'id');
  const returned = payment.returned + amount;
  await em.nativeUpdate(
    Disbursement,
    { key },
    {
      returned,
      parts: payment.parts.map((part, n) => ({ ...part, returned: part.returned + back[n]! })),
      status: returned === payment.amount ? 'RECLAIMED' : 'PAID',
    },
  );
}

/**
 * Pays again what one reclaim took back: the lines that had it give it once more, and the payment is
 * kept as before. Whoever calls has locked the payment and names the reclaim. @throws Refusal
 */
export async function payAgain(
  { context, em }: Pick<Step<object>, 'context' | 'em'>,
  payment: Disbursement,
  amount: number,
  name: string,
): Promise<void> {
  const { key } = payment;
  // Nobody else was paid for the same meanwhile.
  if (payment.status === 'RECLAIMED') requireNotPaid((await paymentOf(context, payment)) === null);
  const gone = partsOf(payment).map(({ returned }) => ({ amount: returned, returned: 0 }));
  const again = givenBack(gone, amount);
  const charges = chargesOfParts(payment, again);
  requireBooked(await bookPayment({ context, em }, { key, charges }, name), 'id');
  await em.nativeUpdate(
    Disbursement,
    { key },
    {
      returned: payment.returned - amount,
      parts: payment.parts.map((part, n) => ({ ...part, returned: part.returned - again[n]! })),
      status: 'PAID',
    },
  );
}

/** What each budget line paid of a payment, and what came back of that. */
function partsOf({ parts, budgetLineId, amount, returned }: Disbursement) {
  return parts.length > 0 ? parts : [{ budgetLineId, amount, returned }];
}

/** So much for each part of a payment, as the ledger books it. */
function chargesOfParts(payment: Disbursement, amounts: readonly number[]) {
  return partsOf(payment).flatMap(({ budgetLineId }, n) =>
    budgetLineId !== null && amounts[n]! > 0 ? [{ budgetLineId, amount: amounts[n]! }] : [],
  );
}
