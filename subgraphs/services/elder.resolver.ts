import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { OrderDirection } from '../../ground/rows/page.ts';
import { MonthScalar } from '../../ground/schema/scalars.ts';
import { Elder } from './stubs.ts';
import { figureMonth } from './month.ts';
import { VisitPlan } from './visit-plan.ts';
import { VisitStatus, visitStatus } from './visit-status.ts';

const LATEST_PLAN = { expression: 'e.registered_on', direction: OrderDirection.DESC };

@Resolver(() => Elder)
export class ElderResolver {
  @FieldResolver(() => VisitPlan, {
    nullable: true,
    description: 'The latest entry in the visit register, also when it has ended. 探访计划',
  })
  @Class('p2')
  async visitPlan(@Root() elder: Elder, @Ctx() context: SubgraphContext) {
    const [plan] = await context.rows.listBy(VisitPlan, 'elderKey', elder.key, LATEST_PLAN);
    return plan ?? null;
  }

  @FieldResolver(() => VisitStatus, {
    nullable: true,
    description:
      'How a month of visits stands, the last full one when none is given; none when not on the register. 当月探访情况',
  })
  @Class('p2')
  visitStatus(
    @Root() elder: Elder,
    @Ctx() context: SubgraphContext,
    @Arg('month', () => MonthScalar, { nullable: true, description: 'The month. 月份' })
    month?: string | null,
  ): Promise<VisitStatus | null> {
    return visitStatus(context, 'elder_key', elder.key, figureMonth(context, month));
  }
}
