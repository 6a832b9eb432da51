import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { badInput, notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { OrderDirection, PageArgs, type Page } from '../../ground/rows/page.ts';
import type { ListSpec, SqlCondition } from '../../ground/rows/rows.ts';
import { within } from '../../ground/rows/within.ts';
import {
  LotteryFundAllocation,
  LotteryFundAllocationConnection,
  LotteryFundAllocationFilter,
  LotteryFundOrder,
  LotteryFundOrderField,
} from './lottery-fund-allocation.ts';
import { asOfYear, moneyRatio, MoneyRatio } from './money-figure.ts';
import { openCodes, openId } from '../../ground/identity/open-id.ts';
import { PolicyDocument } from '../../ground/rules/policy-document.stub.ts';
import { Region } from './region.stub.ts';

const ORDER: Record<LotteryFundOrderField, string> = {
  YEAR: 'e.year',
  REGION: 'e.region_at',
  TOTAL: 'e.total',
  SHARE: 'e.elder_care::numeric / e.total',
};
const MET = 'e.elder_care::numeric * 100 >= e.total::numeric * e.required_percent';

@Resolver(() => LotteryFundAllocation)
export class LotteryFundAllocationResolver {
  @Query(() => LotteryFundAllocation, { nullable: true, description: 'An allocation by its id.' })
  @Class('p0')
  async lotteryFundAllocation(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const found = await context.rows.by(
      LotteryFundAllocation,
      'id',
      openId('LotteryFundAllocation', 'id', id),
    );
    if (!found) throw notFound('id');
    return found;
  }

  @Query(() => LotteryFundAllocationConnection, {
    nullable: true,
    description: 'Allocations of lottery funds, the latest year first unless sorted otherwise.',
  })
  @Class('p0')
  lotteryFundAllocations(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => LotteryFundAllocationFilter, { nullable: true })
    filter?: LotteryFundAllocationFilter,
    @Arg('orderBy', () => LotteryFundOrder, { nullable: true }) orderBy?: LotteryFundOrder,
  ): Promise<Page<LotteryFundAllocation>> {
    return context.rows.page(LotteryFundAllocation, page, allocationList(filter, orderBy));
  }

  @FieldResolver(() => MoneyRatio, { description: 'The share of elder care (R-11). 养老服务占比' })
  @Class('p0')
  share(@Root() allocation: LotteryFundAllocation, @Ctx() context: SubgraphContext): MoneyRatio {
    return elderCareShare(allocation, context.today);
  }

  @FieldResolver(() => PolicyDocument, {
    nullable: true,
    description: 'The document that asks for a share, null without one. 依据',
  })
  @Class('p0')
  policyDocument(@Root() { policyDocumentId }: LotteryFundAllocation): PolicyDocument | null {
    return policyDocumentId === null ? null : PolicyDocument.of(policyDocumentId);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The region. 地区' })
  @Class('p0')
  region(@Root() allocation: LotteryFundAllocation): Region {
    return Region.of(allocation.regionCode);
  }
}

export function elderCareShare(allocation: LotteryFundAllocation, today: string): MoneyRatio {
  const { year, elderCare: numerator, total: denominator, requiredPercent } = allocation;
  return moneyRatio(year, { numerator, denominator }, requiredPercent, asOfYear(year, today));
}

function allocationList(
  filter: LotteryFundAllocationFilter = {},
  orderBy?: LotteryFundOrder,
): ListSpec<LotteryFundAllocation> {
  const { yearFrom, yearTo, met } = filter;
  if (yearFrom != null && yearTo != null && yearFrom > yearTo) {
    throw badInput('filter', 'RANGE');
  }
  const conditions: SqlCondition[] = [];
  if (filter.within != null) conditions.push(within('filter.within', filter.within));
  if (met != null) conditions.push({ sql: `(${MET}) = ?::boolean`, params: [met] });
  const year = {
    ...(yearFrom != null && { $gte: yearFrom }),
    ...(yearTo != null && { $lte: yearTo }),
  };
  const documents = openCodes('PolicyDocument', 'filter.policyDocuments', filter.policyDocuments);
  return {
    name: 'lotteryFundAllocations',
    conditions,
    where: {
      ...(Object.keys(year).length > 0 && { year }),
      ...(documents && { policyDocumentId: { $in: documents } }),
    },
    order: {
      expression: ORDER[orderBy?.field ?? LotteryFundOrderField.YEAR],
      direction: orderBy ? orderBy.direction : OrderDirection.DESC,
    },
  };
}
