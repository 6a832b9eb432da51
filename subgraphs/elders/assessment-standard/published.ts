import { Int, ObjectType } from 'type-graphql';
import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import type { AbilityBand as BandName } from './band.ts';
import { AbilityBand, CareRiskKind } from './enums.ts';
import type { CareRiskKind as KindName, StandardCode } from './standard.ts';

@ObjectType('AssessmentItem', { description: 'One item of a standard. 评估项目' })
export class PublishedItem {
  @Open(() => String, { description: 'Code, unique in its standard. 代码' })
  code: string;

  @Open(() => String, { name: 'label', description: 'English name. 英文名称' })
  labelEn: string;

  @Open(() => String, { description: 'Name as the standard prints it. 项目' })
  labelZh: string;

  @Open(() => [Int], { name: 'allowedScores', description: 'The scores it takes. 分值' })
  allowed: number[];
}

@ObjectType('AssessmentGradeBand', {
  description: 'The sums of a dimension that earn one grade. 分级',
})
export class PublishedGradeBand {
  @Open(() => Int, { description: 'Grade, 0 is best. 分级' })
  grade: number;

  @Open(() => Int, { description: 'Lowest sum. 最低分' })
  from: number;

  @Open(() => Int, { description: 'Highest sum. 最高分' })
  to: number;
}

@ObjectType('AssessmentDimension', { description: 'One dimension of a standard. 一级指标' })
export class PublishedDimension {
  @Open(() => String, { description: 'Code, unique in its standard. 代码' })
  code: string;

  @Open(() => String, { name: 'label', description: 'English name. 英文名称' })
  labelEn: string;

  @Open(() => String, { description: 'Name as the standard prints it. 一级指标' })
  labelZh: string;

  @ListSize(20)
  @Open(() => [PublishedItem], { description: 'Its items. 评估项目' })
  items: PublishedItem[];

  @Open(() => Int, {
    name: 'highestScore',
    nullable: true,
    description: 'Highest sum, null where the standard does not add up. 满分',
  })
  max: number | null;

  @ListSize(10)
  @Open(() => [PublishedGradeBand], {
    nullable: true,
    description: 'Grades by sum, null where a grade does not follow from a sum. 分级',
  })
  gradeBands: PublishedGradeBand[] | null;
}

@ObjectType('AssessmentLevel', { description: 'One level of a standard. 等级' })
export class PublishedLevel {
  @Open(() => Int, { description: 'Level, 0 is intact. 等级' })
  level: number;

  @Open(() => String, { name: 'label', description: 'English name. 英文名称' })
  labelEn: string;

  @Open(() => String, { description: 'Name as the standard prints it. 等级' })
  labelZh: string;

  @Open(() => AbilityBand, {
    description: 'Band in the hub’s reading, which no policy document fixes. 失能程度',
  })
  band: BandName;
}

@ObjectType('AssessmentChangeClause', { description: 'What may change a level. 等级变更条款' })
export class PublishedChangeClause {
  @Open(() => [CareRiskKind], { description: 'Events that count. 照护风险事件' })
  careRiskKinds: KindName[];

  @Open(() => Int, {
    description: 'Events of 30 days, of all kinds together, that raise the level. 提级次数',
  })
  careRiskMinimum: number;
}

@ObjectType('AssessmentStandard', { description: 'A standard by which the hub scores. 评估标准' })
export class PublishedStandard {
  @Open(() => AssessmentStandardCode, { description: 'Code. 代码' })
  code: StandardCode;

  @Open(() => String, { name: 'name', description: 'English name. 英文名称' })
  nameEn: string;

  @Open(() => String, { name: 'labelZh', description: 'Chinese name. 名称' })
  nameZh: string;

  @Open(() => String, { description: 'Number and year of the edition. 版本' })
  version: string;

  @Open(() => Boolean, {
    description: 'Whether score lines and matrix were checked against the printed text. 已核对',
  })
  verified: boolean;

  @Open(() => String, { description: 'Where the figures come from. 出处' })
  source: string;

  @Open(() => Int, {
    nullable: true,
    description: 'Months to the regular reassessment, null when not known. 复评周期(月)',
  })
  reassessAfterMonths: number | null;

  @ListSize(10)
  @Open(() => [PublishedDimension], { description: 'Its dimensions and their items. 一级指标' })
  dimensions: PublishedDimension[];

  @ListSize(10)
  @Open(() => [PublishedLevel], { description: 'Its levels, from 0. 等级' })
  levels: PublishedLevel[];

  @Open(() => PublishedChangeClause, {
    name: 'changeClause',
    nullable: true,
    description: 'What may change a level, null when nothing. 等级变更条款',
  })
  change: PublishedChangeClause | null;
}
