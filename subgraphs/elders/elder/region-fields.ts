import { Arg, Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Class, Open } from '../../../ground/schema/field-class.ts';
import { Count, countOfPeople, Ratio, ratioOfPeople } from '../../../ground/figures/figure.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import type { AbilityBand as BandName } from '../assessment-standard/band.ts';
import { AbilityBand } from '../assessment-standard/enums.ts';
import {
  assessedShare,
  centralShare,
  eldersPerBand,
  figureDay,
  registeredElders,
  type Share,
} from './figures.ts';
import { Region } from '../region.stub.ts';

@ObjectType({ description: 'Elders of one band. 各失能程度老年人' })
export class BandCount {
  @Open(() => AbilityBand, { description: 'The band. 失能程度' })
  band: BandName;

  @Open(() => Count, { description: 'Elders whose assessment in force says so. 人数' })
  count: Count;
}

const BANDS = Object.values(AbilityBand);

/** Figures over the elders registered in a region or below it on a day. */
@Resolver(() => Region)
export class RegionResolver {
  @FieldResolver(() => Count, {
    nullable: true,
    description:
      'Elders registered in the hub who live here, on a day, today unless given. 在册老年人数',
  })
  @Class('p0')
  async elderCount(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string | null,
  ): Promise<Count> {
    const on = figureDay(context, asOf);
    return countOfPeople(context.viewer, code, await registeredElders(context, code, on), on);
  }

  @FieldResolver(() => Ratio, {
    nullable: true,
    description:
      'Economically difficult elders with an ability assessment in force, among all of them ' +
      '(target ASSESS_POOR). 经济困难老年人评估完成率',
  })
  @Class('p0')
  async assessmentCoverage(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string | null,
  ): Promise<Ratio> {
    const on = figureDay(context, asOf);
    return ratio(context, code, on, await assessedShare(context, code, on));
  }

  @FieldResolver(() => Ratio, {
    nullable: true,
    description:
      'Those in central support among the destitute elders who cannot care for themselves ' +
      '(rule R-19, target DESTITUTE_CENTRAL). 生活不能自理特困人员集中供养率',
  })
  @Class('p0')
  async destituteCentralRate(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string | null,
  ): Promise<Ratio> {
    const on = figureDay(context, asOf);
    const found = await centralShare(context, code, on, 'NOT_SELF_CARING');
    return ratio(context, code, on, found);
  }

  @FieldResolver(() => Ratio, {
    nullable: true,
    description:
      'Those in central support among the destitute elders who wish it ' +
      '(rule R-19, target DESTITUTE_WILLING). 有集中供养意愿的特困人员集中供养率',
  })
  @Class('p0')
  async destituteWillingRate(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string | null,
  ): Promise<Ratio> {
    const on = figureDay(context, asOf);
    return ratio(context, code, on, await centralShare(context, code, on, 'WILLING'));
  }

  @FieldResolver(() => [BandCount], {
    nullable: true,
    description: 'Assessed elders by band, on a day, today unless given. 各失能程度老年人数',
  })
  @Class('p0')
  async eldersByBand(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string | null,
  ): Promise<BandCount[]> {
    const on = figureDay(context, asOf);
    const found = await eldersPerBand(context, code, on);
    return BANDS.map((band) => ({
      band,
      count: countOfPeople(context.viewer, code, found.get(band) ?? 0, on),
    }));
  }
}

function ratio(
  { viewer }: SubgraphContext,
  code: string,
  on: string,
  { part, whole }: Share,
): Ratio {
  return ratioOfPeople(viewer, code, part, whole, on);
}
