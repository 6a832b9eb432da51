import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { Count, countOf, Ratio, ratioOf } from '../../ground/figures/figure.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { qualifiedWithin } from './assessment-organisation/assessors.ts';
import {
  certifiedCaregivers,
  personTimes,
  sessionsHeld,
  trainedWorkers,
  trainingPeriod,
} from './region-figures.ts';
import { Region } from './stubs.ts';
import { TrainingAudience } from './training-programme/entity.ts';

@ArgsType()
export class TrainingPeriod {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day; all before `to` when left out. 起',
  })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, today when left out. 止' })
  to?: string | null;

  @Field(() => TrainingAudience, {
    nullable: true,
    description: 'In programmes for these alone. 培训对象',
  })
  audience?: TrainingAudience | null;
}

@Resolver(() => Region)
export class RegionResolver {
  @FieldResolver(() => Count, {
    nullable: true,
    description:
      'Assessment organisations that rule R-09 qualifies on a day, today when left out; each ' +
      'counts once, where it is registered. 合格评估机构数',
  })
  @Class('p0')
  async qualifiedAssessorOrgs(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; default today.' })
    asOf?: string,
  ): Promise<Count> {
    const day = asOf ?? context.today;
    return countOf((await qualifiedWithin(context.rows, code, day)).length, day);
  }

  @FieldResolver(() => Count, {
    nullable: true,
    description:
      'Distinct workers who passed, in the period, in a programme that the region or one inside ' +
      'it runs. People in a work role are no care recipients: exact. 培训合格人数',
  })
  @Class('p0')
  trainedWorkers(
    @Root() { code }: Region,
    @Ctx() { rows, today }: SubgraphContext,
    @Args(() => TrainingPeriod) period: TrainingPeriod,
  ): Promise<Count> {
    return trainedWorkers(rows, code, trainingPeriod(period, today));
  }

  @FieldResolver(() => Count, {
    nullable: true,
    description:
      'Trainings completed in the period, a worker counting once for each: all enrolments past ' +
      'ENROLLED, on their session’s last day. 培训人次',
  })
  @Class('p0')
  trainedPersonTimes(
    @Root() { code }: Region,
    @Ctx() { rows, today }: SubgraphContext,
    @Args(() => TrainingPeriod) period: TrainingPeriod,
  ): Promise<Count> {
    return personTimes(rows, code, trainingPeriod(period, today));
  }

  @FieldResolver(() => Count, {
    nullable: true,
    description: 'Training sessions that ended in the period. 培训期数',
  })
  @Class('p0')
  trainingSessionsHeld(
    @Root() { code }: Region,
    @Ctx() { rows, today }: SubgraphContext,
    @Args(() => TrainingPeriod) period: TrainingPeriod,
  ): Promise<Count> {
    return sessionsHeld(rows, code, trainingPeriod(period, today));
  }

  @FieldResolver(() => Ratio, {
    nullable: true,
    description:
      'Caregivers with an active elder-care certificate out of all caregivers under contract who ' +
      'work in the region, on a day, today when left out. Exact: people in a work role. 养老护理员持证率',
  })
  @Class('p0')
  async certifiedCaregiverShare(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; default today.' })
    asOf?: string,
  ): Promise<Ratio> {
    const day = asOf ?? context.today;
    const { certified, all } = await certifiedCaregivers(context.rows, code, day);
    return ratioOf(certified, all, day);
  }
}
