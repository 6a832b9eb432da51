import type { MeasureOf } from '../../../ground/figures/target-actual.ts';
import { noData } from '../../../ground/figures/measure.ts';

/** Milestones that rows of their owner show, by indicator: a document proves nothing more of them. */
export const DERIVED_MILESTONES: readonly string[] = ['BASIC_LIST'];

/** The code in the id of a target, which is `<region>-<code>`. */
export function codeIn(target: string): string {
  return target.slice(target.indexOf('-') + 1);
}

/** Whether rows show that the milestone of a target is reached. */
export function isDerived(target: string): boolean {
  return DERIVED_MILESTONES.includes(codeIn(target));
}

interface Proved {
  k: string;
  proved: number;
  invented: number;
}

/**
 * How often a milestone was reached by a day, by public evidence; what has been done is done, and counts
 * no further than the target asks. Without any it is not known. Invented evidence counts only where
 * there is no other, and meets nothing.
 */
export function milestoneMeasure({ id, value }: { id: string; value: string }): MeasureOf {
  return async ({ rows }, _region, { day }) => {
    const found = await rows.batch(`milestones ${day}`, id, async (ids) => {
      const counted = await rows.sql<Proved>(
        `select m.target_id as k, count(distinct m.decider) filter (where not m.synthetic) as proved,
           count(distinct m.decider) filter (where m.synthetic) as invented
         from milestone m
         where m.target_id = any(array[?]::text[]) and m.status = 'PUBLISHED'
           and m.decided_on <= ?::date
         group by m.target_id`,
        [ids, day],
      );
      return new Map(counted.map((one) => [one.k, one]));
    });
    if (!found) return noData(day);
    const synthetic = found.proved === 0;
    const reached = Math.min(synthetic ? found.invented : found.proved, Math.ceil(Number(value)));
    const given = { denominator: null, asOf: day, withheld: null };
    return { numerator: String(reached), ...given, synthetic, provesNothing: synthetic };
  };
}
