import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { OrderDirection, PageArgs, type Page } from '../../ground/rows/page.ts';
import { MonthScalar } from '../../ground/schema/scalars.ts';
import { within } from '../../ground/rows/within.ts';
import { CatalogueItem } from './catalogue-item.ts';
import { Elder, elderOf } from './elder.stub.ts';
import { Facility, facilityOf } from './facility.stub.ts';
import {
  HomeCareBed,
  HomeCareBedConnection,
  HomeCareBedFilter,
  HomeCareBedOrder,
  HomeCareBedOrderField,
} from './home-care-bed.ts';
import { HomeCareDelivery } from './home-care-delivery.ts';
import { monthsBefore } from './month.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { Region, regionOf } from './region.stub.ts';

const ORDER: Record<HomeCareBedOrderField, string> = {
  APPLIED_ON: 'e.applied_on',
  ACTIVE_FROM: "coalesce(e.active_from, date '9999-12-31')",
  PLANNED_HOURS: 'coalesce(e.planned_hours, 0)',
  REGION: 'e.region_at',
};

@Resolver(() => HomeCareBed)
export class HomeCareBedResolver {
  @Query(() => HomeCareBed, {
    nullable: true,
    description: 'A home care bed by its id. 家庭养老床位',
  })
  @Class('p2')
  async homeCareBed(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const bed = await context.rows.by(HomeCareBed, 'key', context.key('HomeCareBed', 'id', id));
    if (!bed) throw notFound('home care bed');
    return bed;
  }

  @Query(() => HomeCareBedConnection, {
    description: 'Home care beds, latest application first unless sorted otherwise. 家庭养老床位',
  })
  @Class('p3')
  homeCareBeds(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => HomeCareBedFilter, { nullable: true }) filter?: HomeCareBedFilter | null,
    @Arg('orderBy', () => HomeCareBedOrder, { nullable: true }) orderBy?: HomeCareBedOrder | null,
  ): Promise<Page<HomeCareBed>> {
    return context.rows.page(HomeCareBed, page, {
      name: 'homeCareBeds',
      conditions: filter?.within ? [within('filter.within', filter.within)] : [],
      where: {
        ...(filter?.statuses && { status: { $in: filter.statuses } }),
        ...(filter?.provider != null && {
          providerId: openId('Facility', 'filter.provider', filter.provider),
        }),
        ...(filter?.elder != null && {
          elderKey: context.key('Elder', 'filter.elder', filter.elder),
        }),
      },
      order: {
        expression: ORDER[orderBy?.field ?? HomeCareBedOrderField.APPLIED_ON],
        direction: orderBy ? orderBy.direction : OrderDirection.DESC,
      },
    });
  }

  @FieldResolver(() => Elder, { nullable: true, description: 'The elder who lies in it. 老年人' })
  @Class('p2')
  elder(@Root() bed: HomeCareBed): Elder {
    return elderOf(bed.elderKey);
  }

  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'The facility that serves it. 服务机构',
  })
  @Class('p2')
  provider(@Root() bed: HomeCareBed): Facility | null {
    return facilityOf(bed.providerId);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'Where the home is. 所在地区' })
  @Class('p2')
  region(@Root() bed: HomeCareBed): Region {
    return regionOf(bed.regionCode);
  }

  @FieldResolver(() => [CatalogueItem], {
    nullable: true,
    description: 'Devices that were fitted. 适老设备',
  })
  @Class('p2')
  async devices(@Root() bed: HomeCareBed, @Ctx() context: SubgraphContext) {
    const items = await Promise.all(
      bed.deviceIds.map((id) => context.rows.by(CatalogueItem, 'id', id)),
    );
    return items.filter((item) => item !== null);
  }

  @FieldResolver(() => [HomeCareDelivery], {
    nullable: true,
    description:
      'Care given by month, latest first: the last twelve months, or the one asked for. 照护记录',
  })
  @Class('p2')
  deliveries(
    @Root() bed: HomeCareBed,
    @Ctx() context: SubgraphContext,
    @Arg('month', () => MonthScalar, { nullable: true, description: 'This month only. 月份' })
    month?: string | null,
  ): Promise<HomeCareDelivery[]> {
    const since = monthsBefore(context.today.slice(0, 7), 12);
    return context.rows.listBy(
      HomeCareDelivery,
      'bedKey',
      bed.key,
      { expression: 'e.month', direction: OrderDirection.DESC },
      { month: month ?? { $gte: since } },
    );
  }
}
