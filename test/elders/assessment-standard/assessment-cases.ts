import type {
  ItemScore,
  LevelChanges,
} from '../../../subgraphs/elders/assessment-standard/score-input.ts';
import type { AssessmentScore } from '../../../subgraphs/elders/assessment-standard/score.ts';
import {
  scoreAssessment,
  standardOf,
} from '../../../subgraphs/elders/assessment-standard/scoring.ts';
import type { StandardCode } from '../../../subgraphs/elders/assessment-standard/standard.ts';
import { itemsOf } from '../../../subgraphs/elders/assessment-standard/standard.ts';

/** Scores of somebody without any impairment, some of them replaced. */
export function bestItems(
  standard: StandardCode,
  replaced: Readonly<Record<string, number>> = {},
): ItemScore[] {
  return standardOf(standard).dimensions.flatMap((dimension) =>
    dimension.items.map(({ code, allowed }) => {
      const higherIsWorse = standard === 'MZT039_2013' && dimension.code !== 'DAILY_LIVING';
      return { code, score: replaced[code] ?? allowed[higherIsWorse ? 0 : allowed.length - 1]! };
    }),
  );
}

/** Gives one dimension a sum, filling its items in their order, in the steps they allow. */
export function withSum(
  items: ItemScore[],
  standard: StandardCode,
  dimension: string,
  sum: number,
) {
  let left = sum;
  const of = standardOf(standard).dimensions.find((each) => each.code === dimension)!;
  for (const { code, allowed } of of.items) {
    const score = Math.max(...allowed.filter((each) => each <= left));
    items.find((each) => each.code === code)!.score = score;
    left -= score;
  }
  if (left !== 0) throw new Error(`no items of ${dimension} add up to ${sum}`);
  return items;
}

/** Items of GB/T 42195 that add up to a total. */
export function gbtItems(total: number): ItemScore[] {
  let left = total;
  return itemsOf(standardOf('GBT42195_2022')).map(({ code, allowed }) => {
    const score = Math.min(left, Math.max(...allowed));
    left -= score;
    return { code, score };
  });
}

export function scored(
  standard: StandardCode,
  items: ItemScore[],
  changes?: LevelChanges,
): AssessmentScore {
  const outcome = scoreAssessment(standard, { items, changes });
  if (!outcome.ok) throw new Error(outcome.problems.map((each) => each.code).join());
  return outcome.result;
}

export function gradeIn(result: AssessmentScore, dimension: string): number | null {
  return result.dimensionScores.find((each) => each.code === dimension)!.grade;
}
