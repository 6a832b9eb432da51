import type { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';

/** The three assessment standards the hub can score. */
export const STANDARD_CODES = [
  'MZT039_2013',
  'GBT42195_2022',
  'LTC_2021',
] as const satisfies readonly AssessmentStandardCode[];
export type StandardCode = AssessmentStandardCode;

export interface AssessmentItem {
  /** Unique within its standard; the same ability has the same code in every standard. */
  code: string;
  /** Name as the standard prints it. */
  labelZh: string;
  labelEn: string;
  /** Scores the standard prints, ascending integers of 0 to 15. */
  allowed: readonly number[];
}

/** Inclusive range of a dimension's sum that earns one grade. */
export interface GradeBand {
  grade: number;
  from: number;
  to: number;
}

export interface AssessmentDimension {
  code: string;
  labelZh: string;
  labelEn: string;
  items: readonly AssessmentItem[];
  /** Highest sum, `null` where the standard does not add the items up. */
  max: number | null;
  /** Grade 0 is the best; `null` where the grade does not follow from a sum. */
  gradeBands: readonly GradeBand[] | null;
}

export interface AssessmentLevel {
  level: number;
  labelZh: string;
  labelEn: string;
}

/** Kinds of care-risk event (照护风险事件) that a level change may count. */
export const CARE_RISK_KINDS = {
  FALL: '跌倒',
  CHOKING: '噎食',
  SUICIDE_SELF_HARM: '自杀/自伤',
  WANDERING: '走失',
  OTHER: '其他',
} as const;
export type CareRiskKind = keyof typeof CARE_RISK_KINDS;

/** Why a final level differs from the initial one (等级变更条款). */
export const CHANGE_REASONS = {
  COMA: '昏迷',
  DEMENTIA: '认知障碍/痴呆',
  MENTAL_ILLNESS: '精神疾病',
  CARE_RISK_EVENTS: '30天内照护风险事件2次及以上',
} as const;
export type ChangeReason = keyof typeof CHANGE_REASONS;

export interface ChangeClause {
  careRiskKinds: readonly CareRiskKind[];
  /** Events of 30 days, all counted kinds together, from which the level rises. */
  careRiskMinimum: number;
  /** The item that tells wakefulness, and the score that can go with a coma. */
  consciousnessItem: string;
  comaScore: number;
  /** Whether that score means a coma and nothing else. */
  comaScoreIsComa: boolean;
  /** Whether a coma lets the assessor leave out every item after consciousness. */
  comaEndsAssessment: boolean;
}

export interface AssessmentStandard {
  code: StandardCode;
  nameZh: string;
  nameEn: string;
  version: string;
  /** False while the score lines or the matrix have not been checked against the printed text. */
  verified: boolean;
  source: string;
  /** Months to the regular reassessment, `null` when the standard's figure is not known. */
  reassessAfterMonths: number | null;
  dimensions: readonly AssessmentDimension[];
  /** Index equals `level`; 0 is the best. */
  levels: readonly AssessmentLevel[];
  /** `null` when the standard has no clause that changes a level. */
  change: ChangeClause | null;
}

export const ZERO_TO_TWO = [0, 1, 2] as const;
export const ZERO_TO_THREE = [0, 1, 2, 3] as const;
export const ZERO_TO_FOUR = [0, 1, 2, 3, 4] as const;

export function item(
  code: string,
  labelZh: string,
  labelEn: string,
  allowed: readonly number[],
): AssessmentItem {
  return { code, labelZh, labelEn, allowed };
}

/** All items in the order of the standard: the order of a `ScoreVector`. */
export function itemsOf(standard: AssessmentStandard): AssessmentItem[] {
  return standard.dimensions.flatMap((dimension) => dimension.items);
}
