import { band } from '../../subgraphs/elders/assessment-standard/band.ts';
import { scoreVector } from '../../subgraphs/elders/assessment-standard/score-vector.ts';
import { scoreAssessment, standardOf } from '../../subgraphs/elders/assessment-standard/scoring.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';
import { type AcceptanceNumbers, applicationColumns } from '../history/application.ts';
import { officeDayUpTo } from '../history/office-hours.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import type { WorldAssessment } from '../world/types.ts';
import { itemScoresFor } from './item-scores.ts';

/** Internal keys of the world's lists, by n. */
export interface StaffKeys {
  worker(n: number): string;
  assessmentOrganisation(n: number): string;
}

/**
 * The row of an assessment: its items are made up to fit the world's level, and the level in the
 * row is what the engine made of the items; `next` is the elder's later one. @throws Error when the engine refuses the items.
 */
export function assessmentRow(
  elderKey: string,
  assessment: WorldAssessment,
  next: WorldAssessment | undefined,
  keys: StaffKeys,
  { asOf, numbers }: { asOf: string; numbers: AcceptanceNumbers },
): Row {
  const { n, standard, regionCode, assessedOn, status } = assessment;
  const dice = new Dice('assessment-order', n);
  const { items, dementia } = findingsOf(assessment);
  const outcome = scoreAssessment(standard, { items, changes: { dementiaDiagnosed: dementia } });
  if (!outcome.ok) throw new Error(`the items of assessment ${n} do not fit ${standard}`);
  const { result } = outcome;
  const orderedOn = dateOf(officeDayUpTo(dayOf(assessedOn) - dice.between(3, 20)));
  // When the notice was over, and so decided, its history says.
  const application = applicationColumns(numbers, new Dice('assessment-office', n), asOf, {
    ...{ matter: 'ABILITY_ASSESSMENT', region: regionCode, receivedOn: orderedOn },
    ...{ goesOnOn: null, concluded: null, deliveredBefore: null },
  });
  return {
    key: assessment.key,
    elder_key: elderKey,
    standard,
    standard_version: result.version,
    reason: assessment.reason,
    ...{ ...application, result: 'GRANTED', ordered_on: orderedOn },
    item_scores: scoreVector(standard, items),
    dimensions: result.dimensionScores.map(({ score, grade }) => [score, grade]),
    total_score: result.totalScore,
    initial_level: result.initialLevel,
    change_reasons: result.changeReasons,
    final_level: result.finalLevel,
    band: band(standard, result.finalLevel),
    reason_codes: result.reasonCodes,
    assessed_on: assessedOn,
    // What the register was loaded with has been in force since its day; its notice is not known.
    effective_from: assessedOn,
    valid_until: assessment.validUntil,
    ended_on: status === 'SUPERSEDED' ? next!.assessedOn : null,
    status,
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
