import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { OrderDirection, PageArgs, type Page } from '../../ground/rows/page.ts';
import type { ListSpec, SqlCondition } from '../../ground/rows/rows.ts';
import { within } from '../../ground/rows/within.ts';
import { Certificate } from './certificate.ts';
import { Enrolment, EnrolmentConnection, EnrolmentFilter } from './enrolment.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { TrainingSession } from './training-session.ts';
import { Worker } from './worker.ts';

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @Query(() => Enrolment, { nullable: true, description: 'An enrolment by id. 培训报名' })
  @Class('p1')
  async enrolment(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const enrolment = await context.rows.by(Enrolment, 'key', context.key('Enrolment', 'id', id));
    if (!enrolment) throw notFound('id');
    return enrolment;
  }

  @Query(() => EnrolmentConnection, { description: 'Enrolments, the latest first. 培训报名' })
  @Class('p1')
  enrolments(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => EnrolmentFilter, { nullable: true }) filter?: EnrolmentFilter,
  ): Promise<Page<Enrolment>> {
    return context.rows.page(Enrolment, page, enrolmentList(context, filter));
  }

  @FieldResolver(() => Worker, { nullable: true, description: 'Who is trained. 从业人员' })
  @Class('p1')
  worker(@Root() enrolment: Enrolment, @Ctx() context: SubgraphContext) {
    return context.rows.by(Worker, 'key', enrolment.workerKey);
  }

  @FieldResolver(() => TrainingSession, { nullable: true, description: 'The session. 培训班次' })
  @Class('p1')
  session(@Root() enrolment: Enrolment, @Ctx() context: SubgraphContext) {
    return context.rows.by(TrainingSession, 'id', enrolment.sessionId);
  }

  @FieldResolver(() => Certificate, {
    nullable: true,
    description: 'The certificate that the pass issued; none where it issued none. 取得证书',
  })
  @Class('p1')
  certificate(@Root() { certificateKey }: Enrolment, @Ctx() context: SubgraphContext) {
    return certificateKey === null ? null : context.rows.by(Certificate, 'key', certificateKey);
  }
}

/** The list behind `enrolments`, here and under a worker or a session. */
export function enrolmentList(
  context: SubgraphContext,
  filter?: EnrolmentFilter | null,
): ListSpec<Enrolment> {
  const { within: region, statuses, session, programme, worker } = filter ?? {};
  const { passedFrom, passedTo } = filter ?? {};
  const conditions: SqlCondition[] = [];
  if (region != null) conditions.push(within('filter.within', region));
  if (programme != null) {
    conditions.push({
      sql: 'e.session_id in (select s.id from training_session s where s.programme_id = ?)',
      params: [openId('TrainingProgramme', 'filter.programme', programme)],
    });
  }
  const passed = { ...(passedFrom && { $gte: passedFrom }), ...(passedTo && { $lte: passedTo }) };
  return {
    name: 'enrolments',
    conditions,
    where: {
      ...(statuses && { status: { $in: statuses } }),
      ...(session != null && { sessionId: openId('TrainingSession', 'filter.session', session) }),
      ...(worker != null && { workerKey: context.key('Worker', 'filter.worker', worker) }),
      ...(Object.keys(passed).length > 0 && { passedOn: passed }),
    },
    order: { expression: 'e.enrolled_on', direction: OrderDirection.DESC },
  };
}
