import { row } from '../../../ground/row/row.ts';
import { LotteryFundAllocation } from './entity.ts';
import { LotteryFundAllocationFields } from './fields.ts';
import { RegionLotteryFields } from './figures.ts';
import { lotteryFundAllocations } from './list.ts';

export const lotteryFundAllocation = row(LotteryFundAllocation, {
  keys: ['id'],
  list: lotteryFundAllocations,
  resolvers: [LotteryFundAllocationFields, RegionLotteryFields],
});
