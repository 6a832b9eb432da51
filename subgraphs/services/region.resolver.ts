import { Arg, Args, Ctx, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { badInput } from '../../ground/errors/errors.ts';
import { Class, Open } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { Count, countOf } from '../../ground/figures/figure.ts';
import { OrderDirection, PageArgs, type Page } from '../../ground/rows/page.ts';
import { DateScalar, MonthScalar } from '../../ground/schema/scalars.ts';
import { Facility, Region } from './stubs.ts';
import { bedsByProvider, bedsInService } from './home-care-bed/figures.ts';
import { figureMonth } from './month.ts';
import { MonthlyVisitRate, monthlyVisitRate } from './monthly-visit-rate.ts';
import { listInForce, ServiceListInForce } from './service-list-in-force.ts';
import {
  MonthlyContact,
  VisitPlan,
  VisitPlanConnection,
  VisitPlanOrder,
  VisitPlanOrderField,
} from './visit-plan.ts';
import { planList } from './visit-plan.resolver.ts';

const MOST_PROVIDERS = 500;
const BY_COMMUNITY: VisitPlanOrder = {
  field: VisitPlanOrderField.REGION,
  direction: OrderDirection.ASC,
};

@ObjectType({
  description: 'A facility and the home care beds it serves in a region. 服务机构的家庭养老床位',
})
export class ProviderHomeCareBeds {
  @Open(() => Facility, { nullable: true, description: 'The facility. 服务机构' })
  provider: Facility | null;

  @Open(() => Count, { description: 'Home care beds in service. 家庭养老床位数' })
  beds: Count;
}

@Resolver(() => Region)
export class RegionResolver {
  @FieldResolver(() => ServiceListInForce, {
    nullable: true,
    description:
      'The basic service list that applies: its own, or the one of the level above. 现行基本养老服务清单',
  })
  @Class('p0')
  basicServiceList(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'On this day; today when absent. 日期',
    })
    on?: string | null,
  ): Promise<ServiceListInForce | null> {
    return listInForce(context, region.code, on ?? context.today);
  }

  @FieldResolver(() => Count, {
    nullable: true,
    description: 'Home care beds in service in it. 家庭养老床位数',
  })
  @Class('p0')
  async homeCareBedCount(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'On this day; today when absent. 日期',
    })
    asOf?: string | null,
  ): Promise<Count> {
    const day = asOf ?? context.today;
    return countOf(await bedsInService(context, region.code, day), day);
  }

  @FieldResolver(() => [ProviderHomeCareBeds], {
    nullable: true,
    description:
      'Home care beds in service by facility, those that serve most first. 按机构统计的家庭养老床位',
  })
  @ListSize(500)
  @Class('p0')
  async homeCareBedsByProvider(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'On this day; today when absent. 日期',
    })
    asOf?: string | null,
    @Arg('first', () => Int, {
      defaultValue: 100,
      description: 'This many facilities, 1 to 500. 数量',
    })
    first: number = 100,
  ): Promise<ProviderHomeCareBeds[]> {
    if (first < 1 || first > MOST_PROVIDERS) {
      throw badInput('first', 'BETWEEN', { min: 1, max: MOST_PROVIDERS });
    }
    const day = asOf ?? context.today;
    const groups = await bedsByProvider(context, region.code, day, first);
    return groups.map(({ providerId, beds }) => ({
      provider: Facility.of(providerId),
      beds: countOf(beds, day),
    }));
  }

  @FieldResolver(() => MonthlyVisitRate, {
    nullable: true,
    description:
      'Share of elders on the visit register with contact in a month, the last full one when none is given (R-07). 月探访率',
  })
  @Class('p0')
  monthlyVisitRate(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Arg('month', () => MonthScalar, { nullable: true, description: 'The month. 月份' })
    month?: string | null,
  ): Promise<MonthlyVisitRate> {
    return monthlyVisitRate(context, region.code, figureMonth(context, month));
  }

  @FieldResolver(() => VisitPlanConnection, {
    nullable: true,
    description:
      'The plans of elders without contact in a month, the last full one when none is given, community by community. 未探访老年人',
  })
  @Class('p3')
  unvisitedElders(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('month', () => MonthScalar, { nullable: true, description: 'The month. 月份' })
    month?: string | null,
  ): Promise<Page<VisitPlan>> {
    const unvisited = { contact: MonthlyContact.UNVISITED, month: figureMonth(context, month) };
    const list = planList(context, unvisited, BY_COMMUNITY);
    return context.rows.pageBy(VisitPlan, { subtree: region.code }, page, {
      ...list,
      name: 'region.unvisitedElders',
    });
  }
}
