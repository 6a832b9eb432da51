import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import { ancestorCode, isWithin, REGION_LEVELS } from '../../ground/china/region-code.ts';
import type { ListSpec, SqlCondition } from '../../ground/rows/rows.ts';
import { nameContains } from '../../ground/rows/search.ts';
import { anyRegionCode, within } from '../../ground/rows/within.ts';
import { regionByCode } from './former-region.ts';
import { RegionPact } from './region-pact.ts';
import { Region, RegionConnection, RegionFilter, RegionOrder, RegionOrderField } from './region.ts';
import { Target, TargetConnection, TargetFilter } from './target.ts';
import { targetList } from './target.resolver.ts';

const CODE =
  'GB/T 2260 code of 6 digits, or of 9 or 12, which may be padded with zeros: 150600. 区划代码';

const ORDER: Record<RegionOrderField, string> = { CODE: 'e.code', NAME: 'e.name' };

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => Region, {
    nullable: true,
    description: 'A region by its code; for a code that was abolished its successor. 行政区划查询',
  })
  @Class('p0')
  async region(
    @Ctx() context: SubgraphContext,
    @Arg('code', () => String, { description: CODE }) code: string,
  ) {
    const region = await context.rows.by(Region, 'code', anyRegionCode('code', code));
    if (!region) throw notFound('code');
    return region;
  }

  @Query(() => RegionConnection, { description: 'Regions, by code unless sorted otherwise.' })
  @Class('p0')
  regions(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RegionFilter, { nullable: true }) filter?: RegionFilter | null,
    @Arg('orderBy', () => RegionOrder, { nullable: true }) orderBy?: RegionOrder | null,
  ): Promise<Page<Region>> {
    return context.rows.page(Region, page, regionList(filter, orderBy));
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The region above.' })
  @Class('p0')
  parent(@Root() region: Region, @Ctx() { rows }: SubgraphContext) {
    return region.parentCode ? regionByCode(rows, region.parentCode) : null;
  }

  @FieldResolver(() => [Region], { description: 'The regions above, from the province down.' })
  @ListSize(5)
  @Class('p0')
  async ancestors(@Root() region: Region, @Ctx() context: SubgraphContext) {
    const codes = REGION_LEVELS.map((level) => ancestorCode(region.code, level)).filter(
      (code) => code !== null && code !== region.code,
    );
    const found = await Promise.all(codes.map((code) => context.rows.by(Region, 'code', code!)));
    return found.filter((ancestor) => ancestor !== null);
  }

  @FieldResolver(() => RegionConnection, { description: 'The regions directly below.' })
  @Class('p0')
  children(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<Region>> {
    const parent = { column: 'parent_code', value: region.code };
    return context.rows.pageBy(Region, parent, page, regionList());
  }

  @FieldResolver(() => [RegionPact], {
    description: 'The pacts that the region, or a region above it, is a member of.',
  })
  @ListSize(20)
  @Class('p0')
  async pacts(@Root() region: Region, @Ctx() context: SubgraphContext): Promise<RegionPact[]> {
    const pacts = await context.rows.all(RegionPact, { expression: 'e.id' });
    return pacts.filter((pact) => pact.memberCodes.some((member) => isWithin(region.code, member)));
  }

  @FieldResolver(() => TargetConnection, { description: 'The policy targets set for the region.' })
  @Class('p0')
  targets(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => TargetFilter, { nullable: true }) filter?: TargetFilter | null,
  ): Promise<Page<Target>> {
    const parent = { column: 'region_code', value: region.code };
    return context.rows.pageBy(Target, parent, page, targetList(filter));
  }
}

function regionList(filter?: RegionFilter | null, orderBy?: RegionOrder | null): ListSpec<Region> {
  const { within: region, levels, settlement, name } = filter ?? {};
  const conditions: SqlCondition[] = [];
  if (region != null) conditions.push(within('filter.within', region));
  if (name != null) conditions.push(nameContains('name', 'filter.name', name));
  return {
    name: 'regions',
    conditions,
    where: {
      ...(levels && { level: { $in: levels } }),
      ...(settlement && { settlement }),
    },
    order: {
      expression: ORDER[orderBy?.field ?? RegionOrderField.CODE],
      direction: orderBy?.direction,
    },
  };
}
