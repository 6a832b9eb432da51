import type { ChangeReason, GradeBand, StandardCode } from './standard.ts';

/** One score per item in the order of the standard, `NOT_ASSESSED` where an item was left out. */
export type ScoreVector = ArrayLike<number>;
export const NOT_ASSESSED = -1;

/** Why a result is what it is, beside the clauses of the standard itself. */
export const SCORE_REASONS = {
  UNVERIFIED_STANDARD: '评分分界及组合矩阵未经标准原文核对',
  LEVEL_GAP_DEFAULT: '标准条款未覆盖该组合,按默认规则定级',
  LEVEL_OVERLAP_SEVERER: '两项条款同时符合,取较重等级',
  RAISED_ONE_LEVEL: '按等级变更条款提高一级',
  ALREADY_HIGHEST_LEVEL: '初步等级已为最重,不再提高',
  COMA_HIGHEST_LEVEL: '昏迷,直接评定为最重等级',
  COMA_CONTRADICTS_ITEMS: '昏迷与意识水平得分不一致,需复核',
  CHANGES_NOT_IN_STANDARD: '该标准无等级变更条款,所报情况未计入',
} as const;
export type ScoreReason = keyof typeof SCORE_REASONS;

export interface DimensionScore {
  code: string;
  /** `null` where the standard does not add up, or the items were left out. */
  score: number | null;
  /** 0 is the best; `null` where the standard has no grades, or the items were left out. */
  grade: number | null;
}

/** What the items alone give, before any change of level. */
export interface InitialScore {
  dimensionScores: DimensionScore[];
  totalScore: number | null;
  initialLevel: number;
  reasonCodes: ScoreReason[];
}

export interface AssessmentScore extends InitialScore {
  standard: StandardCode;
  version: string;
  verified: boolean;
  /** The clauses that were applied; empty when the initial level stands. */
  changeReasons: ChangeReason[];
  finalLevel: number;
}

/** Sum of `count` items from `start`, `null` when one of them was left out. */
export function sumOf(scores: ScoreVector, start: number, count: number): number | null {
  let sum = 0;
  for (let i = start; i < start + count; i++) {
    const score = scores[i]!;
    if (score === NOT_ASSESSED) return null;
    sum += score;
  }
  return sum;
}

export function gradeOf(bands: readonly GradeBand[], sum: number): number {
  for (const band of bands) if (band.from <= sum && sum <= band.to) return band.grade;
  throw new RangeError('sum lies outside the grade bands');
}
