import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import type { ListSpec, SqlCondition } from '../../ground/rows/rows.ts';
import { within } from '../../ground/rows/within.ts';
import { anyOf } from './any-of.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { TrainingProgramme } from './training-programme.ts';
import {
  TrainingSession,
  TrainingSessionConnection,
  TrainingSessionFilter,
} from './training-session.ts';

@Resolver(() => TrainingSession)
export class TrainingSessionResolver {
  @Query(() => TrainingSession, { nullable: true, description: 'A session by id. 培训班次' })
  @Class('p0')
  async trainingSession(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const session = await context.rows.by(
      TrainingSession,
      'id',
      openId('TrainingSession', 'id', id),
    );
    if (!session) throw notFound('id');
    return session;
  }

  @Query(() => TrainingSessionConnection, {
    description: 'Training sessions, by their first day. 培训班次',
  })
  @Class('p0')
  trainingSessions(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => TrainingSessionFilter, { nullable: true }) filter?: TrainingSessionFilter,
  ): Promise<Page<TrainingSession>> {
    return context.rows.page(TrainingSession, page, trainingSessionList(filter));
  }

  @FieldResolver(() => TrainingProgramme, {
    nullable: true,
    description: 'Its programme. 培训计划',
  })
  @Class('p0')
  programme(@Root() session: TrainingSession, @Ctx() context: SubgraphContext) {
    return context.rows.by(TrainingProgramme, 'id', session.programmeId);
  }
}

/** The list behind `trainingSessions`, here and under a programme. */
export function trainingSessionList(
  filter?: TrainingSessionFilter | null,
): ListSpec<TrainingSession> {
  const { within: region, programme, audiences, from, to } = filter ?? {};
  const conditions: SqlCondition[] = [];
  if (region != null) conditions.push(within('filter.within', region));
  if (audiences != null) {
    const { sql, params } = anyOf('array[p.audience]', audiences);
    const wanted = `select from training_programme p where p.id = e.programme_id and ${sql}`;
    conditions.push({ sql: `exists (${wanted})`, params });
  }
  const starts = { ...(from && { $gte: from }), ...(to && { $lte: to }) };
  return {
    name: 'trainingSessions',
    conditions,
    where: {
      ...(programme != null && {
        programmeId: openId('TrainingProgramme', 'filter.programme', programme),
      }),
      ...(Object.keys(starts).length > 0 && { startsOn: starts }),
    },
    order: { expression: 'e.starts_on' },
  };
}
