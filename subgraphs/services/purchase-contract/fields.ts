import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { CatalogueItem } from '../catalogue-item/entity.ts';
import { Organization, Region } from '../stubs.ts';
import { PurchaseContract } from './entity.ts';
import { purchaseContracts } from './list.ts';

export const PurchaseContractFields = fieldsOf(PurchaseContract, {
  item: one('p0', () => CatalogueItem, ['itemId', 'id'], 'What is bought. 购买项目'),
  supplier: ref('p0', Organization, 'supplierId', 'From whom. 供应商'),
  region: ref('p0', Region, 'regionCode', 'Who buys. 购买地区'),
});

export const SupplierFields = fieldsOf(Organization, {
  purchaseContracts: page(
    'p0',
    () => purchaseContracts,
    ['id', 'supplier_id'],
    'Contracts by which cities buy services from it. 政府购买服务合同',
  ),
});
