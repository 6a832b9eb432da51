import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { OrderDirection, PageArgs, type Page } from '../../ground/rows/page.ts';
import type { SqlCondition } from '../../ground/rows/rows.ts';
import { within } from '../../ground/rows/within.ts';
import { Elder, Facility, Region } from './stubs.ts';
import { monthSpan } from './month.ts';
import { VisitPlan } from './visit-plan.ts';
import {
  VisitRecord,
  VisitRecordConnection,
  VisitRecordFilter,
  VisitRecordOrder,
} from './visit-record.ts';

const NOTHING_WRONG = `{"utilitiesSafe": true, "supported": true, "homeSafe": true}`;

@Resolver(() => VisitRecord)
export class VisitRecordResolver {
  @Query(() => VisitRecord, { nullable: true, description: 'A visit record by its id. 探访记录' })
  @Class('p2')
  async visitRecord(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const record = await context.rows.by(VisitRecord, 'key', context.key('VisitRecord', 'id', id));
    if (!record) throw notFound('id');
    return record;
  }

  @Query(() => VisitRecordConnection, {
    description: 'Visits and attempts, latest first. 探访记录',
  })
  @Class('p3')
  visitRecords(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => VisitRecordFilter, { nullable: true }) filter?: VisitRecordFilter | null,
    @Arg('orderBy', () => VisitRecordOrder, { nullable: true }) orderBy?: VisitRecordOrder | null,
  ): Promise<Page<VisitRecord>> {
    const conditions: SqlCondition[] = [];
    if (filter?.within) conditions.push(within('filter.within', filter.within));
    if (filter?.concern != null) conditions.push(foundWrong(filter.concern));
    return context.rows.page(VisitRecord, page, {
      name: 'visitRecords',
      conditions,
      where: {
        ...(filter?.month && { visitedOn: daysOf(filter.month) }),
        ...(filter?.outcomes && { outcome: { $in: filter.outcomes } }),
        ...(filter?.modes && { mode: { $in: filter.modes } }),
        ...(filter?.visitorRoles && { visitorRole: { $in: filter.visitorRoles } }),
        ...(filter?.elder != null && {
          elderKey: context.key('Elder', 'filter.elder', filter.elder),
        }),
        ...(filter?.plan != null && {
          planKey: context.key('VisitPlan', 'filter.plan', filter.plan),
        }),
      },
      order: { expression: 'e.visited_on', direction: orderBy?.visitedOn ?? OrderDirection.DESC },
    });
  }

  @FieldResolver(() => VisitPlan, {
    nullable: true,
    description: 'The plan it was made under. 探访计划',
  })
  @Class('p2')
  plan(@Root() record: VisitRecord, @Ctx() context: SubgraphContext) {
    return context.rows.by(VisitPlan, 'key', record.planKey);
  }

  @FieldResolver(() => Elder, { nullable: true, description: 'The elder. 老年人' })
  @Class('p2')
  elder(@Root() record: VisitRecord): Elder {
    return Elder.of(record.elderKey);
  }

  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'The facility that visited. 服务机构',
  })
  @Class('p2')
  provider(@Root() record: VisitRecord): Facility | null {
    return Facility.of(record.providerId);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'Where the home is. 所在地区' })
  @Class('p2')
  region(@Root() record: VisitRecord): Region {
    return Region.of(record.regionCode);
  }
}

/** The days of a month as a range, which the indexes by day serve. */
function daysOf(month: string) {
  const { first, last } = monthSpan(month);
  return { $gte: first, $lte: last };
}

/** Records with findings, something wrong among them or not. */
function foundWrong(wrong: boolean): SqlCondition {
  const test = 'e.findings @> ?::jsonb';
  return {
    sql: `e.findings is not null and ${wrong ? `not ${test}` : test}`,
    params: [NOTHING_WRONG],
  };
}
