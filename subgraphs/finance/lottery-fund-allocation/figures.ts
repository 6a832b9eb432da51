import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { badInput } from '../../../ground/errors/errors.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { asOfYear, checkedYear, moneyRatio, MoneyRatio, noMoneyRatio } from '../money-figure.ts';
import { lotteryShare, lotteryShareRule } from '../rules/lottery-share.ts';
import { Region } from '../stubs.ts';
import { LotteryFundAllocation } from './entity.ts';

const NOTHING = { elderCare: 0, total: 0 };
/** The most years that are asked for at once. */
const MOST_YEARS = 50;
const UNITS = {
  elderCare: RuleUnit.FEN,
  total: RuleUnit.FEN,
  requiredPercent: RuleUnit.PERCENT,
  dueOn: RuleUnit.DATE,
};

/** Written by hand: years must be given, where an argument of a derived field may be left out. */
@Resolver(() => Region)
export class RegionLotteryFigures {
  @FieldResolver(() => MoneyRatio, {
    nullable: true,
    description:
      'Share of its welfare-lottery fund used for elder care in a year (R-11). 福彩公益金占比',
  })
  @Class('p0')
  async lotteryShare(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('year', () => Int, { description: 'The year. 年度' }) year: number,
  ): Promise<MoneyRatio> {
    const [share] = await sharesOf(context, code, checkedYear('year', year), year);
    return share ?? noMoneyRatio(year, asOfYear(year, context.today));
  }

  @FieldResolver(() => [MoneyRatio], {
    nullable: true,
    description:
      'The same for each year of a range that has a figure, in order; at most 50 years. 历年福彩公益金占比',
  })
  @ListSize(MOST_YEARS)
  @Class('p0')
  lotteryShares(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('from', () => Int, { description: 'First year. 起始年度' }) from: number,
    @Arg('to', () => Int, { description: 'Last year. 截止年度' }) to: number,
  ): Promise<MoneyRatio[]> {
    if (checkedYear('from', from) > checkedYear('to', to)) throw badInput('to', 'RANGE');
    if (to - from >= MOST_YEARS) {
      throw badInput('to', 'BETWEEN', { min: from, max: from + MOST_YEARS - 1 });
    }
    return sharesOf(context, code, from, to);
  }

  @FieldResolver(() => RuleExplanation, {
    nullable: true,
    description:
      'R-11 for a year: the elder-care part of the region’s own welfare-lottery fund, against the ' +
      'share that its policy asks for. 福彩公益金占比规则说明',
  })
  @Class('p0')
  async lotteryShareRule(
    @Root() { code }: Region,
    @Ctx() { rows, today }: SubgraphContext,
    @Arg('year', () => Int, { description: 'The year. 年度' }) year: number,
  ): Promise<RuleExplanation> {
    const order = { expression: 'e.year' };
    const inYear = { year: checkedYear('year', year) };
    const list = await rows.listBy(LotteryFundAllocation, 'regionCode', code, order, inYear);
    const day = asOfYear(year, today);
    const [allocation] = list;
    const rule = allocation ? lotteryShareRule(allocation) : null;
    return explain(lotteryShare(rule, allocation ?? NOTHING, day), UNITS, day);
  }
}

export function elderCareShare(
  {
    year,
    elderCare,
    total,
    requiredPercent,
  }: Pick<LotteryFundAllocation, 'year' | 'elderCare' | 'total' | 'requiredPercent'>,
  today: string,
): MoneyRatio {
  const sums = { numerator: elderCare, denominator: total };
  return moneyRatio(year, sums, requiredPercent, asOfYear(year, today));
}

/** The share of elder care of each year that has one, in order. */
export async function sharesOf(
  { rows, today }: SubgraphContext,
  code: string,
  from: number,
  to: number,
): Promise<MoneyRatio[]> {
  const years = { year: { $gte: from, $lte: to } };
  const order = { expression: 'e.year' };
  const found = await rows.listBy(LotteryFundAllocation, 'regionCode', code, order, years);
  return found.map((allocation) => elderCareShare(allocation, today));
}
