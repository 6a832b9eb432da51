/** When a target counts, read from the wording in the `deadline` column of targets.tsv. */
export const PERIODICITIES = {
  ONCE: '到期完成',
  ANNUAL: '每年',
  STANDING: '长期',
  PLAN_YEAR: '当年',
  REPORTED: '报告时点',
} as const;

export type Periodicity = keyof typeof PERIODICITIES;

export interface TargetTiming {
  periodicity: Periodicity;
  /** First day it counts; `null`: not stated. */
  from: string | null;
  /** The day by which it must be met; `null` for what has no such day. */
  deadline: string | null;
  /** Last day it counts, for a term or a level to be held; `null`: open or not stated. */
  until: string | null;
}

const NONE = { from: null, deadline: null, until: null };

/**
 * Throws on a wording it does not know. A bare year is a plan year for targets and rule parameters
 * and the year reported on for a BASELINE.
 */
export function targetTiming(text: string, kind: string): TargetTiming {
  const [, day, hold] = /^(\d{4}-\d{2}-\d{2})(?: \(hold (\d{4})\))?$/.exec(text) ?? [];
  if (day !== undefined) {
    const until = hold === undefined ? null : `${hold}-12-31`;
    return { ...NONE, periodicity: 'ONCE', deadline: day, until };
  }
  const [, start] = /^from (\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (start !== undefined) return { ...NONE, periodicity: 'STANDING', from: start };
  if (/^(standing( \d\.\d)?|ongoing)$/.test(text)) return { ...NONE, periodicity: 'STANDING' };

  const [, first, last] = /^annual(?: (\d{4})-(\d{4}))?$/.exec(text) ?? [];
  if (text === 'annual') return { ...NONE, periodicity: 'ANNUAL' };
  if (first !== undefined) {
    return { ...NONE, periodicity: 'ANNUAL', from: `${first}-01-01`, until: `${last}-12-31` };
  }
  const [, year] = /^(\d{4})(?: baseline)?$/.exec(text) ?? [];
  if (year === undefined) throw new Error(`Unknown wording of a deadline: ${text}`);
  const term = { from: `${year}-01-01`, until: `${year}-12-31` };
  return kind === 'BASELINE'
    ? { ...term, periodicity: 'REPORTED', deadline: null }
    : { ...term, periodicity: 'PLAN_YEAR', deadline: term.until };
}
