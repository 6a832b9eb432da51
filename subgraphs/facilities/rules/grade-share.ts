import { ruleName } from '../../../ground/rules/catalogue.ts';
import type { Rule } from '../../../ground/rules/rule.ts';
import {
  type ShareParameters,
  type ShareResult,
  shareResult,
} from '../../../ground/rules/share-rule.ts';

export const GRADE = ruleName('R-13');

export interface GradeShareParameters extends ShareParameters {
  /** Lowest grade that counts. */
  grade: number;
}

export interface GradedHomeCounts {
  /** Homes with a grade valid on the day that is high enough. */
  gradedHomes: number;
  /** All homes of the kind: ungraded ones and those with an expired grade stay in. */
  homes: number;
}

/** R-13 等级 (Ordos): the share of homes of a kind with a valid grade that is high enough. */
export function gradeShare(
  rule: Rule<GradeShareParameters> | null,
  counts: GradedHomeCounts,
  day: string,
): ShareResult<GradedHomeCounts & { grade: number | null }> {
  const share = { numerator: counts.gradedHomes, denominator: counts.homes };
  const grade = rule?.parameters.grade ?? null;
  return shareResult(GRADE, rule, share, { ...counts, grade }, day);
}
