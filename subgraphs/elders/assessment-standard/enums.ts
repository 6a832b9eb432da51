import { labelled } from '../../../ground/schema/labelled.ts';
import type { AbilityBand as BandName } from './band.ts';
import type { ScoreReason as ReasonName } from './score.ts';
import type { CareRiskKind as KindName, ChangeReason as ChangeName } from './standard.ts';

/** Enums of the schema over the names the engines use: a name missing here does not compile. */
export const AbilityBand = labelled<BandName>(
  'AbilityBand',
  'The bands that policies speak of, whatever the standard. 失能程度',
  {
    INTACT: 'Ability intact. 能力完好',
    PARTIAL: 'Partly unable. 部分失能(半失能)',
    FULL: 'Unable. 失能',
  },
);

export const ChangeReason = labelled<ChangeName>(
  'AssessmentChangeReason',
  'Why a final level differs from the initial one. 等级变更依据',
  {
    COMA: 'Coma: the severest level. 昏迷',
    DEMENTIA: 'Diagnosed dementia. 认知障碍/痴呆',
    MENTAL_ILLNESS: 'Mental illness diagnosed by a specialist. 精神疾病',
    CARE_RISK_EVENTS: 'Two or more care-risk events in 30 days. 照护风险事件',
  },
);

export const CareRiskKind = labelled<KindName>(
  'CareRiskKind',
  'Kind of a care-risk event. 照护风险事件类型',
  {
    FALL: 'Fall. 跌倒',
    CHOKING: 'Choking. 噎食',
    SUICIDE_SELF_HARM: 'Suicide or self-harm. 自杀/自伤',
    WANDERING: 'Going astray. 走失',
    OTHER: 'Other. 其他',
  },
);

export const ScoreReason = labelled<ReasonName>(
  'ScoreReason',
  'Why a level is what it is, beside the clauses of the standard. 评定说明',
  {
    UNVERIFIED_STANDARD:
      'Score lines and matrix are not checked against the printed text. 标准未经原文核对',
    LEVEL_GAP_DEFAULT: 'No clause covers the combination; the hub’s default applies. 条款未覆盖',
    LEVEL_OVERLAP_SEVERER: 'Two clauses match; the severer applies. 取较重等级',
    RAISED_ONE_LEVEL: 'Raised by one level. 提高一级',
    ALREADY_HIGHEST_LEVEL: 'Severest already, not raised. 已为最重等级',
    COMA_HIGHEST_LEVEL: 'Coma: the severest level. 昏迷,最重等级',
    COMA_CONTRADICTS_ITEMS:
      'A coma is stated and the item of consciousness says otherwise. 昏迷与得分不一致',
    CHANGES_NOT_IN_STANDARD:
      'The standard has no clause on changes; what was stated does not count. 未计入',
  },
);
