import { isWithin, type RegionCode } from '../../../ground/china/region-code.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import { OrganizationFact } from '../../../ground/facts/organization-fact.ts';
import { covers, type Term } from '../../../ground/facts/term.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { SupplierListing } from './entity.ts';

const REFUSES = refusals({
  SUPPLIER_NOT_ADMITTED: {
    en: 'On that day the organisation is in no pool of this region or one above it for this service. Have it admitted, or choose another one.',
    zh: '该单位在此日期未入本地区或上级地区该项服务的供应商库，请先办理入库或另选单位。',
  },
  SUPPLIER_LISTED: {
    code: 'SUPPLIER_NOT_ADMITTED',
    en: 'The organisation is on the list for joint punishment of broken trust. Choose another one.',
    zh: '该单位被列入失信联合惩戒对象名单，请另选单位。',
  },
});

export const IN_ORDER = { expression: 'e.applied_on' };

/** What is bought where, and when. */
interface Bought {
  supplierId: string;
  itemId: string;
  /** Who buys. */
  regionCode: string;
  day: string;
}

/**
 * Whoever is bought from is in a pool of the region that buys or of one above it, for this service, on
 * the day, and on no list of broken trust. @throws Refusal at `field`
 */
export async function requireSupplier(
  context: SubgraphContext,
  { supplierId, itemId, regionCode, day }: Bought,
  field: string,
): Promise<void> {
  const { listed } = await knownOrganization(context, supplierId, field);
  const pools = await context.rows.listBy(SupplierListing, 'supplierId', supplierId, IN_ORDER);
  const admitted = pools.some(
    (pool) =>
      isWithin(regionCode as RegionCode, pool.regionCode as RegionCode) &&
      pool.itemIds.includes(itemId) &&
      pool.admitted.some((term) => covers(term, day)),
  );
  if (!admitted) throw REFUSES.SUPPLIER_NOT_ADMITTED(field);
  if (listed.some((term) => covers(term, day))) throw REFUSES.SUPPLIER_LISTED(field);
}

/** An organisation as facilities tell of it. @throws Refusal for one that nobody registered */
export async function knownOrganization(
  context: SubgraphContext,
  id: string,
  field: string,
): Promise<OrganizationFact> {
  await requireFresh(context, 'facilities/ORGANIZATION');
  const known = await context.rows.by(OrganizationFact, 'organizationId', id);
  if (!known) throw REFUSED.NOT_KNOWN(field);
  return known;
}

/** In the pool from today on. */
export function entered(terms: readonly Term[], today: string): Term[] {
  return [...terms, { from: today, until: null }];
}

/** In the pool until the end of today, and no longer. */
export function left(terms: readonly Term[], today: string): Term[] {
  return terms.map((term) => (term.until === null ? { ...term, until: today } : term));
}

/** Whether it is in the pool now, or will be tomorrow. */
export function isIn(terms: readonly Term[]): boolean {
  return terms.some(({ until }) => until === null);
}
