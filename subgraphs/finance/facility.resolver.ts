import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { applicationList } from './benefit-list.ts';
import { Facility } from './facility.stub.ts';
import { FacilityFact } from '../../ground/facts/facility-fact.ts';
import {
  PriceFiling,
  PriceFilingConnection,
  PriceFilingFilter,
  PriceFilingOrder,
} from './price-filing.ts';
import { priceFilingList } from './price-filing.resolver.ts';
import { isForFacility, programmesReaching } from './programme-reach.ts';
import { ProgrammeType } from './programme-type.ts';
import {
  BenefitOrder,
  SubsidyApplication,
  SubsidyApplicationConnection,
  SubsidyApplicationFilter,
} from './subsidy-application.ts';
import { SubsidyProgramme } from './subsidy-programme.ts';

@Resolver(() => Facility)
export class FacilityResolver {
  @FieldResolver(() => PriceFilingConnection, {
    nullable: true,
    description: 'The prices it filed, the latest first unless sorted otherwise. 价格备案',
  })
  @Class('p0')
  priceFilings(
    @Root() { id }: Facility,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PriceFilingFilter, { nullable: true }) filter?: PriceFilingFilter,
    @Arg('orderBy', () => PriceFilingOrder, { nullable: true }) orderBy?: PriceFilingOrder,
  ): Promise<Page<PriceFiling>> {
    const parent = { column: 'facility_id', value: id };
    return context.rows.pageBy(
      PriceFiling,
      parent,
      page,
      priceFilingList(context, filter, orderBy),
    );
  }

  @FieldResolver(() => PriceFiling, {
    nullable: true,
    description: 'The prices in force today or on a day, null when none are. 现行价格',
  })
  @Class('p0')
  async currentPriceFiling(
    @Root() { id }: Facility,
    @Ctx() { rows, today }: SubgraphContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day, default today.' })
    on?: string,
  ): Promise<PriceFiling | null> {
    const day = on ?? today;
    const order = { expression: '-e.version' };
    const [filing] = await rows.listBy(PriceFiling, 'facilityId', id, order, {
      effectiveFrom: { $lte: day },
      $or: [{ effectiveTo: null }, { effectiveTo: { $gte: day } }],
    });
    return filing ?? null;
  }

  @FieldResolver(() => [SubsidyProgramme], {
    nullable: true,
    description:
      'Programmes of its region and the regions above it, in force on a day, that it may apply ' +
      'for by its type, mode and prices; what an application must prove besides is not checked. ' +
      'null for a facility this subgraph does not know yet. 可申请的补贴项目',
  })
  @ListSize(50)
  @Class('p0')
  async subsidyProgrammes(
    @Root() { id }: Facility,
    @Ctx() context: SubgraphContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day, default today.' })
    on?: string,
    @Arg('types', () => [ProgrammeType], { nullable: true, description: 'Of one of these types.' })
    types?: ProgrammeType[],
  ): Promise<SubsidyProgramme[] | null> {
    const facility = await context.rows.by(FacilityFact, 'facilityId', id);
    if (!facility) return null;
    const day = on ?? context.today;
    const reaching = await programmesReaching(context, facility.regionCode, day, types);
    return reaching.filter((programme) => isForFacility(programme, facility));
  }

  @FieldResolver(() => SubsidyApplicationConnection, {
    nullable: true,
    description: 'Its applications, the latest period first unless sorted otherwise. 补贴申请',
  })
  @Class('p3')
  subsidyApplications(
    @Root() { id }: Facility,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SubsidyApplicationFilter, { nullable: true })
    filter?: SubsidyApplicationFilter,
    @Arg('orderBy', () => BenefitOrder, { nullable: true }) orderBy?: BenefitOrder,
  ): Promise<Page<SubsidyApplication>> {
    const parent = { column: 'beneficiary_id', value: id };
    const list = applicationList(context, filter, orderBy);
    return context.rows.pageBy(SubsidyApplication, parent, page, list);
  }
}
