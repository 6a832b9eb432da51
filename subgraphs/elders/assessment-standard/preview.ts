import { Int, ObjectType } from 'type-graphql';
import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import { Work } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import type { AbilityBand as BandName } from './band.ts';
import { AbilityBand, ChangeReason, ScoreReason } from './enums.ts';
import { ScoreProblemCode } from './problems.ts';
import type { ScoreReason as ReasonName } from './score.ts';
import type { ScoreProblemCode as ProblemName } from './score-input.ts';
import type { ChangeReason as ChangeName, StandardCode } from './standard.ts';

@ObjectType({ description: 'Sum and grade of one dimension, not stored. 一级指标得分' })
export class PreviewedDimension {
  @Work(() => String, { description: 'Code of the dimension in its standard. 一级指标代码' })
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

  @ListSize(10)
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
  @Work(() => String, { description: 'Path of the field, such as items.3.score. 位置' })
  field: string;

  @Work(() => ScoreProblemCode, { description: 'What is wrong. 问题代码' })
  code: ProblemName;

  @Work(() => String, { description: 'The same in words, in the reader’s language. 说明' })
  message: string;

  @Work(() => String, {
    description: 'Code of the item of the standard that it is about. 项目代码',
  })
  item?: string;

  @Work(() => [Int], { name: 'allowedScores', description: 'The scores that item takes. 可选分值' })
  allowed?: readonly number[];
}

@ObjectType({ description: 'Either a result or what is wrong with the input. 预评' })
export class AssessmentScorePreview {
  @Work(() => PreviewedScore, { description: 'The result, null when there are problems. 结果' })
  result: PreviewedScore | null;

  @ListSize(40)
  @Work(() => [ScoreProblem], { description: 'What is wrong, empty when nothing. 问题' })
  problems: ScoreProblem[];
}
