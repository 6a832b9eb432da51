import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { OrderDirection, PageArgs, type Page } from '../../ground/rows/page.ts';
import type { ListSpec, SqlCondition } from '../../ground/rows/rows.ts';
import { within } from '../../ground/rows/within.ts';
import { between } from './benefit-list.ts';
import { Facility } from './facility.stub.ts';
import { openId, openIds } from '../../ground/identity/open-id.ts';
import {
  PriceFiling,
  PriceFilingConnection,
  PriceFilingFilter,
  PriceFilingOrder,
  PriceFilingOrderField,
  PriceFilingStatus,
} from './price-filing.ts';
import { Region } from './region.stub.ts';

const ORDER: Record<PriceFilingOrderField, string> = {
  LOWEST_MONTHLY: 'e.lowest_monthly',
  EFFECTIVE_FROM: 'e.effective_from',
  FILED_ON: 'e.filed_on',
};

@Resolver(() => PriceFiling)
export class PriceFilingResolver {
  @Query(() => PriceFiling, { nullable: true, description: 'A price filing by its id.' })
  @Class('p0')
  async priceFiling(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const found = await context.rows.by(PriceFiling, 'id', openId('PriceFiling', 'id', id));
    if (!found) throw notFound('id');
    return found;
  }

  @Query(() => PriceFilingConnection, {
    nullable: true,
    description: 'Price filings, the latest first unless sorted otherwise.',
  })
  @Class('p0')
  priceFilings(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PriceFilingFilter, { nullable: true }) filter?: PriceFilingFilter,
    @Arg('orderBy', () => PriceFilingOrder, { nullable: true }) orderBy?: PriceFilingOrder,
  ): Promise<Page<PriceFiling>> {
    return context.rows.page(PriceFiling, page, priceFilingList(context, filter, orderBy));
  }

  @FieldResolver(() => PriceFilingStatus, { description: 'Standing today. 状态' })
  @Class('p0')
  status(@Root() filing: PriceFiling, @Ctx() { today }: SubgraphContext): PriceFilingStatus {
    if (today < filing.effectiveFrom) return PriceFilingStatus.PENDING;
    const over = filing.effectiveTo !== null && filing.effectiveTo < today;
    return over ? PriceFilingStatus.SUPERSEDED : PriceFilingStatus.IN_FORCE;
  }

  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'The facility that filed it. 机构',
  })
  @Class('p0')
  facility(@Root() filing: PriceFiling): Facility {
    return Facility.of(filing.facilityId);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The region of the facility. 地区' })
  @Class('p0')
  region(@Root() filing: PriceFiling): Region {
    return Region.of(filing.regionCode);
  }
}

const STATUS_SQL: Record<PriceFilingStatus, string> = {
  PENDING: 'e.effective_from > ?::date',
  IN_FORCE: "?::date between e.effective_from and coalesce(e.effective_to, date 'infinity')",
  SUPERSEDED: 'e.effective_to < ?::date',
};

/** Price filings, the latest first unless sorted otherwise. */
export function priceFilingList(
  { today }: SubgraphContext,
  filter: PriceFilingFilter = {},
  orderBy?: PriceFilingOrder,
): ListSpec<PriceFiling> {
  const conditions: SqlCondition[] = between('filed_on', filter.filedFrom, filter.filedTo);
  if (filter.within != null) conditions.push(within('filter.within', filter.within));
  if (filter.inForceOn != null)
    conditions.push(standing([PriceFilingStatus.IN_FORCE], filter.inForceOn));
  if (filter.statuses) conditions.push(standing(filter.statuses, today));
  const facilities = openIds('Facility', 'filter.facilities', filter.facilities);
  const { lowestMonthlyFrom, lowestMonthlyTo } = filter;
  const price = {
    ...(lowestMonthlyFrom != null && { $gte: lowestMonthlyFrom }),
    ...(lowestMonthlyTo != null && { $lte: lowestMonthlyTo }),
  };
  return {
    name: 'priceFilings',
    conditions,
    where: {
      ...(facilities && { facilityId: { $in: facilities } }),
      ...(Object.keys(price).length > 0 && { lowestMonthly: price }),
    },
    order: {
      expression: ORDER[orderBy?.field ?? PriceFilingOrderField.EFFECTIVE_FROM],
      direction: orderBy ? orderBy.direction : OrderDirection.DESC,
    },
  };
}

function standing(statuses: readonly PriceFilingStatus[], day: string): SqlCondition {
  const sql = statuses.map((status) => STATUS_SQL[status]).join(' or ') || 'false';
  return { sql: `(${sql})`, params: statuses.map(() => day) };
}
