import { computed, fieldsOf, page, ref } from '../../../ground/row/fields.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { CatalogueItem } from '../catalogue-item/entity.ts';
import { itemsOf } from '../catalogue-item/items.ts';
import { Organization, Region } from '../stubs.ts';
import { admissionOf } from './admission.ts';
import { SupplierListing } from './entity.ts';
import { supplierListings } from './list.ts';

const UNITS = { supplier: RuleUnit.YES_NO, listed: RuleUnit.YES_NO, services: RuleUnit.TIMES };

export const SupplierListingFields = fieldsOf(SupplierListing, {
  supplier: ref('p0', Organization, 'supplierId', 'The organisation. 单位'),
  region: ref('p0', Region, 'regionCode', 'Whose pool it is. 地区'),
  items: computed(
    'p0',
    () => [CatalogueItem],
    ['itemIds'],
    'The services that it may be bought for. 服务范围',
    async ({ itemIds }, context) =>
      (await itemsOf(context, itemIds)).filter((item) => item !== null),
    { nullable: false, also: [ListSize(30)] },
  ),
  admissionRule: computed(
    'p0',
    () => RuleExplanation,
    ['supplierId', 'regionCode', 'itemIds'],
    'R-24: whether it may be admitted today, and why. Where it is registered, how large it is and whether ' +
      'it works for profit are not looked at. 入库条件',
    async (row, context) => explain(await admissionOf(context, row), UNITS, context.today),
    { nullable: false, counts: 'PLACES' },
  ),
});

export const OrganizationListingFields = fieldsOf(Organization, {
  supplierListings: page(
    'p0',
    () => supplierListings,
    ['id', 'supplier_id'],
    'Pools of suppliers that it is in, or asked to be in. 供应商入库情况',
  ),
});
