import { GBT42195_2022, scoreGbt42195 } from './gbt42195-2022.ts';
import { LTC_2021, scoreLtc2021 } from './ltc-2021.ts';
import { MZT039_2013, scoreMzt039 } from './mzt039-2013.ts';
import type { AssessmentScore, InitialScore, ScoreVector } from './score.ts';
import type { AssessmentInput, ItemIndex, LevelChanges, ScoreProblem } from './score-input.ts';
import { checkChanges, indexItems, readScores } from './score-input.ts';
import type { AssessmentStandard, ChangeClause, ChangeReason, StandardCode } from './standard.ts';

interface Engine {
  standard: AssessmentStandard;
  initial: (scores: ScoreVector) => InitialScore;
  index: ItemIndex;
}

function engine(
  standard: AssessmentStandard,
  initial: (scores: ScoreVector) => InitialScore,
): Engine {
  return { standard, initial, index: indexItems(standard) };
}

const ENGINES: Readonly<Record<StandardCode, Engine>> = {
  MZT039_2013: engine(MZT039_2013, scoreMzt039),
  GBT42195_2022: engine(GBT42195_2022, scoreGbt42195),
  LTC_2021: engine(LTC_2021, scoreLtc2021),
};

export type ScoreOutcome =
  { ok: true; result: AssessmentScore } | { ok: false; problems: ScoreProblem[] };

export function standardOf(code: StandardCode): AssessmentStandard {
  return ENGINES[code].standard;
}

/**
 * Scores one assessment by its standard. The only way to a level: none is ever accepted from
 * outside. Input that does not fit the standard gives the list of its problems, by field.
 */
export function scoreAssessment(standardCode: string, input: AssessmentInput): ScoreOutcome {
  if (!Object.hasOwn(ENGINES, standardCode)) {
    return { ok: false, problems: [{ field: 'standard', code: 'UNKNOWN_STANDARD' }] };
  }
  const { standard, initial, index } = ENGINES[standardCode as StandardCode];
  const problems: ScoreProblem[] = [];
  const scores = readScores(index, input.items, problems);
  checkChanges(input.changes, problems);
  if (problems.length > 0) return { ok: false, problems };

  const start = initial(scores);
  const result: AssessmentScore = {
    standard: standard.code,
    version: standard.version,
    verified: standard.verified,
    dimensionScores: start.dimensionScores,
    totalScore: start.totalScore,
    initialLevel: start.initialLevel,
    changeReasons: [],
    finalLevel: start.initialLevel,
    reasonCodes: start.reasonCodes,
  };
  changeLevel(standard, index, scores, input.changes ?? {}, result);
  return { ok: true, result };
}

/** Applies the clauses on changes: a coma sets the severest level, all others raise by one, once. */
function changeLevel(
  standard: AssessmentStandard,
  index: ItemIndex,
  scores: ScoreVector,
  changes: LevelChanges,
  result: AssessmentScore,
): void {
  const clause = standard.change;
  if (clause === null) {
    if (saysAnything(changes)) result.reasonCodes.push('CHANGES_NOT_IN_STANDARD');
    return;
  }
  const highest = standard.levels.length - 1;
  const atComaScore = scores[index.position.get(clause.consciousnessItem)!] === clause.comaScore;
  if (changes.coma === true || (atComaScore && clause.comaScoreIsComa)) {
    result.changeReasons.push('COMA');
    result.reasonCodes.push('COMA_HIGHEST_LEVEL');
    if (!atComaScore) result.reasonCodes.push('COMA_CONTRADICTS_ITEMS');
    result.finalLevel = highest;
    return;
  }
  const reasons = raisingReasons(clause, changes);
  if (reasons.length === 0) return;
  if (result.initialLevel === highest) {
    result.reasonCodes.push('ALREADY_HIGHEST_LEVEL');
    return;
  }
  result.changeReasons = reasons;
  result.reasonCodes.push('RAISED_ONE_LEVEL');
  result.finalLevel = result.initialLevel + 1;
}

function raisingReasons(clause: ChangeClause, changes: LevelChanges): ChangeReason[] {
  const reasons: ChangeReason[] = [];
  if (changes.dementiaDiagnosed === true) reasons.push('DEMENTIA');
  if (changes.mentalIllnessDiagnosed === true) reasons.push('MENTAL_ILLNESS');
  let events = 0;
  for (const { kind, count } of changes.careRiskEvents30d ?? []) {
    // Whether two events must be of one kind is open; all counted kinds are taken together.
    if (clause.careRiskKinds.includes(kind)) events += count;
  }
  if (events >= clause.careRiskMinimum) reasons.push('CARE_RISK_EVENTS');
  return reasons;
}

function saysAnything(changes: LevelChanges): boolean {
  return (
    changes.coma === true ||
    changes.dementiaDiagnosed === true ||
    changes.mentalIllnessDiagnosed === true ||
    (changes.careRiskEvents30d?.some((event) => event.count > 0) ?? false)
  );
}
