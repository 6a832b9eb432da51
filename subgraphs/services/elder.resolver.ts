import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { OrderDirection } from '../../ground/rows/page.ts';
import { MonthScalar } from '../../ground/schema/scalars.ts';
import { Elder } from './elder.stub.ts';
import { HomeCareBed } from './home-care-bed.ts';
import { HomeCareBedStatus } from './home-care-bed.machine.ts';
import { figureMonth } from './month.ts';
import { VisitPlan } from './visit-plan.ts';
import { VisitStatus, visitStatus } from './visit-status.ts';

const LATEST_BED = { expression: 'e.applied_on', direction: OrderDirection.DESC };
const LATEST_PLAN = { expression: 'e.registered_on', direction: OrderDirection.DESC };

@Resolver(() => Elder)
export class ElderResolver {
  @FieldResolver(() => HomeCareBed, {
    nullable: true,
    description: 'The current home care bed: applied for or in service, not closed. 家庭养老床位',
  })
  @Class('p2')
  async homeCareBed(@Root() elder: Elder, @Ctx() context: SubgraphContext) {
    const open = { status: { $ne: HomeCareBedStatus.CLOSED } };
    const [bed] = await context.rows.listBy(HomeCareBed, 'elderKey', elder.key, LATEST_BED, open);
    return bed ?? null;
  }

  @FieldResolver(() => [HomeCareBed], {
    nullable: true,
    description: 'All home care beds, latest application first. 家庭养老床位历史',
  })
  @Class('p2')
  homeCareBeds(@Root() elder: Elder, @Ctx() context: SubgraphContext): Promise<HomeCareBed[]> {
    return context.rows.listBy(HomeCareBed, 'elderKey', elder.key, LATEST_BED);
  }

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
