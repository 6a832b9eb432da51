import { peopleIn } from '../../ground/figures/people.ts';
import { noData, yuan } from '../../ground/figures/measure.ts';
import { lastYear, type MeasureOf } from '../../ground/figures/target-actual.ts';
import { largestPayment } from './disbursement/largest-payment.ts';
import { asOfYear } from './money-figure.ts';
import { operatingProgramme, ratesOn } from './subsidy-rates/in-force.ts';
import { sharesOf } from './lottery-fund-allocation/figures.ts';

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
  // Per bed, and per household: the most that was really paid. What the policy states is no measure
  // of what is done: set beside the target it would be met for ever.
  BED_SUBSIDY_BUILD: mostPaid('CONSTRUCTION', 'BUILT'),
  BED_SUBSIDY_LEASE: mostPaid('CONSTRUCTION', 'LEASED'),
  ADAPT_CAP: mostPaid('ADAPTATION'),
};

/**
 * What a region set per resident and month, of the programme that its operating subsidy is paid by.
 * The programme's own rate is the policy's: set beside the target it would be met by its wording.
 */
function operatingRateOf(band: 'full' | 'partial'): MeasureOf {
  return async (context, region, { day }) => {
    const programme = await operatingProgramme(context, region, day);
    const rates = programme && (await ratesOn(context, programme, day));
    const amount = rates?.[band] ?? null;
    if (amount === null) return noData(day);
    return { numerator: yuan(amount), denominator: null, asOf: day, withheld: null };
  };
}

/**
 * The largest single payment up to a day, with the beds that it was for where it was for beds; of
 * people only where it does not speak of a few.
 */
function mostPaid(type: 'CONSTRUCTION' | 'ADAPTATION', premises?: 'BUILT' | 'LEASED'): MeasureOf {
  return async (context, region, { day, over }) => {
    const figure = largestPayment({ type, premises: premises ?? null });
    const told = await peopleIn(context, region, { day, fixed: over }, figure);
    const { asOf } = told;
    const withheld = told.withheld(({ people }) => [people]);
    const { amount, beds, payments } = told.figures;
    if (withheld || payments === 0) return { ...noData(asOf), ...(withheld && { withheld }) };
    return {
      numerator: yuan(amount),
      denominator: beds === null ? null : String(beds),
      asOf,
      withheld: null,
    };
  };
}
