import { codeOf } from '../../../ground/row/arguments.ts';
import { aboutOpen, days, filtered, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { SupplierListing } from './entity.ts';
import { SupplierListingStatus } from './machine.ts';

const item = codeOf('CatalogueItem', 'Bought for this service. 服务项目');

export const supplierListings = listOf(SupplierListing, {
  one: ['p0', 'A supplier in a pool by its id. 供应商入库'],
  many: ['p0', 'Suppliers in pools, the latest to ask first unless sorted otherwise. 供应商库'],
  filters: {
    within: inRegion('In pools of this region or one below it. 地区'),
    statuses: oneOf('status', SupplierListingStatus, 'In one of these states. 状态'),
    supplier: aboutOpen('Organization', 'supplier_id', 'This organisation. 单位'),
    item: filtered(item.type, item.description, (value: string, argument, context) => ({
      sql: '?::text = any(e.item_ids)',
      params: [item.read!(value, argument, context)],
    })),
    inPoolOn: filtered(
      () => DateScalar,
      'In the pool on this day. 该日在库',
      (day: string) => ({
        sql: `exists (select from jsonb_to_recordset(e.admitted) t("from" date, "until" date)
          where ?::date between t."from" and coalesce(t."until", 'infinity'))`,
        params: [day],
      }),
    ),
    ...days('evaluationDue', 'evaluation_due_on', 'Evaluated next. 下次评价日期'),
  },
  orders: {
    APPLIED_ON: ['applied_on', 'Day on which it asked. 申请日期'],
    EVALUATION_DUE_ON: [
      "coalesce(e.evaluation_due_on, date '9999-12-31')",
      'Day by which it is evaluated next; those outside of the pool come last. 下次评价日期',
    ],
    REGION: ['region_at', 'Region code, as a tree. 地区'],
  },
  usual: ['APPLIED_ON', 'DESC'],
});
