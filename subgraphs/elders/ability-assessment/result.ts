import { Refusal, userError } from '../../../ground/workflow/user-error.ts';
import type { AbilityAssessment } from './entity.ts';
import { band } from '../assessment-standard/band.ts';
import { scoreVector } from '../assessment-standard/score-vector.ts';
import { scoreAssessment } from '../assessment-standard/scoring.ts';
import type { StandardCode } from '../assessment-standard/standard.ts';
import { ScoreProblemCode } from '../assessment-standard/preview.ts';
import type { ItemScoreInput, LevelChangesInput } from '../assessment-standard/preview.ts';

type Result = Partial<AbilityAssessment>;

/**
 * The columns that follow from the scores of an assessment; levels come from nowhere else.
 * @throws Refusal with one user error for each field that does not fit the standard.
 */
export function resultOf(
  standard: StandardCode,
  items: readonly ItemScoreInput[],
  changes: LevelChangesInput | null | undefined,
): Result {
  const outcome = scoreAssessment(standard, {
    items,
    changes: {
      coma: changes?.coma ?? false,
      dementiaDiagnosed: changes?.dementiaDiagnosed ?? false,
      mentalIllnessDiagnosed: changes?.mentalIllnessDiagnosed ?? false,
      careRiskEvents30d: changes?.careRiskEvents30d ?? [],
    },
  });
  if (!outcome.ok) {
    throw new Refusal(
      ...outcome.problems.map(({ code, field, message }) =>
        userError(ScoreProblemCode[code as keyof typeof ScoreProblemCode], field, message),
      ),
    );
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
