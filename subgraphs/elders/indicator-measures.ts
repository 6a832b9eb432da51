import { measureOf } from '../../ground/figures/measure.ts';
import { peopleIn, type PeopleFigure, ratioTold } from '../../ground/figures/people.ts';
import type { MeasureOf } from '../../ground/figures/target-actual.ts';
import { DISABLED_GROUPS } from './eligibility-record/category.ts';
import { assessedShare, centralShare, type Share } from './elder/figures.ts';

/** What elders measures, by indicator: people, so small numbers stay with the region. */
export const INDICATOR_MEASURES: Readonly<Record<string, MeasureOf>> = {
  ASSESS_POOR: share(assessedShare()),
  // Who claims is known to finance; who may claim for disability and hardship is known here.
  ASSESS_COVERAGE: share(assessedShare(DISABLED_GROUPS)),
  DESTITUTE_CENTRAL: share(centralShare('NOT_SELF_CARING')),
  DESTITUTE_WILLING: share(centralShare('WILLING')),
};

function share(figure: PeopleFigure<Share>): MeasureOf {
  return async (context, region, { day, over }) => {
    const told = await peopleIn(context, region, { day, fixed: over }, figure);
    return measureOf(ratioTold(told, ({ part, whole }) => [part, whole]));
  };
}
