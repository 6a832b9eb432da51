import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Work } from '../../../ground/schema/field-class.ts';
import type { AbilityBand as BandName } from './band.ts';
import type { ScoreReason as ReasonName } from './score.ts';
import type { ScoreProblemCode as ProblemName } from './score-input.ts';
import type {
  CareRiskKind as KindName,
  ChangeReason as ChangeName,
  StandardCode,
} from './standard.ts';
import {
  AbilityBand,
  AssessmentStandardCode,
  ChangeReason,
  ScoreReason,
} from './enums.ts';
import { CareRiskKind } from './published.ts';

/** What a client can send wrong; unknown standards and kinds end at the enums. */
export const ScoreProblemCode: {
  readonly [K in Exclude<ProblemName, 'UNKNOWN_STANDARD' | 'UNKNOWN_EVENT_KIND'>]: K;
} = {
  UNKNOWN_ITEM: 'UNKNOWN_ITEM',
  MISSING_ITEM: 'MISSING_ITEM',
  DUPLICATE_ITEM: 'DUPLICATE_ITEM',
  SCORE_NOT_ALLOWED: 'SCORE_NOT_ALLOWED',
  TOO_MANY_ITEMS: 'TOO_MANY_ITEMS',
  DUPLICATE_EVENT_KIND: 'DUPLICATE_EVENT_KIND',
  COUNT_NOT_ALLOWED: 'COUNT_NOT_ALLOWED',
};
registerEnumType(ScoreProblemCode, {
  name: 'ScoreProblemCode',
  description: 'What is wrong with one field of an assessment.',
  valuesConfig: {
    UNKNOWN_ITEM: { description: 'The standard has no item of this code. 无此项目' },
    MISSING_ITEM: { description: 'An item has no score. 项目缺失' },
    DUPLICATE_ITEM: { description: 'An item is given twice. 项目重复' },
    SCORE_NOT_ALLOWED: { description: 'The item does not take this score. 分值不在标准内' },
    TOO_MANY_ITEMS: { description: 'More items than any standard has. 项目过多' },
    DUPLICATE_EVENT_KIND: { description: 'A kind of event is given twice. 事件类型重复' },
    COUNT_NOT_ALLOWED: { description: 'A count is a whole number of 0 to 1000. 次数无效' },
  },
});

@InputType({ description: 'Score of one item. 评估项目得分' })
export class ItemScoreInput {
  @Field(() => String, { description: 'Code of the item in its standard.' })
  code: string;

  @Field(() => Int, { description: 'Score.' })
  score: number;
}

@InputType({ description: 'How often something happened in 30 days. 照护风险事件' })
export class CareRiskEventsInput {
  @Field(() => CareRiskKind, { description: 'What happened.' })
  kind: KindName;

  @Field(() => Int, { description: 'How often, 0 to 1000.' })
  count: number;
}

@InputType({ description: 'Facts beside the items that may change a level. 等级变更情况' })
export class LevelChangesInput {
  @Field(() => Boolean, { nullable: true, description: 'In a coma. 昏迷' })
  coma?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Dementia diagnosed, ICD-10 F00–F03. 认知障碍/痴呆',
  })
  dementiaDiagnosed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Mental illness diagnosed by a specialist, ICD-10 F04–F99. 精神疾病',
  })
  mentalIllnessDiagnosed?: boolean | null;

  @Field(() => [CareRiskEventsInput], {
    nullable: true,
    description: 'Events of the 30 days before the assessment, one entry per kind. 照护风险事件',
  })
  careRiskEvents30d?: CareRiskEventsInput[] | null;
}

@ObjectType({ description: 'Sum and grade of one dimension, not stored. 一级指标得分' })
export class PreviewedDimension {
  @Work(() => String, { description: 'Code of the dimension in its standard.' })
  code: string;

  @Work(() => Int, { description: 'Sum, null where the standard does not add up. 得分' })
  score: number | null;

  @Work(() => Int, { description: 'Grade, 0 is best; null where the standard has none. 分级' })
  grade: number | null;
}

@ObjectType({ description: 'What an assessment would come out at. 预评结果' })
export class PreviewedScore {
  @Work(() => AssessmentStandardCode, { description: 'The standard. 评估标准' })
  standard: StandardCode;

  @Work(() => String, { description: 'The edition of the standard. 版本' })
  version: string;

  @Work(() => Boolean, {
    description: 'Whether the standard was checked against its printed text. 已核对',
  })
  verified: boolean;

  @Work(() => [PreviewedDimension], { description: 'Sums and grades. 一级指标得分' })
  dimensionScores: PreviewedDimension[];

  @Work(() => Int, { description: 'Sum of all items, null where the standard has none. 总分' })
  totalScore: number | null;

  @Work(() => Int, { description: 'Level by the items alone. 初步等级' })
  initialLevel: number;

  @Work(() => [ChangeReason], { description: 'Why the final level differs. 等级变更依据' })
  changeReasons: ChangeName[];

  @Work(() => Int, { description: 'Level on the scale of the standard, 0 is intact. 最终等级' })
  finalLevel: number;

  @Work(() => String, { description: 'Chinese name of the final level. 等级名称' })
  levelLabelZh: string | null;

  @Work(() => AbilityBand, {
    description: 'Band of the final level by the hub’s default reading. 失能程度',
  })
  band: BandName;

  @Work(() => [ScoreReason], { description: 'Remarks of the scoring. 评定说明' })
  reasonCodes: ReasonName[];
}

@ObjectType({ description: 'One field of an assessment that does not fit its standard. 评估问题' })
export class ScoreProblem {
  @Work(() => String, { description: 'Path of the field, such as items.3.score.' })
  field: string;

  @Work(() => ScoreProblemCode, { description: 'What is wrong.' })
  code: ProblemName;

  @Work(() => String, { description: 'The same in words.' })
  message: string;

  @Work(() => String, { description: 'Code of the item of the standard that it is about.' })
  item?: string;

  @Work(() => [Int], { name: 'allowedScores', description: 'The scores that item takes.' })
  allowed?: readonly number[];
}

@ObjectType({ description: 'Either a result or what is wrong with the input. 预评' })
export class AssessmentScorePreview {
  @Work(() => PreviewedScore, { description: 'The result, null when there are problems. 结果' })
  result: PreviewedScore | null;

  @Work(() => [ScoreProblem], { description: 'What is wrong, empty when nothing. 问题' })
  problems: ScoreProblem[];
}
