import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { badInput, notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { OrderDirection, PageArgs, type Page } from '../../ground/rows/page.ts';
import type { ListSpec, SqlCondition } from '../../ground/rows/rows.ts';
import { MonthScalar } from '../../ground/schema/scalars.ts';
import { within } from '../../ground/rows/within.ts';
import { Elder, Facility, Region } from './stubs.ts';
import { figureMonth } from './month.ts';
import { withContact } from './monthly-visit-rate.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { VisitAbsence } from './visit-absence.ts';
import {
  VisitPlan,
  VisitPlanConnection,
  VisitPlanFilter,
  VisitPlanOrder,
  VisitPlanOrderField,
} from './visit-plan.ts';
import { VisitRecord, VisitRecordConnection } from './visit-record.ts';
import { VisitStatus, visitStatus } from './visit-status.ts';

const ORDER: Record<VisitPlanOrderField, string> = {
  REGISTERED_ON: 'e.registered_on',
  REGION: 'e.region_at',
};

@Resolver(() => VisitPlan)
export class VisitPlanResolver {
  @Query(() => VisitPlan, { nullable: true, description: 'A visit plan by its id. 探访计划' })
  @Class('p2')
  async visitPlan(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const plan = await context.rows.by(VisitPlan, 'key', context.key('VisitPlan', 'id', id));
    if (!plan) throw notFound('id');
    return plan;
  }

  @Query(() => VisitPlanConnection, {
    description: 'Visit plans, latest registration first unless sorted otherwise. 探访计划',
  })
  @Class('p3')
  visitPlans(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => VisitPlanFilter, { nullable: true }) filter?: VisitPlanFilter | null,
    @Arg('orderBy', () => VisitPlanOrder, { nullable: true }) orderBy?: VisitPlanOrder | null,
  ): Promise<Page<VisitPlan>> {
    return context.rows.page(VisitPlan, page, planList(context, filter ?? {}, orderBy));
  }

  @FieldResolver(() => Elder, { nullable: true, description: 'The elder who is visited. 老年人' })
  @Class('p2')
  elder(@Root() plan: VisitPlan): Elder {
    return Elder.of(plan.elderKey);
  }

  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'The facility that visits, where one does. 服务机构',
  })
  @Class('p2')
  provider(@Root() plan: VisitPlan): Facility | null {
    return Facility.of(plan.providerId);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'Where the home is. 所在地区' })
  @Class('p2')
  region(@Root() plan: VisitPlan): Region {
    return Region.of(plan.regionCode);
  }

  @FieldResolver(() => VisitStatus, {
    nullable: true,
    description:
      'How a month stands, the last full one when none is given; none before or after the plan. 当月探访情况',
  })
  @Class('p2')
  status(
    @Root() plan: VisitPlan,
    @Ctx() context: SubgraphContext,
    @Arg('month', () => MonthScalar, { nullable: true, description: 'The month. 月份' })
    month?: string | null,
  ): Promise<VisitStatus | null> {
    return visitStatus(context, 'key', plan.key, figureMonth(context, month));
  }

  @FieldResolver(() => [VisitAbsence], {
    nullable: true,
    description: 'When the elder was not at home, latest first. 离家时段',
  })
  @ListSize(20)
  @Class('p3')
  absences(@Root() plan: VisitPlan, @Ctx() context: SubgraphContext): Promise<VisitAbsence[]> {
    const latestFirst = { expression: 'e.from_on', direction: OrderDirection.DESC };
    return context.rows.listBy(VisitAbsence, 'planKey', plan.key, latestFirst);
  }

  @FieldResolver(() => VisitRecordConnection, {
    nullable: true,
    description: 'Visits and attempts under the plan, latest first. 探访记录',
  })
  @Class('p2')
  records(
    @Root() plan: VisitPlan,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('month', () => MonthScalar, { nullable: true, description: 'In this month only. 月份' })
    month?: string | null,
  ): Promise<Page<VisitRecord>> {
    const parent = { column: 'plan_key', value: plan.key };
    return context.rows.pageBy(VisitRecord, parent, page, {
      name: 'visitPlan.records',
      where: month ? { month } : {},
      order: { expression: 'e.visited_on', direction: OrderDirection.DESC },
    });
  }
}

export function planList(
  context: SubgraphContext,
  filter: VisitPlanFilter,
  orderBy?: VisitPlanOrder | null,
): ListSpec<VisitPlan> {
  const { contact, month, onRegister } = filter;
  const conditions: SqlCondition[] = [];
  if (filter.within) conditions.push(within('filter.within', filter.within));
  if (contact) conditions.push(withContact(figureMonth(context, month, 'filter.month'), contact));
  else if (month) throw badInput('filter.month', 'TOGETHER_WITH', { other: 'filter.contact' });
  if (onRegister) {
    conditions.push({
      sql: 'e.registered_on <= ?::date and (e.ended_on is null or e.ended_on >= ?::date)',
      params: [onRegister, onRegister],
    });
  }
  if (filter.grounds?.length) {
    conditions.push({ sql: 'e.grounds && array[?]::text[]', params: [filter.grounds] });
  }
  return {
    name: 'visitPlans',
    conditions,
    where: {
      ...(filter.visitorRoles && { visitorRole: { $in: filter.visitorRoles } }),
      ...(filter.provider != null && {
        providerId: openId('Facility', 'filter.provider', filter.provider),
      }),
      ...(filter.elder != null && { elderKey: context.key('Elder', 'filter.elder', filter.elder) }),
    },
    order: {
      expression: ORDER[orderBy?.field ?? VisitPlanOrderField.REGISTERED_ON],
      direction: orderBy ? orderBy.direction : OrderDirection.DESC,
    },
  };
}
