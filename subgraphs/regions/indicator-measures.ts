import type { SubgraphContext } from '../../ground/serving/context.ts';
import { countOf } from '../../ground/figures/figure.ts';
import { measureOf } from '../../ground/figures/measure.ts';
import { subtree } from '../../ground/china/region-code.ts';
import type { MeasureOf } from '../../ground/figures/target-actual.ts';

/** What regions itself measures, by indicator. */
export const INDICATOR_MEASURES: Readonly<Record<string, MeasureOf>> = {
  FACILITY_PLAN: async (context, region, { day }) =>
    measureOf(countOf(await plannedCounties(context, region, day), day)),
};

/** Counties of a region with a plan for elder-care facilities approved by a day. */
async function plannedCounties(
  { rows }: SubgraphContext,
  region: string,
  day: string,
): Promise<number> {
  const planned = await rows.batch(`planned counties ${day}`, region, async (codes) => {
    const ranges = codes.map(subtree);
    const found = await rows.sql<{ k: string; n: number }>(
      `select p.k, count(distinct f.region_code) as n
       from unnest(array[?]::text[], array[?]::bigint[], array[?]::bigint[]) p(k, a, b)
       join facility_plan f on f.region_at between p.a and p.b and f.approved_on <= ?::date
       join region r on r.code = f.region_code and r.level = 'COUNTY'
       group by p.k`,
      [codes, ranges.map(({ from }) => from), ranges.map(({ to }) => to), day],
    );
    return new Map(found.map(({ k, n }) => [k, n]));
  });
  return planned ?? 0;
}
