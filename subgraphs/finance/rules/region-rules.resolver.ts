import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { LotteryFundAllocation } from '../lottery-fund-allocation.ts';
import { asOfYear } from '../money-figure.ts';
import { checkedYear } from '../region.resolver.ts';
import { Region } from '../region.stub.ts';
import { lotteryShare, lotteryShareRule } from './lottery-share.ts';

const NOTHING = { elderCare: 0, total: 0 };
const UNITS = {
  elderCare: RuleUnit.FEN,
  total: RuleUnit.FEN,
  requiredPercent: RuleUnit.PERCENT,
  dueOn: RuleUnit.DATE,
};

/** What the rules say about the money of a region. */
@Resolver(() => Region)
export class RegionRulesResolver {
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
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
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
