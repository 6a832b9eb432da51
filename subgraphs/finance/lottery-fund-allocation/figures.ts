import { badInput } from '../../../ground/errors/errors.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { asOfYear, moneyRatio, MoneyRatio, noMoneyRatio, year } from '../money-figure.ts';
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

export const RegionLotteryFields = fieldsOf(Region, {
  lotteryShare: computed(
    'p0',
    () => MoneyRatio,
    ['code'],
    'Share of its welfare-lottery fund used for elder care in a year (R-11). 福彩公益金占比',
    async ({ code }, context, { year: asked }) => {
      const [share] = await sharesOf(context, code, asked, asked);
      return share ?? noMoneyRatio(asked, asOfYear(asked, context.today));
    },
    { takes: { year: year('The year. 年度') }, counts: 'MONEY' },
  ),
  lotteryShares: computed(
    'p0',
    () => [MoneyRatio],
    ['code'],
    'The same for each year of a range that has a figure, in order; at most 50 years. ' +
      '历年福彩公益金占比',
    ({ code }, context, { from, to }) => {
      if (from > to) throw badInput('to', 'RANGE');
      if (to - from >= MOST_YEARS) {
        throw badInput('to', 'BETWEEN', { min: from, max: from + MOST_YEARS - 1 });
      }
      return sharesOf(context, code, from, to);
    },
    {
      counts: 'MONEY',
      takes: { from: year('First year. 起始年度'), to: year('Last year. 截止年度') },
      also: [ListSize(MOST_YEARS)],
    },
  ),
  lotteryShareRule: computed(
    'p0',
    () => RuleExplanation,
    ['code'],
    'R-11 for a year: the elder-care part of the region’s own welfare-lottery fund, against the ' +
      'share that its policy asks for. 福彩公益金占比规则说明',
    async ({ code }, { rows, today }, { year: asked }) => {
      const order = { expression: 'e.year' };
      const inYear = { year: asked };
      const list = await rows.listBy(LotteryFundAllocation, 'regionCode', code, order, inYear);
      const day = asOfYear(asked, today);
      const [allocation] = list;
      const rule = allocation ? lotteryShareRule(allocation) : null;
      return explain(lotteryShare(rule, allocation ?? NOTHING, day), UNITS, day);
    },
    { takes: { year: year('The year. 年度') }, counts: 'MONEY' },
  ),
});

export function elderCareShare(
  allocation: Pick<LotteryFundAllocation, 'year' | 'elderCare' | 'total' | 'requiredPercent'>,
  today: string,
): MoneyRatio {
  const { elderCare, total, requiredPercent } = allocation;
  const sums = { numerator: elderCare, denominator: total };
  return moneyRatio(allocation.year, sums, requiredPercent, asOfYear(allocation.year, today));
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
