import { Check, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import {
  described,
  Fen,
  Json,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Whole,
} from '../../../ground/row/columns.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { FenScalar } from '../../../ground/schema/scalars.ts';
import { LotteryFundAllocationStatus } from './machine.ts';

@ObjectType({ description: 'What a part of a lottery fund was used for. 使用项目' })
export class LotteryFundLine {
  @Open(() => String, { description: 'Purpose in English. 英文用途' })
  purpose: string;

  @Open(() => String, { description: 'Purpose. 用途' })
  labelZh: string;

  @Open(() => Boolean, { description: 'Whether it counts as elder care. 是否用于养老服务' })
  elderCare: boolean;

  @Open(() => FenScalar, { description: 'Amount. 金额' })
  amount: number;
}

@Table('How a region used its welfare-lottery fund in a year. 福利彩票公益金分配', { key: 'id' })
@Unique({ properties: ['regionCode', 'year'] })
@Check({ name: 'lottery_fund_allocation_total', expression: 'total > 0' })
@Check({
  name: 'lottery_fund_allocation_part',
  expression: 'elder_care >= 0 and elder_care <= total',
})
export class LotteryFundAllocation extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(LotteryFundAllocationStatus, 'p0', 'Status. 状态', { default: 'RECORDED' })
  status: LotteryFundAllocationStatus;

  @Whole('p0', 'Year. 年度')
  year: number;

  @Fen('p0', 'The whole fund at the level of the region. 公益金总额')
  total: number;

  @Fen('p0', 'The part used for elder care. 用于养老服务的金额')
  elderCare: number;

  @ListSize(20)
  @Json(() => [LotteryFundLine], 'p0', 'What it was used for; the lines add up to the total. 明细')
  lines: LotteryFundLine[];

  /** Whole per cent the region's policy asks for, null without one. */
  @Kept('int', { nullable: true })
  requiredPercent: number | null;

  @Kept('text', { nullable: true })
  policyDocumentId: string | null;
}
