import type { RegionCode } from '../../../ground/china/region-code.ts';
import { OrganizationFact } from '../../../ground/facts/organization-fact.ts';
import { ruleFor, type RuleResult } from '../../../ground/rules/rule.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { itemsOf, mayBeBought } from '../catalogue-item/items.ts';
import {
  SUPPLIER_ADMISSION_RULES,
  supplierAdmission,
  supplierFacts,
  type SupplierFacts,
  type SupplierReason,
} from '../rules/supplier-admission.ts';
import type { SupplierListing } from './entity.ts';

const NOBODY = { roles: [], listed: [] };

/** R-24 for a listing, by what is known of its organisation today. */
export async function admissionOf(
  context: SubgraphContext,
  {
    supplierId,
    regionCode,
    itemIds,
  }: Pick<SupplierListing, 'supplierId' | 'regionCode' | 'itemIds'>,
): Promise<RuleResult<SupplierFacts, SupplierReason>> {
  const { rows, today } = context;
  const at = regionCode as RegionCode;
  const [known, items] = await Promise.all([
    rows.by(OrganizationFact, 'organizationId', supplierId),
    itemsOf(context, itemIds),
  ]);
  const services = items.filter((item) => mayBeBought(item, at)).length;
  const facts = supplierFacts(known ?? NOBODY, today, services);
  return supplierAdmission(ruleFor(SUPPLIER_ADMISSION_RULES, at, today), facts);
}
