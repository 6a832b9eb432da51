import { Check, Index, Property } from '@mikro-orm/decorators/legacy';
import { Day, Fen, Json, keyed, Kept, OneOf, Table } from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { benefit, PERIOD_SHAPE } from '../benefit.ts';
import { FundingSource } from '../subsidy-programme/kinds.ts';
import { DisbursementPart } from './part.ts';
import type { PaidResident } from './residents.ts';

export const DisbursementStatus = labelled(
  'DisbursementStatus',
  'PLANNED → PAID; a payment may come back (FAILED) or be taken back (RECLAIMED). 发放状态',
  {
    PLANNED: 'Due, not paid yet. 待发放',
    PAID: 'Paid. 已发放',
    FAILED: 'Sent back by the bank. 发放失败',
    RECLAIMED: 'Taken back. 已追回',
  },
);
export type DisbursementStatus = keyof typeof DisbursementStatus;

/** What is due or was paid and kept: there is one of these for each benefit. */
export const KEPT: readonly DisbursementStatus[] = ['PLANNED', 'PAID'];

const TABLE = '"finance"."disbursement"';

@Table(
  'A payment of a subsidy; for a programme, beneficiary, period and instalment one is planned or ' +
    'paid. 补贴发放',
)
@Index({
  name: 'disbursement_one_kept_unique',
  expression: `create unique index "disbursement_one_kept_unique" on ${TABLE} ("programme_id", "payee_id", "period", "instalment") where "status" in ('PLANNED', 'PAID')`,
})
@Index({ properties: ['applicationKey', 'periodFrom'] })
@Index({ properties: ['beneficiaryId', 'periodFrom'] })
@Index({ properties: ['regionAt', 'paidOn'] })
@Index({
  name: 'disbursement_residents_index',
  expression: `create index "disbursement_residents_index" on ${TABLE} using gin ("residents" jsonb_path_ops)`,
})
@Index({ properties: ['periodFrom', 'key'] })
@Index({ properties: ['amount', 'key'] })
@Index({
  name: 'disbursement_planned_index',
  expression: `create index "disbursement_planned_index" on ${TABLE} ("programme_id", "region_at") where "status" = 'PLANNED'`,
})
@Check({ name: 'disbursement_period', expression: PERIOD_SHAPE })
@Check({ name: 'disbursement_instalment', expression: 'instalment > 0' })
@Check({ name: 'disbursement_amount', expression: 'top_up >= 0 and amount >= top_up' })
@Check({ name: 'disbursement_returned', expression: 'returned >= 0 and returned <= amount' })
@Check({
  name: 'disbursement_gone',
  expression: "amount = 0 or (status in ('FAILED', 'RECLAIMED')) = (returned = amount)",
})
@Check({ name: 'disbursement_paid', expression: "(status = 'PLANNED') = (paid_on is null)" })
export class Disbursement extends benefit(keyed('p3')) {
  @Kept('uuid')
  applicationKey: string;

  /** The budget line it is charged to, or most of it; `null` until it is paid. */
  @Kept('uuid', { nullable: true, index: true })
  budgetLineId: string | null;

  @Fen('p3', 'Amount. 金额')
  amount: number;

  @Fen(
    'p3',
    'The part of it that the county adds to what the programme pays (R-18). 其中旗区加码',
    {
      default: 0,
    },
  )
  topUp: number;

  @Fen('p3', 'What of it came back: all of it once it failed or was taken back. 已退回金额', {
    default: 0,
  })
  returned: number;

  @ListSize(5)
  @Json(
    () => [DisbursementPart],
    'p3',
    'What each budget line paid, where several did; none where one paid all. 分级负担',
    { defaultRaw: "'[]'" },
  )
  parts: DisbursementPart[];

  @OneOf(DisbursementStatus, 'p3', 'Status. 状态')
  status: DisbursementStatus;

  @Day('p3', 'Paid on; of a failed one, sent on; null while planned. 发放日期', { nullable: true })
  paidOn: string | null;

  @OneOf(FundingSource, 'p3', 'Where the money comes from. 资金来源')
  fundingSource: FundingSource;

  @Kept('text')
  regionCode: string;

  @Kept('bigint')
  regionAt: number;

  /** For which residents a home was paid for a month, and how much for each; none of anything else. */
  @Property({ type: 'jsonb', defaultRaw: "'[]'" })
  residents: PaidResident[];
}
