import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Int, ObjectType } from 'type-graphql';
import { AlsoFor, InternalKey, PublicId, Sensitive } from '../shared/field-class.ts';
import { publicId } from '../shared/operation.ts';
import { connectionOf } from '../shared/page.ts';
import { DateScalar } from '../shared/scalars.ts';
import type { AbilityBand as BandName } from './assessment/band.ts';
import { NOT_ASSESSED, type ScoreReason as ReasonName } from './assessment/score.ts';
import { standardOf } from './assessment/scoring.ts';
import {
  type ChangeReason as ChangeName,
  itemsOf,
  type StandardCode,
} from './assessment/standard.ts';
import {
  AbilityBand,
  AssessmentReason,
  AssessmentStandardCode,
  AssessmentStatus,
  ChangeReason,
  ScoreReason,
} from './assessment-enums.ts';
import { AssessmentDimensionScore, AssessmentItemScore } from './assessment-score.ts';
import {
  AssessmentOrganisation,
  assessmentOrganisationOf,
} from './assessment-organisation.stub.ts';
import { Region, regionOf } from './region.stub.ts';
import { Worker, workerOf } from './worker.stub.ts';

@ObjectType({ description: 'Assessment of the ability of an elder by a standard. 老年人能力评估' })
@Directive('@key(fields: "key")')
@Entity({ tableName: 'ability_assessment' })
@Index({ properties: ['elderKey', 'assessedOn', 'key'] })
@Index({ properties: ['assessedOn', 'key'] })
@Index({ properties: ['validUntil', 'key'] })
@Check({ name: 'ability_assessment_span', expression: 'valid_until >= assessed_on' })
export class AbilityAssessment {
  @InternalKey()
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Property({ type: 'uuid' })
  elderKey: string;

  @AlsoFor('partner')
  @PublicId('p3')
  get id(): string {
    return publicId(this.key);
  }

  @AlsoFor('partner')
  @Sensitive(() => AssessmentStandardCode, { description: 'The standard. 评估标准' })
  @Property({ type: 'text' })
  standard: StandardCode;

  @AlsoFor('partner')
  @Sensitive(() => String, { description: 'The edition of the standard. 标准版本' })
  @Property({ type: 'text' })
  standardVersion: string;

  @Sensitive(() => AssessmentReason, { description: 'Why it was made. 评估原因' })
  @Property({ type: 'text' })
  reason: AssessmentReason;

  /** In the order of the standard's items, -1 where an item was left out. */
  @Property({ type: 'smallint[]', columnType: 'smallint[]' })
  itemScores: number[];

  @Sensitive(() => [AssessmentItemScore], { description: 'Scores of the items. 各项得分' })
  get items(): AssessmentItemScore[] {
    return itemsOf(standardOf(this.standard)).flatMap(({ code, labelZh }, i) => {
      const score = this.itemScores[i] ?? NOT_ASSESSED;
      return score === NOT_ASSESSED ? [] : [{ code, labelZh, score }];
    });
  }

  /** One row of [score, grade] per dimension of the standard. */
  @Property({ type: 'jsonb' })
  dimensions: [number | null, number | null][];

  @Sensitive(() => [AssessmentDimensionScore], {
    description: 'Sums and grades of the dimensions. 一级指标得分',
  })
  get dimensionScores(): AssessmentDimensionScore[] {
    return standardOf(this.standard).dimensions.map(({ code, labelZh }, i) => {
      const [score, grade] = this.dimensions[i] ?? [null, null];
      return { code, labelZh, score, grade };
    });
  }

  @Sensitive(() => Int, { description: 'Sum of all items, null where the standard has none. 总分' })
  @Property({ type: 'smallint', nullable: true })
  totalScore: number | null;

  @Sensitive(() => Int, { description: 'Level by the items alone. 初步等级' })
  @Property({ type: 'smallint' })
  initialLevel: number;

  @Sensitive(() => [ChangeReason], { description: 'Why the final level differs. 等级变更依据' })
  @Property({ type: 'text[]' })
  changeReasons: ChangeName[];

  @AlsoFor('partner')
  @Sensitive(() => Int, {
    description: 'Level on the scale of the standard, 0 is intact. 最终等级',
  })
  @Property({ type: 'smallint' })
  finalLevel: number;

  @AlsoFor('partner')
  @Sensitive(() => String, { description: 'Chinese name of the final level. 等级名称' })
  get levelLabelZh(): string | null {
    return standardOf(this.standard).levels[this.finalLevel]?.labelZh ?? null;
  }

  @AlsoFor('partner')
  @Sensitive(() => AbilityBand, { description: 'Band of the final level. 失能程度' })
  @Property({ type: 'text' })
  band: BandName;

  @Sensitive(() => [ScoreReason], { description: 'Remarks of the scoring. 评定说明' })
  @Property({ type: 'text[]' })
  reasonCodes: ReasonName[];

  @AlsoFor('partner')
  @Sensitive(() => DateScalar, { description: 'Assessed on. 评估日期' })
  @Property({ type: 'date' })
  assessedOn: string;

  @AlsoFor('partner')
  @Sensitive(() => DateScalar, { description: 'Last valid day. 有效期至' })
  @Property({ type: 'date' })
  validUntil: string;

  @AlsoFor('partner')
  @Sensitive(() => AssessmentStatus, { description: 'Status. 状态' })
  @Property({ type: 'text' })
  status: AssessmentStatus;

  @Sensitive(() => Boolean, { description: 'Made together with a free health check. 结合免费体检' })
  @Property({ type: 'boolean' })
  combinedWithHealthCheck: boolean;

  @Property({ type: 'uuid[]', columnType: 'uuid[]' })
  assessorKeys: string[];

  @Sensitive(() => [Worker], { nullable: 'itemsAndList', description: 'Who assessed. 评估师' })
  get assessors(): Worker[] {
    return this.assessorKeys.map(workerOf);
  }

  @Index()
  @Property({ type: 'uuid' })
  organisationId: string;

  @AlsoFor('partner')
  @Sensitive(() => AssessmentOrganisation, {
    description: 'The organisation that assessed. 评估机构',
  })
  get organisation(): AssessmentOrganisation {
    return assessmentOrganisationOf(this.organisationId);
  }

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  @AlsoFor('partner')
  @Sensitive(() => Region, { description: 'The county or city it was made for. 评估地' })
  get region(): Region {
    return regionOf(this.regionCode);
  }

  @AlsoFor('partner')
  @Sensitive(() => Boolean, { description: 'Whether the row is made up. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;
}

export const AbilityAssessmentConnection = connectionOf(AbilityAssessment, 'AbilityAssessment');
