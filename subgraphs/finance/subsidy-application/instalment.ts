import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { SubsidyDraft } from './draft.ts';
import { ENDED, SubsidyApplication } from './entity.ts';
import { paymentOf, REFUSES } from './payment.ts';

/**
 * The instalment that a draft is for. New beds are paid acceptance by acceptance: one that was
 * applied for before keeps its number, another one takes the next. Whoever asks has locked programme,
 * beneficiary and period. @throws Refusal where an application of the instalment is open or paid
 */
export async function instalmentOf(context: SubgraphContext, draft: SubsidyDraft): Promise<number> {
  const { programmeId, beneficiaryId, period, beds } = draft;
  const order = { expression: 'e.instalment' };
  const same = { programmeId, period };
  const { rows } = context;
  const every = rows.beyond('ONE_SUBSIDY');
  const before = await every.listBy(
    SubsidyApplication,
    'beneficiaryId',
    beneficiaryId,
    order,
    same,
  );
  const instalment = beds === null ? 1 : numberOf(beds.acceptedOn, before);
  const field = beds === null ? (period === 'ONCE' ? 'programme' : 'month') : 'beds.acceptedOn';
  const open = before.some((one) => one.instalment === instalment && !ENDED.includes(one.status));
  if (open) throw REFUSED.ALREADY_EXISTS(field);
  if (await paymentOf(context, { programmeId, beneficiaryId, period, instalment })) {
    throw REFUSES.ALREADY_PAID(field);
  }
  return instalment;
}

function numberOf(acceptedOn: string, before: readonly SubsidyApplication[]): number {
  const known = before.find(({ beds }) => beds?.acceptedOn === acceptedOn);
  return known?.instalment ?? (before.at(-1)?.instalment ?? 0) + 1;
}
