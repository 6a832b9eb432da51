import type { SubgraphContext } from '../../ground/serving/context.ts';
import { ratioOfPeople } from '../../ground/figures/figure.ts';
import { measureOf } from '../../ground/figures/measure.ts';
import type { MeasureOf } from '../../ground/figures/target-actual.ts';
import type { EligibilityCategory } from './eligibility-record/category.ts';
import { assessedShare, centralShare, type Share } from './elder/figures.ts';

/** 失能 and 残疾 of any degree. */
const DISABLED: readonly EligibilityCategory[] = [
  'DISABLED_FULL',
  'DISABLED_PARTIAL',
  'SEVERE_DISABLED',
  'DISABLED',
];

/** What elders measures, by indicator: people, so small numbers stay with the region. */
export const INDICATOR_MEASURES: Readonly<Record<string, MeasureOf>> = {
  ASSESS_POOR: share((context, region, day) => assessedShare(context, region, day)),
  // Who claims is known to finance; who may claim for disability and hardship is known here.
  ASSESS_COVERAGE: share((context, region, day) => assessedShare(context, region, day, DISABLED)),
  DESTITUTE_CENTRAL: share((context, region, day) =>
    centralShare(context, region, day, 'NOT_SELF_CARING'),
  ),
  DESTITUTE_WILLING: share((context, region, day) => centralShare(context, region, day, 'WILLING')),
};

function share(
  load: (context: SubgraphContext, region: string, day: string) => Promise<Share>,
): MeasureOf {
  return async (context, region, { day }) => {
    const { part, whole } = await load(context, region, day);
    return measureOf(ratioOfPeople(context.viewer, region, part, whole, day));
  };
}
