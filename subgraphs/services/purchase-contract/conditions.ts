import type { RegionCode } from '../../../ground/china/region-code.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { CatalogueItem } from '../catalogue-item/entity.ts';
import { mayBeBought } from '../catalogue-item/items.ts';
import { requireSupplier } from '../supplier-listing/standing.ts';
import type { PurchaseContract } from './entity.ts';

export const REFUSES = refusals({
  TERM: {
    code: 'INVALID_VALUE',
    en: 'A contract ends on or after its first day. Correct the days.',
    zh: '终止日期不得早于起始日期，请更正。',
  },
  LAST_DAY: {
    code: 'INVALID_VALUE',
    en: 'The last day is today or later, and not after the day agreed. Correct it.',
    zh: '最后一日不得早于今天，也不得晚于约定终止日期，请更正。',
  },
});

/** What a contract must agree with, as it would be. @throws Refusal */
export async function requireSound(
  context: SubgraphContext,
  contract: Pick<
    PurchaseContract,
    'itemId' | 'supplierId' | 'validFrom' | 'validUntil' | 'regionCode'
  >,
  at: { item: string; supplier: string; validUntil: string },
): Promise<void> {
  const item = await context.rows.by(CatalogueItem, 'id', contract.itemId);
  if (!mayBeBought(item, contract.regionCode as RegionCode)) throw REFUSED.NOT_KNOWN(at.item);
  if (contract.validUntil < contract.validFrom) throw REFUSES.TERM(at.validUntil);
  await requireSupplier(context, { ...contract, day: contract.validFrom }, at.supplier);
}
