import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { openId, openIds } from '../../ground/identity/open-id.ts';
import { OrderDirection, PageArgs, type Page } from '../../ground/rows/page.ts';
import type { ListSpec } from '../../ground/rows/rows.ts';
import { FenScalar } from '../../ground/schema/scalars.ts';
import { within } from '../../ground/rows/within.ts';
import { BudgetLine, BudgetLineConnection, BudgetLineFilter } from './budget-line.ts';
import { spendingOf } from './budget-spending.ts';
import { settingsOf } from './rates-in-force.ts';
import { Region } from './region.stub.ts';
import { SubsidyProgramme } from './subsidy-programme.ts';
import { SubsidyRates } from './subsidy-rates.ts';

@Resolver(() => BudgetLine)
export class BudgetLineResolver {
  @Query(() => BudgetLine, { nullable: true, description: 'A budget line by its id.' })
  @Class('p0')
  async budgetLine(@Ctx() { rows }: SubgraphContext, @Arg('id', () => ID) id: string) {
    const found = await rows.by(BudgetLine, 'id', openId('BudgetLine', 'id', id));
    if (!found) throw notFound('id');
    return found;
  }

  @Query(() => BudgetLineConnection, {
    nullable: true,
    description: 'Budget lines, the latest year first.',
  })
  @Class('p0')
  budgetLines(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BudgetLineFilter, { nullable: true }) filter?: BudgetLineFilter,
  ): Promise<Page<BudgetLine>> {
    return context.rows.page(BudgetLine, page, budgetLineList(filter));
  }

  @FieldResolver(() => SubsidyProgramme, { nullable: true, description: 'What it pays for. 项目' })
  @Class('p0')
  programme(@Root() { programmeId }: BudgetLine, @Ctx() { rows }: SubgraphContext) {
    return rows.by(SubsidyProgramme, 'id', programmeId);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'Who pays. 地区' })
  @Class('p0')
  region(@Root() { regionCode }: BudgetLine): Region {
    return Region.of(regionCode);
  }

  @FieldResolver(() => FenScalar, {
    nullable: true,
    description: 'Paid from it and not taken back. 已发放',
  })
  @Class('p3')
  async spent(@Root() { id }: BudgetLine, @Ctx() context: SubgraphContext): Promise<number> {
    return (await spendingOf(context, id)).spent;
  }

  @FieldResolver(() => FenScalar, {
    nullable: true,
    description: 'Approved or planned in its region and year, and not paid yet. 待发放',
  })
  @Class('p3')
  async committed(@Root() { id }: BudgetLine, @Ctx() context: SubgraphContext): Promise<number> {
    return (await spendingOf(context, id)).committed;
  }
}

@Resolver(() => SubsidyProgramme)
export class ProgrammeMoneyResolver {
  @FieldResolver(() => BudgetLineConnection, {
    nullable: true,
    description: 'The money set aside for it, the latest year first. 预算安排',
  })
  @Class('p0')
  budgetLines(
    @Root() { id }: SubsidyProgramme,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BudgetLineFilter, { nullable: true }) filter?: BudgetLineFilter,
  ): Promise<Page<BudgetLine>> {
    const parent = { column: 'programme_id', value: id };
    return context.rows.pageBy(BudgetLine, parent, page, budgetLineList(filter));
  }

  @FieldResolver(() => [SubsidyRates], {
    nullable: true,
    description: 'Rates that its region set beside those of the policy, in order. 地方补贴标准',
  })
  @ListSize(20)
  @Class('p0')
  configuredRates(@Root() { id }: SubsidyProgramme, @Ctx() context: SubgraphContext) {
    return settingsOf(context, id);
  }
}

function budgetLineList(filter: BudgetLineFilter = {}): ListSpec<BudgetLine> {
  const { years, statuses } = filter;
  const programmes = openIds('SubsidyProgramme', 'filter.programmes', filter.programmes);
  return {
    name: 'budgetLines',
    conditions: filter.within == null ? [] : [within('filter.within', filter.within)],
    where: {
      ...(programmes && { programmeId: { $in: programmes } }),
      ...(years && { year: { $in: years } }),
      ...(statuses && { status: { $in: statuses } }),
    },
    order: { expression: 'e.year', direction: OrderDirection.DESC },
  };
}
