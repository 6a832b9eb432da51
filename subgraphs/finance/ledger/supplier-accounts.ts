import { type Account, book, type NotBooked } from '../../../ground/ledger/ledger.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';

/** What a supplier was paid, as its two accounts have it. */
interface SupplierAccounts {
  /** What it billed and was paid for: below nothing by as much as it received. */
  billed: Account;
  /** What it received and kept; never below nothing. */
  received: Account;
}

/** So much of a payment, to whom. */
interface Payment {
  /** Key of the payment. */
  key: string;
  supplierId: string;
  amount: number;
}

/** SQL: the name of the account of what a supplier, whose id is given, received. */
export const receivedSql = (supplier: string) => `('supplier/' || ${supplier} || '/received')`;

function supplierAccounts(supplierId: string): SupplierAccounts {
  const of = (what: string, floor: number | null): Account => ({
    account: `supplier/${supplierId}/${what}`,
    unit: 'FEN',
    floor,
  });
  return { billed: of('billed', null), received: of('received', 0) };
}

/**
 * Books what a supplier receives. Budget accounts are booked before, so that whoever pays locks accounts
 * in one order.
 */
export function bookReceived(
  { context, em }: Pick<Step<object>, 'context' | 'em'>,
  { key, supplierId, amount }: Payment,
): Promise<NotBooked | null> {
  const { billed: from, received: to } = supplierAccounts(supplierId);
  const said = { kind: 'RECEIVED', subject: key, bookedOn: context.today };
  return book({ rows: context.rows, em }, { ...said, entries: [{ from, to, amount }] });
}

/** Books what a supplier gives back. */
export function bookGivenBack(
  { context, em }: Pick<Step<object>, 'context' | 'em'>,
  { key, supplierId, amount }: Payment,
): Promise<NotBooked | null> {
  const { billed: to, received: from } = supplierAccounts(supplierId);
  const said = { kind: 'GIVEN_BACK', subject: key, bookedOn: context.today };
  return book({ rows: context.rows, em }, { ...said, entries: [{ from, to, amount }] });
}
