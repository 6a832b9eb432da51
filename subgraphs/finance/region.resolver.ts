import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { badInput } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { countOfPeople, Withheld } from '../../ground/figures/figure.ts';
import { regionLevel, subtree } from '../../ground/china/region-code.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { LotteryFundAllocation } from './lottery-fund-allocation.ts';
import { elderCareShare } from './lottery-fund-allocation.resolver.ts';
import { asOfYear, MoneyRatio, MoneyTotal, noMoneyRatio } from './money-figure.ts';
import { programmesReaching } from './programme-reach.ts';
import { ProgrammeType } from './programme-type.ts';
import { Region } from './region.stub.ts';
import { SubsidyProgramme } from './subsidy-programme.ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

@Resolver(() => Region)
export class RegionResolver {
  @FieldResolver(() => [SubsidyProgramme], {
    nullable: true,
    description:
      'Programmes in force here on a day, its own and those of the regions above it. 补贴项目',
  })
  @ListSize(50)
  @Class('p0')
  subsidyProgrammes(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day, default today.' })
    on?: string,
    @Arg('types', () => [ProgrammeType], { nullable: true, description: 'Of one of these types.' })
    types?: ProgrammeType[],
  ): Promise<SubsidyProgramme[]> {
    return programmesReaching(context, code, on ?? context.today, types);
  }

  @FieldResolver(() => MoneyRatio, {
    nullable: true,
    description:
      'Share of its welfare-lottery fund used for elder care in a year (R-11). 福彩公益金占比',
  })
  @Class('p0')
  async lotteryShare(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
  ): Promise<MoneyRatio> {
    const [share] = await sharesOf(context, code, checkedYear('year', year), year);
    return share ?? noMoneyRatio(year, asOfYear(year, context.today));
  }

  @FieldResolver(() => [MoneyRatio], {
    nullable: true,
    description:
      'The same for each year of a range that has a figure, in order. 历年福彩公益金占比',
  })
  @ListSize(100)
  @Class('p0')
  lotteryShares(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('from', () => Int, { description: 'First year.' }) from: number,
    @Arg('to', () => Int, { description: 'Last year.' }) to: number,
  ): Promise<MoneyRatio[]> {
    if (checkedYear('from', from) > checkedYear('to', to)) {
      throw badInput('to', 'RANGE');
    }
    return sharesOf(context, code, from, to);
  }

  @FieldResolver(() => MoneyTotal, {
    nullable: true,
    description:
      'Subsidies paid in a year, in the region and below it. Money is recorded by county: none for ' +
      'townships and villages. Withheld where it went to fewer than ten people. 补贴发放总额',
  })
  @Class('p0')
  async disbursed(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
  ): Promise<MoneyTotal> {
    const asOf = asOfYear(checkedYear('year', year), context.today);
    if (['TOWNSHIP', 'VILLAGE'].includes(regionLevel(code))) {
      return { amount: null, asOf, withheld: Withheld.NO_DATA, synthetic: true };
    }
    const paid = await paidIn(context, code, year);
    const hidden =
      paid.people > 0 && countOfPeople(context.viewer, code, paid.people, asOf).withheld;
    if (hidden) return { amount: null, asOf, withheld: hidden, synthetic: true };
    return { amount: paid.amount, asOf, withheld: null, synthetic: true };
  }
}

export function checkedYear(argument: string, year: number): number {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw badInput(argument, 'BETWEEN', { min: FIRST_YEAR, max: LAST_YEAR });
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

interface Paid {
  amount: number;
  people: number;
}

/** Fen paid in a year within a region, and how many people got some of it. */
async function paidIn({ rows }: SubgraphContext, code: string, year: number): Promise<Paid> {
  const found = await rows.batch<Paid>(`disbursed ${year}`, code, async (codes) => {
    const ranges = codes.map(subtree);
    const sums = await rows.sql<Paid & { k: string }>(
      `select p.k, coalesce(sum(d.amount), 0)::bigint as amount,
         count(distinct d.beneficiary_id)
           filter (where d.beneficiary_kind in ('ELDER', 'HOUSEHOLD', 'WORKER')) as people
       from unnest(array[?]::text[], array[?]::bigint[], array[?]::bigint[]) p(k, a, b)
       left join disbursement d on d.region_at between p.a and p.b and d.status = 'PAID'
         and d.paid_on between make_date(?, 1, 1) and make_date(?, 12, 31)
       group by p.k`,
      [codes, ranges.map((r) => r.from), ranges.map((r) => r.to), year, year],
    );
    return new Map(sums.map(({ k, amount, people }) => [k, { amount, people }]));
  });
  return found ?? { amount: 0, people: 0 };
}
