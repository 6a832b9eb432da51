import { aboutAny, aboutOpen, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { PurchaseContract } from './entity.ts';
import { PurchaseContractStatus } from './machine.ts';

export const purchaseContracts = listOf(PurchaseContract, {
  one: ['p0', 'A contract with a supplier by its id. 购买服务合同'],
  many: ['p0', 'Contracts with suppliers, the latest first unless sorted otherwise. 购买服务合同'],
  filters: {
    within: inRegion('Of this region or one below it. 购买地区'),
    statuses: oneOf('status', PurchaseContractStatus, 'In one of these states. 状态'),
    supplier: aboutOpen('Organization', 'supplier_id', 'With this supplier. 供应商'),
    items: aboutAny('CatalogueItem', 'item_id', 'Of one of these services. 购买项目', {
      natural: true,
    }),
    ...days('until', 'valid_until', 'In force until. 终止日期'),
  },
  orders: {
    VALID_FROM: ['valid_from', 'First day. 起始日期'],
    PRICE: ['price', 'Price. 单价'],
    REGION: ['region_at', 'Region code, as a tree. 地区'],
  },
  usual: ['VALID_FROM', 'DESC'],
});
