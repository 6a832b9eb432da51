import { INSTALMENTS } from './answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { SubsidyDraft } from './draft.ts';
import { paymentOf, REFUSES } from './payment.ts';

/**
 * The instalment that a draft is for. New beds are paid acceptance by acceptance, and what a table of
 * cases pays once, event by event: one that was
 * applied for before keeps its number, another one takes the next. Whoever asks has locked programme,
 * beneficiary and period. @throws Refusal where an application of the instalment is open or paid
 */
export async function instalmentOf(context: SubgraphContext, draft: SubsidyDraft): Promise<number> {
  const { programmeId, beneficiaryId, period, beds, event } = draft;
  const happenedOn = beds?.acceptedOn ?? event?.happenedOn ?? null;
  const asked = [programmeId, beneficiaryId, period];
  const before = await context.rows.answer<Applied>(INSTALMENTS, asked);
  const instalment = happenedOn === null ? 1 : numberOf(happenedOn, before);
  const once = period === 'ONCE' ? 'programme' : 'month';
  const field = beds ? 'beds.acceptedOn' : event ? 'event.happenedOn' : once;
  const open = before.some((one) => one.instalment === instalment && one.open);
  if (open) throw REFUSED.ALREADY_EXISTS(field);
  if (await paymentOf(context, { programmeId, beneficiaryId, period, instalment })) {
    throw REFUSES.ALREADY_PAID(field);
  }
  return instalment;
}

/** What was applied for before, and the day of the acceptance or event. */
interface Applied {
  instalment: number;
  happenedOn: string | null;
  open: boolean;
}

function numberOf(happenedOn: string, before: readonly Applied[]): number {
  const known = before.find((one) => one.happenedOn === happenedOn);
  return known?.instalment ?? (before.at(-1)?.instalment ?? 0) + 1;
}
