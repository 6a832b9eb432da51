import type { RegionCode } from '../../../ground/china/region-code.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import { OrganizationFact } from '../../../ground/facts/organization-fact.ts';
import { covers } from '../../../ground/facts/term.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { CatalogueItem } from '../catalogue-item/entity.ts';
import { mayBeBought } from '../catalogue-item/items.ts';
import type { PurchaseContract } from './entity.ts';

export const REFUSES = refusals({
  SUPPLIER_NOT_ADMITTED: {
    en: 'The organisation is no admitted supplier on that day. Have the role recorded, or choose another one.',
    zh: '该单位在此日期不是入库供应商，请先登记供应商角色或另选单位。',
  },
  SUPPLIER_LISTED: {
    code: 'SUPPLIER_NOT_ADMITTED',
    en: 'The organisation is on the list for joint punishment of broken trust. Choose another one.',
    zh: '该单位被列入失信联合惩戒对象名单，请另选单位。',
  },
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

/**
 * Rule R-24: who is admitted as a supplier and not on the list of broken trust. Where it is registered,
 * how large it is and whether it works for profit are not looked at. @throws Refusal
 */
export async function requireSupplier(
  context: SubgraphContext,
  supplierId: string,
  day: string,
  field: string,
): Promise<void> {
  const { roles, listed } = await knownOrganization(context, supplierId, field);
  const admitted = roles.some((term) => term.role === 'SUPPLIER' && covers(term, day));
  if (!admitted) throw REFUSES.SUPPLIER_NOT_ADMITTED(field);
  if (listed.some((term) => covers(term, day))) throw REFUSES.SUPPLIER_LISTED(field);
}

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
  await requireSupplier(context, contract.supplierId, contract.validFrom, at.supplier);
}

async function knownOrganization(context: SubgraphContext, id: string, field: string) {
  await requireFresh(context, 'facilities/ORGANIZATION');
  const known = await context.rows.by(OrganizationFact, 'organizationId', id);
  if (!known) throw REFUSED.NOT_KNOWN(field);
  return known;
}
