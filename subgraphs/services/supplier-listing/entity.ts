import { Check, Index } from '@mikro-orm/decorators/legacy';
import {
  Day,
  described,
  Json,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
} from '../../../ground/row/columns.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import type { Term } from '../../../ground/facts/term.ts';
import { SupplierEvaluation } from './kinds.ts';
import { SupplierListingStatus } from './machine.ts';

/** SQL: it is, or asks to be, in the pool. */
const OPEN_LISTING = "status not in ('REMOVED', 'REJECTED')";

@Table(
  'An organisation in the pool of suppliers from whom a city or county buys services for elders, or ' +
    'that asked to be. 政府购买养老服务供应商',
  { key: 'id' },
)
@Index({
  name: 'supplier_listing_one_open_unique',
  expression: `create unique index "supplier_listing_one_open_unique" on "services"."supplier_listing" ("supplier_id", "region_code") where ${OPEN_LISTING}`,
})
@Check({
  name: 'supplier_listing_scope_check',
  expression: 'cardinality(item_ids) > 0',
})
export class SupplierListing extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(SupplierListingStatus, 'p0', 'Status. 状态')
  status: SupplierListingStatus;

  @Day('p0', 'Day on which it asked. 申请日期', { index: true })
  appliedOn: string;

  @Day('p0', 'First day in the pool; null before it is admitted. 入库日期', { nullable: true })
  admittedOn: string | null;

  @Day(
    'p0',
    'Day by which its services are evaluated next; null where it is not in the pool. 下次评价日期',
    {
      nullable: true,
    },
  )
  evaluationDueOn: string | null;

  @Day('p0', 'Day of the last evaluation; null before. 最近评价日期', { nullable: true })
  evaluatedOn: string | null;

  @ListSize(20)
  @Json(() => [SupplierEvaluation], 'p0', 'Each evaluation, the earliest first. 历次评价')
  evaluations: SupplierEvaluation[];

  @Day('p0', 'Day on which it was rejected, suspended or removed; null where it is not. 决定日期', {
    nullable: true,
  })
  decidedOn: string | null;

  @Day('p0', 'Day on which that was reviewed; null before. 复核日期', { nullable: true })
  reviewedOn: string | null;

  /** The days on which contracts were, or are, made with it. */
  @Kept('jsonb')
  admitted: Term[];

  /** The services that it may be bought for. */
  @Kept('text[]')
  itemIds: string[];

  @Kept('uuid', { index: true })
  supplierId: string;
}
