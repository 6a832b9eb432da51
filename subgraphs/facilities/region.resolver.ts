import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { badInput } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { Ratio, ratioOf } from '../../ground/figures/figure.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { NetworkUnit } from './coverage-unit.ts';
import { FacilityFilter, FacilityOrder } from './facility-filter.ts';
import { facilityList } from './facility-list.ts';
import { FacilityStatus } from './facility-status.ts';
import { Facility, FacilityConnection } from './facility.ts';
import { GradedHomes } from './graded-homes.ts';
import { BedCounts, FacilityCounts, facilityCounts } from './region-counts.ts';
import {
  communityPlaces,
  coveredUnits,
  facilityGroups,
  gradedHomes,
  institutionBeds,
} from './region-figures.ts';
import { Region } from './region.stub.ts';

const AS_OF = { nullable: true, description: 'The day; default today.' } as const;

@Resolver(() => Region)
export class RegionResolver {
  @FieldResolver(() => FacilityConnection, {
    nullable: true,
    description: 'Facilities of the region and below, by name unless sorted otherwise. 设施',
  })
  @Class('p0')
  facilities(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => FacilityFilter, { nullable: true }) filter?: FacilityFilter,
    @Arg('orderBy', () => FacilityOrder, { nullable: true }) orderBy?: FacilityOrder,
  ): Promise<Page<Facility>> {
    const list = facilityList(context.today, filter, orderBy);
    return context.rows.pageBy(Facility, { subtree: region.code }, page, list);
  }

  @FieldResolver(() => Ratio, {
    nullable: true,
    description:
      'Nursing beds out of the beds of operating institutions (R-12); dementia beds are nursing ' +
      'beds, community beds do not count. 护理型床位占比',
  })
  @Class('p0')
  async nursingBedShare(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<Ratio> {
    const day = asOf ?? context.today;
    const beds = await institutionBeds(context, region.code, day);
    return ratioOf(beds.nursing, beds.total, day);
  }

  @FieldResolver(() => Ratio, {
    nullable: true,
    description:
      'Taken beds out of the beds of operating public institutions (R-30); public is what the ' +
      'public built, whoever runs it. 公办养老机构床位利用率',
  })
  @Class('p0')
  async publicBedUse(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<Ratio> {
    const day = asOf ?? context.today;
    const beds = await institutionBeds(context, region.code, day);
    return ratioOf(beds.publicOccupied, beds.publicTotal, day);
  }

  @FieldResolver(() => BedCounts, { nullable: true, description: 'Beds on a day. 床位统计' })
  @Class('p0')
  async bedCounts(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<BedCounts> {
    const day = asOf ?? context.today;
    const [beds, places] = await Promise.all([
      institutionBeds(context, region.code, day),
      communityPlaces(context, region.code, day),
    ]);
    return {
      institution: beds.total,
      nursing: beds.nursing,
      dementia: beds.dementia,
      occupied: beds.occupied,
      vacant: beds.total - beds.occupied,
      community: places.beds,
      dayCare: places.dayCare,
      asOf: day,
      synthetic: true,
    };
  }

  @FieldResolver(() => FacilityCounts, {
    nullable: true,
    description: 'Facilities in some states, today. 设施数量统计',
  })
  @Class('p0')
  async facilityCounts(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Arg('statuses', () => [FacilityStatus], {
      defaultValue: [FacilityStatus.OPERATING],
      description: 'In one of these states.',
    })
    statuses: FacilityStatus[],
  ): Promise<FacilityCounts> {
    if (statuses.length === 0) throw badInput('statuses', 'ITEMS_AT_LEAST', { min: 1 });
    const groups = await facilityGroups(context, region.code, statuses);
    return facilityCounts(groups, context.today);
  }

  @FieldResolver(() => Ratio, {
    nullable: true,
    description:
      'Operating homes of a kind whose grade is valid on the day and high enough, out of all of ' +
      'them; ungraded and expired ones stay in the denominator (R-13). 等级评定占比',
  })
  @Class('p0')
  async gradeShare(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Arg('of', () => GradedHomes, { description: 'Which homes.' }) of: GradedHomes,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<Ratio> {
    const day = asOf ?? context.today;
    const { graded, homes } = await gradedHomes(context, region.code, of, day);
    return ratioOf(graded, homes, day);
  }

  @FieldResolver(() => Ratio, {
    nullable: true,
    description:
      'Units of the network that an operating facility covers, out of all. 三级网络覆盖率',
  })
  @Class('p0')
  async networkCoverage(
    @Root() region: Region,
    @Ctx() context: SubgraphContext,
    @Arg('of', () => NetworkUnit, { description: 'Which units.' }) of: NetworkUnit,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<Ratio> {
    const day = asOf ?? context.today;
    const { covered, units } = await coveredUnits(context, region.code, of, day);
    return ratioOf(covered, units, day);
  }
}
