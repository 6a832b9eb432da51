import { row } from '../../../ground/row/row.ts';
import { LotteryFundActions, lotteryFundWorkflow } from './actions.ts';
import { LotteryFundAllocation } from './entity.ts';
import { LotteryFundAllocationFields } from './fields.ts';
import { RegionLotteryFields } from './figures.ts';
import { lotteryFundAllocations } from './list.ts';

export const lotteryFundAllocation = row(LotteryFundAllocation, {
  keys: ['id'],
  list: lotteryFundAllocations,
  workflow: lotteryFundWorkflow,
  resolvers: [LotteryFundAllocationFields, RegionLotteryFields, LotteryFundActions],
});
