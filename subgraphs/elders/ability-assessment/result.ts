import { Refusal } from '../../../ground/workflow/refusals.ts';
import { band } from '../assessment-standard/band.ts';
import {
  type ItemScoreInput,
  type LevelChangesInput,
  stated,
} from '../assessment-standard/inputs.ts';
import { refusalOf } from '../assessment-standard/problems.ts';
import { scoreVector } from '../assessment-standard/score-vector.ts';
import { scoreAssessment } from '../assessment-standard/scoring.ts';
import type { StandardCode } from '../assessment-standard/standard.ts';
import type { AbilityAssessment } from './entity.ts';

type Result = Partial<AbilityAssessment>;

/**
 * The columns that follow from the scores of an assessment; levels come from nowhere else.
 * @throws Refusal with one problem for each field that does not fit the standard.
 */
export function resultOf(
  standard: StandardCode,
  items: readonly ItemScoreInput[],
  changes: LevelChangesInput | null,
): Result {
  const outcome = scoreAssessment(standard, stated(items, changes));
  if (!outcome.ok) {
    throw new Refusal(...outcome.problems.map((problem) => refusalOf(standard, problem)));
  }
  const { result } = outcome;
  return {
    standardVersion: result.version,
    itemScores: scoreVector(standard, items),
    dimensions: result.dimensionScores.map(({ score, grade }) => [score, grade]),
    totalScore: result.totalScore,
    initialLevel: result.initialLevel,
    changeReasons: result.changeReasons,
    finalLevel: result.finalLevel,
    band: band(standard, result.finalLevel),
    reasonCodes: result.reasonCodes,
  };
}
