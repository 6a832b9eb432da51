import { noData, yuan } from '../../ground/figures/measure.ts';
import { dueDay, lastYear, type MeasureOf } from '../../ground/figures/target-actual.ts';
import { programmesReaching } from './programme-reach.ts';
import { ProgrammeType } from './programme-type.ts';
import { asOfYear } from './money-figure.ts';
import { operatingProgramme, ratesOn } from './rates-in-force.ts';
import { sharesOf } from './region.resolver.ts';
import { RateTier } from './subsidy-rate.ts';

/** What finance measures, by indicator; money in yuan. */
export const INDICATOR_MEASURES: Readonly<Record<string, MeasureOf>> = {
  // R-11, of the last year that is over.
  LOTTERY_SHARE: async (context, region) => {
    const year = lastYear(context);
    const [share] = await sharesOf(context, region, year, year);
    if (!share || share.numerator === null || share.denominator === null) {
      return noData(asOfYear(year, context.today));
    }
    const { numerator, denominator, asOf } = share;
    return {
      numerator: yuan(numerator),
      denominator: yuan(denominator),
      asOf,
      withheld: null,
    };
  },
  OP_SUBSIDY_FULL: operatingRateOf('full'),
  OP_SUBSIDY_PARTIAL: operatingRateOf('partial'),
  BED_SUBSIDY_BUILD: rateOf(ProgrammeType.CONSTRUCTION, RateTier.SELF_BUILT),
  BED_SUBSIDY_LEASE: rateOf(ProgrammeType.CONSTRUCTION, RateTier.LEASED_5_YEARS),
  ADAPT_CAP: rateOf(ProgrammeType.ADAPTATION, RateTier.BASE),
};

/**
 * What a region set per resident and month, of the programme that its operating subsidy is paid by.
 * The programme's own rate is the policy's: set beside the target it would be met by its wording.
 */
function operatingRateOf(band: 'full' | 'partial'): MeasureOf {
  return async (context, region, { deadline }) => {
    const day = dueDay(context, deadline);
    const programme = await operatingProgramme(context, region, day);
    const rates = programme && (await ratesOn(context, programme, day));
    const amount = rates?.[band] ?? null;
    if (amount === null) return noData(day);
    return { numerator: yuan(amount), denominator: null, asOf: day, withheld: null };
  };
}

/** The rate that holds in a region, of its nearest programme that gives one. */
function rateOf(type: ProgrammeType, tier: RateTier): MeasureOf {
  return async (context, region, { deadline }) => {
    const day = dueDay(context, deadline);
    const programmes = await programmesReaching(context, region, day, [type]);
    const rates = programmes.flatMap((programme) => programme.rates);
    const rate = rates.findLast((one) => one.tier === tier && one.amount !== null);
    if (rate?.amount == null) return noData(day);
    return { numerator: yuan(rate.amount), denominator: null, asOf: day, withheld: null };
  };
}
