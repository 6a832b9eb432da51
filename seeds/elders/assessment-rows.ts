import { band } from '../../subgraphs/elders/assessment/band.ts';
import { NOT_ASSESSED } from '../../subgraphs/elders/assessment/score.ts';
import type { ItemScore } from '../../subgraphs/elders/assessment/score-input.ts';
import { scoreAssessment, standardOf } from '../../subgraphs/elders/assessment/scoring.ts';
import { itemsOf, type StandardCode } from '../../subgraphs/elders/assessment/standard.ts';
import { regionAt } from '../../subgraphs/shared/region-code.ts';
import type { Row } from '../loader.ts';
import { Dice } from '../world/dice.ts';
import type { WorldAssessment } from '../world/types.ts';
import { itemScoresFor } from './item-scores.ts';

/** Internal keys of the world's lists, by n. */
export interface StaffKeys {
  worker(n: number): string;
  assessmentOrganisation(n: number): string;
}

/**
 * The row of an assessment: its items are made up to fit the world's level, and the level in the
 * row is what the engine made of the items. @throws Error when the engine refuses the items.
 */
export function assessmentRow(elderKey: string, assessment: WorldAssessment, keys: StaffKeys): Row {
  const { n, standard, regionCode } = assessment;
  const { items, dementia } = findingsOf(assessment);
  const outcome = scoreAssessment(standard, { items, changes: { dementiaDiagnosed: dementia } });
  if (!outcome.ok) throw new Error(`the items of assessment ${n} do not fit ${standard}`);
  const { result } = outcome;
  return {
    key: assessment.key,
    elder_key: elderKey,
    standard,
    standard_version: result.version,
    reason: assessment.reason,
    item_scores: scoreVector(standard, items),
    dimensions: result.dimensionScores.map(({ score, grade }) => [score, grade]),
    total_score: result.totalScore,
    initial_level: result.initialLevel,
    change_reasons: result.changeReasons,
    final_level: result.finalLevel,
    band: band(standard, result.finalLevel),
    reason_codes: result.reasonCodes,
    assessed_on: assessment.assessedOn,
    valid_until: assessment.validUntil,
    status: assessment.status,
    combined_with_health_check: new Dice('assessment-check-up', n).chance(0.4),
    assessor_keys: assessment.assessors.map(keys.worker),
    organisation_id: keys.assessmentOrganisation(assessment.assessmentOrganisation),
    region_code: regionCode,
    region_at: regionAt(regionCode),
    synthetic: true,
  };
}

/** Dementia raises the level by one where the standard says so, so the items lie one below. */
function findingsOf({ n, standard, finalLevel, dementia }: WorldAssessment) {
  const raises = dementia && finalLevel > 0 && standardOf(standard).change !== null;
  const initialLevel = raises ? finalLevel - 1 : finalLevel;
  return { items: itemScoresFor(standard, initialLevel, n), dementia: raises };
}

const codesOf = new Map<StandardCode, readonly string[]>();

function scoreVector(standard: StandardCode, items: readonly ItemScore[]): number[] {
  let codes = codesOf.get(standard);
  if (!codes) {
    codes = itemsOf(standardOf(standard)).map(({ code }) => code);
    codesOf.set(standard, codes);
  }
  const scores = new Map(items.map(({ code, score }) => [code, score]));
  return codes.map((code) => scores.get(code) ?? NOT_ASSESSED);
}
