import { type Applied, INSTALMENTS } from './answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { SubsidyDraft } from './draft.ts';
import { payeesOf } from './household.ts';
import { paymentOf, REFUSES } from './payment.ts';

/**
 * The instalment that a draft is for. New beds are paid acceptance by acceptance, what a table of cases
 * pays once event by event, and works one by one: one that was applied for before keeps its number,
 * another one takes the next. Whoever asks has locked programme, beneficiary and period.
 * @throws Refusal where an application of the instalment is open or paid
 */
export async function instalmentOf(context: SubgraphContext, draft: SubsidyDraft): Promise<number> {
  const { programmeId, period, beds, event, adaptationKey } = draft;
  const mark = adaptationKey ?? beds?.acceptedOn ?? event?.happenedOn ?? null;
  const asked = [programmeId, ...(await payeesOf(context, draft)), period];
  const before = await context.rows.answer<Applied>(INSTALMENTS, asked);
  const instalment = mark === null ? 1 : numberOf(mark, before);
  const once = period === 'ONCE' ? 'programme' : 'month';
  const field = beds ? 'beds.acceptedOn' : event ? 'event.happenedOn' : once;
  const open = before.some((one) => one.instalment === instalment && one.open);
  if (open) throw REFUSED.ALREADY_EXISTS(field);
  if (await paymentOf(context, { ...draft, instalment })) {
    throw REFUSES.ALREADY_PAID(field);
  }
  return instalment;
}

function numberOf(mark: string, before: readonly Applied[]): number {
  const known = before.find((one) => one.mark === mark);
  return known?.instalment ?? (before.at(-1)?.instalment ?? 0) + 1;
}
