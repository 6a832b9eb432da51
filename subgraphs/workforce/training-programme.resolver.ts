import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import type { ListSpec } from '../../ground/rows/rows.ts';
import { within } from '../../ground/rows/within.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { Region } from './stubs.ts';
import {
  TrainingProgramme,
  TrainingProgrammeConnection,
  TrainingProgrammeFilter,
  TrainingProgrammeOrder,
  TrainingProgrammeOrderField,
} from './training-programme.ts';
import { TrainingSession, TrainingSessionConnection } from './training-session.ts';
import { trainingSessionList } from './training-session.resolver.ts';

const ORDER: Record<TrainingProgrammeOrderField, string> = {
  YEAR: 'e.year',
  NAME: 'e.name',
  REGION: 'e.region_at',
};

@Resolver(() => TrainingProgramme)
export class TrainingProgrammeResolver {
  @Query(() => TrainingProgramme, { nullable: true, description: 'A programme by id. 培训计划' })
  @Class('p0')
  async trainingProgramme(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const programme = await context.rows.by(
      TrainingProgramme,
      'id',
      openId('TrainingProgramme', 'id', id),
    );
    if (!programme) throw notFound('id');
    return programme;
  }

  @Query(() => TrainingProgrammeConnection, {
    description: 'Training programmes, by year unless sorted otherwise. 培训计划',
  })
  @Class('p0')
  trainingProgrammes(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => TrainingProgrammeFilter, { nullable: true })
    filter?: TrainingProgrammeFilter,
    @Arg('orderBy', () => TrainingProgrammeOrder, { nullable: true })
    orderBy?: TrainingProgrammeOrder,
  ): Promise<Page<TrainingProgramme>> {
    return context.rows.page(TrainingProgramme, page, programmeList(filter, orderBy));
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The region that runs it. 地区' })
  @Class('p0')
  region(@Root() programme: TrainingProgramme): Region {
    return Region.of(programme.regionCode);
  }

  @FieldResolver(() => TrainingSessionConnection, {
    description: 'Its sessions, the first one first. 培训班次',
  })
  @Class('p0')
  sessions(
    @Root() programme: TrainingProgramme,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<TrainingSession>> {
    const parent = { column: 'programme_id', value: programme.id };
    return context.rows.pageBy(TrainingSession, parent, page, trainingSessionList());
  }
}

function programmeList(
  filter?: TrainingProgrammeFilter | null,
  orderBy?: TrainingProgrammeOrder | null,
): ListSpec<TrainingProgramme> {
  const { within: region, audiences, year } = filter ?? {};
  return {
    name: 'trainingProgrammes',
    conditions: region == null ? [] : [within('filter.within', region)],
    where: {
      ...(audiences && { audience: { $in: audiences } }),
      ...(year != null && { year }),
    },
    order: {
      expression: ORDER[orderBy?.field ?? TrainingProgrammeOrderField.YEAR],
      direction: orderBy?.direction,
    },
  };
}
