import { book, type NotBooked } from '../../../ground/ledger/ledger.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { budgetAccounts } from './budget-accounts.ts';

/** So much of a payment is the money of a budget line. */
interface Charged {
  budgetLineId: string;
  amount: number;
}

interface Moved {
  /** Key of the payment. */
  key: string;
  charges: readonly Charged[];
}

/**
 * Books a payment: from what is left of its lines to what is spent of them, all of it or nothing. What is
 * paid again after it came back has a name.
 */
export function bookPayment(
  { context, em }: Pick<Step<object>, 'context' | 'em'>,
  { key, charges }: Moved,
  name?: string,
): Promise<NotBooked | null> {
  const entries = charges.map(({ budgetLineId, amount }) => {
    const { available, spent } = budgetAccounts(budgetLineId);
    return { from: available, to: spent, amount };
  });
  const said = { kind: 'PAID', subject: subjectOf(key, name), bookedOn: context.today };
  return book({ rows: context.rows, em }, { ...said, entries });
}

/** Books what came back of a payment: each line has its part again. Of several returns each has a name. */
export function bookReturn(
  { context, em }: Pick<Step<object>, 'context' | 'em'>,
  { key, charges }: Moved,
  name?: string,
): Promise<NotBooked | null> {
  const entries = charges.map(({ budgetLineId, amount }) => {
    const { available, spent } = budgetAccounts(budgetLineId);
    return { from: spent, to: available, amount };
  });
  const said = { kind: 'BACK', subject: subjectOf(key, name), bookedOn: context.today };
  return book({ rows: context.rows, em }, { ...said, entries });
}

function subjectOf(key: string, name: string | undefined): string {
  return name === undefined ? key : `${key}/${name}`;
}

/**
 * Books what may be spent of a line from now on: the difference to what was set aside before.
 * `version` is that of the line, since each setting is booked once.
 */
export function bookAllotment(
  { context, em }: Pick<Step<object>, 'context' | 'em'>,
  { id, version, more }: { id: string; version: number; more: number },
): Promise<NotBooked | null> {
  const { allotted, available } = budgetAccounts(id);
  const [from, to] = more > 0 ? [allotted, available] : [available, allotted];
  const entries = more === 0 ? [] : [{ from, to, amount: Math.abs(more) }];
  const said = { kind: 'SET', subject: `${id}/${version}`, bookedOn: context.today };
  return book({ rows: context.rows, em }, { ...said, entries });
}
