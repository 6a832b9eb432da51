import { Check, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import {
  Day,
  Fen,
  Json,
  Kept,
  MonthOf,
  OneOf,
  regional,
  Table,
  Whole,
} from '../../../ground/row/columns.ts';
import { Work } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { DateScalar, FenScalar } from '../../../ground/schema/scalars.ts';
import { MonthlySettlementStatus } from './machine.ts';

export const DeductionKind = labelled('DeductionKind', 'Why less is paid. 扣款事由', {
  NOT_GIVEN: 'What was called back had not been given. 回访不属实',
  LATE: 'Workers came late or left early. 迟到早退',
  POOR_QUALITY: 'The service was poor. 服务质量不达标',
  COMPLAINT: 'A complaint was found right. 投诉属实',
  OTHER: 'Another reason of the contract. 合同约定的其他事由',
});
export type DeductionKind = keyof typeof DeductionKind;

@ObjectType({ description: 'An amount that is not paid, and why. 扣款' })
export class SettlementDeduction {
  @Work(() => DeductionKind, { description: 'Why. 扣款事由' })
  kind: DeductionKind;

  @Work(() => FenScalar, { description: 'How much. 扣款金额' })
  amount: number;

  @Work(() => DateScalar, { description: 'When it was deducted. 扣款日期' })
  deductedOn: string;
}

/** Deductions of one settlement at most. */
export const MOST_DEDUCTIONS = 50;

const TABLE = '"services"."monthly_settlement"';

@Table('What a supplier is owed for a month of a contract. 购买服务月度结算')
@Index({
  name: 'monthly_settlement_one_unique',
  expression: `create unique index "monthly_settlement_one_unique" on ${TABLE} ("contract_id", "month") where "status" in ('DRAWN_UP', 'ACCEPTED')`,
})
@Index({ properties: ['month', 'key'] })
@Check({
  name: 'monthly_settlement_amount',
  expression: 'gross > 0 and deducted >= 0 and amount = gross - deducted',
})
@Check({
  name: 'monthly_settlement_accepted',
  expression: "status <> 'ACCEPTED' or (accepted_on is not null and budget_line_id is not null)",
})
export class MonthlySettlement extends regional('p1') {
  @OneOf(MonthlySettlementStatus, 'p1', 'Status. 状态')
  status: MonthlySettlementStatus;

  @MonthOf('p1', 'The month. 月份')
  month: string;

  @Whole('p1', 'Deliveries that were confirmed. 服务次数')
  deliveries: number;

  @Whole('p1', 'Minutes of them. 服务分钟数')
  minutes: number;

  @Fen('p1', 'Deliveries at the price of the contract. 应付金额')
  gross: number;

  @Fen('p1', 'What is not paid of it. 扣款合计', { default: 0 })
  deducted: number;

  @Fen('p1', 'What is paid: the one less the other. 实付金额')
  amount: number;

  @ListSize(MOST_DEDUCTIONS)
  @Json(() => [SettlementDeduction], 'p1', 'What was deducted, and why. 扣款明细', {
    defaultRaw: "'[]'",
  })
  deductions: SettlementDeduction[];

  @Whole('p1', 'Deliveries that were drawn to be called back. 抽取回访数')
  sampled: number;

  @Day('p1', 'Day on which it was drawn up. 编制日期')
  drawnUpOn: string;

  @Day('p1', 'Day of the acceptance; null before. 验收日期', { nullable: true })
  acceptedOn: string | null;

  @Day('p1', 'Day on which it was taken back; null while it stands. 冲销日期', { nullable: true })
  reversedOn: string | null;

  @Kept('uuid')
  contractId: string;

  @Kept('uuid', { index: true })
  supplierId: string;

  /** The line of finance that it is to be paid from; null before it is accepted. */
  @Kept('uuid', { nullable: true })
  budgetLineId: string | null;
}
