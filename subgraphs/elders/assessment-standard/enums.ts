import { registerEnumType } from 'type-graphql';
import type { AbilityBand as BandName } from './band.ts';
import type { ScoreReason as ReasonName } from './score.ts';
import type { ChangeReason as ChangeName, StandardCode } from './standard.ts';

/** Enum objects of the schema over the names the engines use: a name missing here does not compile. */
export const AssessmentStandardCode: { readonly [K in StandardCode]: K } = {
  MZT039_2013: 'MZT039_2013',
  GBT42195_2022: 'GBT42195_2022',
  LTC_2021: 'LTC_2021',
};
registerEnumType(AssessmentStandardCode, {
  name: 'AssessmentStandardCode',
  description: 'A standard by which ability is assessed; assessmentStandards has their text.',
  valuesConfig: {
    MZT039_2013: { description: 'MZ/T 039-2013. 老年人能力评估' },
    GBT42195_2022: { description: 'GB/T 42195-2022. 老年人能力评估规范' },
    LTC_2021: { description: 'Long-term-care scale of 2021. 长期护理失能等级评估标准(试行)' },
  },
});

export const AbilityBand: { readonly [K in BandName]: K } = {
  INTACT: 'INTACT',
  PARTIAL: 'PARTIAL',
  FULL: 'FULL',
};
registerEnumType(AbilityBand, {
  name: 'AbilityBand',
  description: 'The bands that policies speak of, whatever the standard.',
  valuesConfig: {
    INTACT: { description: 'Ability intact. 能力完好' },
    PARTIAL: { description: 'Partly unable. 部分失能(半失能)' },
    FULL: { description: 'Unable. 失能' },
  },
});

export enum AssessmentReason {
  FIRST = 'FIRST',
  ROUTINE = 'ROUTINE',
  IMMEDIATE = 'IMMEDIATE',
  REVIEW = 'REVIEW',
  OTHER = 'OTHER',
}
registerEnumType(AssessmentReason, {
  name: 'AssessmentReason',
  description: 'Why an assessment was made.',
  valuesConfig: {
    FIRST: { description: 'First assessment. 首次评估' },
    ROUTINE: { description: 'Regular reassessment. 常规评估' },
    IMMEDIATE: { description: 'Reassessment on a change of state. 即时评估' },
    REVIEW: { description: 'Review of a disputed result. 复评' },
    OTHER: { description: 'Other. 其他' },
  },
});

export const ChangeReason: { readonly [K in ChangeName]: K } = {
  COMA: 'COMA',
  DEMENTIA: 'DEMENTIA',
  MENTAL_ILLNESS: 'MENTAL_ILLNESS',
  CARE_RISK_EVENTS: 'CARE_RISK_EVENTS',
};
registerEnumType(ChangeReason, {
  name: 'AssessmentChangeReason',
  description: 'Why a final level differs from the initial one.',
  valuesConfig: {
    COMA: { description: 'Coma: the severest level. 昏迷' },
    DEMENTIA: { description: 'Diagnosed dementia. 认知障碍/痴呆' },
    MENTAL_ILLNESS: { description: 'Mental illness diagnosed by a specialist. 精神疾病' },
    CARE_RISK_EVENTS: { description: 'Two or more care-risk events in 30 days. 照护风险事件' },
  },
});

export const ScoreReason: { readonly [K in ReasonName]: K } = {
  UNVERIFIED_STANDARD: 'UNVERIFIED_STANDARD',
  LEVEL_GAP_DEFAULT: 'LEVEL_GAP_DEFAULT',
  LEVEL_OVERLAP_SEVERER: 'LEVEL_OVERLAP_SEVERER',
  RAISED_ONE_LEVEL: 'RAISED_ONE_LEVEL',
  ALREADY_HIGHEST_LEVEL: 'ALREADY_HIGHEST_LEVEL',
  COMA_HIGHEST_LEVEL: 'COMA_HIGHEST_LEVEL',
  COMA_CONTRADICTS_ITEMS: 'COMA_CONTRADICTS_ITEMS',
  CHANGES_NOT_IN_STANDARD: 'CHANGES_NOT_IN_STANDARD',
};
registerEnumType(ScoreReason, {
  name: 'ScoreReason',
  description: 'Why a level is what it is, beside the clauses of the standard.',
  valuesConfig: {
    UNVERIFIED_STANDARD: {
      description:
        'Score lines and matrix are not checked against the printed text. 标准未经原文核对',
    },
    LEVEL_GAP_DEFAULT: {
      description: 'No clause covers the combination; the hub’s default applies. 条款未覆盖',
    },
    LEVEL_OVERLAP_SEVERER: { description: 'Two clauses match; the severer applies. 取较重等级' },
    RAISED_ONE_LEVEL: { description: 'Raised by one level. 提高一级' },
    ALREADY_HIGHEST_LEVEL: { description: 'Severest already, not raised. 已为最重等级' },
    COMA_HIGHEST_LEVEL: { description: 'Coma: the severest level. 昏迷,最重等级' },
    COMA_CONTRADICTS_ITEMS: {
      description:
        'A coma is stated and the item of consciousness says otherwise. 昏迷与得分不一致',
    },
    CHANGES_NOT_IN_STANDARD: {
      description: 'The standard has no clause on changes; what was stated does not count. 未计入',
    },
  },
});
