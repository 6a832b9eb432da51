import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Int, ObjectType } from 'type-graphql';
import { ApplicationChannel } from '../../../ground/schema/application-channel.ts';
import { AlsoFor, InternalKey, PublicId, Sensitive } from '../../../ground/schema/field-class.ts';
import { connectionOf } from '../../../ground/rows/page.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { versioned } from '../../../ground/workflow/versioned.ts';
import { AssessmentStatus } from './machine.ts';
import type { AbilityBand as BandName } from '../assessment-standard/band.ts';
import { NOT_ASSESSED, type ScoreReason as ReasonName } from '../assessment-standard/score.ts';
import { standardOf } from '../assessment-standard/scoring.ts';
import {
  type ChangeReason as ChangeName,
  itemsOf,
  type StandardCode,
} from '../assessment-standard/standard.ts';
import {
  AbilityBand,
  AssessmentReason,
  AssessmentStandardCode,
  ChangeReason,
  ScoreReason,
} from '../assessment-standard/enums.ts';
import { AssessmentDimensionScore, AssessmentItemScore } from './scores.ts';
import {
  AssessmentOrganisation,
  assessmentOrganisationOf,
} from '../assessment-organisation.stub.ts';
import { Region, regionOf } from '../region.stub.ts';
import { Worker, workerOf } from '../worker.stub.ts';

const NOT_SCORED =
  "status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'ASSIGNED', 'REVOKED')";

@ObjectType({ description: 'Assessment of the ability of an elder by a standard. 老年人能力评估' })
@Directive('@key(fields: "key")')
@Entity({ tableName: 'ability_assessment' })
@Index({ properties: ['elderKey', 'assessedOn', 'key'] })
@Index({
  name: 'ability_assessment_assessed_index',
  expression:
    'create index "ability_assessment_assessed_index" on "elders"."ability_assessment" ((coalesce("assessed_on", date \'9999-12-31\')), "key")',
})
@Index({
  name: 'ability_assessment_valid_index',
  expression:
    'create index "ability_assessment_valid_index" on "elders"."ability_assessment" ((coalesce("valid_until", date \'9999-12-31\')), "key")',
})
@Index({
  name: 'ability_assessment_one_open_unique',
  expression:
    "create unique index \"ability_assessment_one_open_unique\" on \"elders\".\"ability_assessment\" (\"elder_key\") where \"status\" in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'ASSIGNED', 'SCORED', 'PUBLICISED')",
})
@Check({ name: 'ability_assessment_span', expression: 'valid_until >= assessed_on' })
@Check({
  name: 'ability_assessment_assigned',
  expression:
    "status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REVOKED') or (organisation_id is not null and cardinality(assessor_keys) = 2)",
})
@Check({
  name: 'ability_assessment_scored',
  expression: `${NOT_SCORED} or (item_scores is not null and dimensions is not null and initial_level is not null and change_reasons is not null and final_level is not null and band is not null and reason_codes is not null and assessed_on is not null)`,
})
@Check({
  name: 'ability_assessment_in_force',
  expression:
    "status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'ASSIGNED', 'SCORED', 'PUBLICISED', 'REVOKED') or (effective_from is not null and valid_until is not null)",
})
@Check({
  name: 'ability_assessment_not_yet_in_force',
  expression:
    "effective_from is null or status in ('EFFECTIVE', 'DISPUTED', 'REVIEWING', 'EXPIRED', 'SUPERSEDED', 'REVOKED')",
})
@Check({
  name: 'ability_assessment_ended',
  expression: "(status in ('SUPERSEDED', 'REVOKED')) = (ended_on is not null)",
})
export class AbilityAssessment extends versioned('p3') {
  @InternalKey()
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Property({ type: 'uuid' })
  elderKey: string;

  @AlsoFor('partner')
  @PublicId('p3')
  readonly id: string;

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

  @Sensitive(() => ApplicationChannel, {
    description: 'How it was ordered, null where that is not known. 申请渠道',
  })
  @Property({ type: 'text', nullable: true })
  channel: ApplicationChannel | null;

  @Sensitive(() => DateScalar, { description: 'Day of the order. 申请日期' })
  @Property({ type: 'date' })
  orderedOn: string;

  /** In the order of the standard's items, -1 where an item was left out. */
  @Property({ type: 'smallint[]', columnType: 'smallint[]', nullable: true })
  itemScores: number[] | null;

  @Sensitive(() => [AssessmentItemScore], {
    description: 'Scores of the items, null before it is scored, as is all that follows. 各项得分',
  })
  get items(): AssessmentItemScore[] | null {
    const { itemScores } = this;
    if (itemScores === null) return null;
    return itemsOf(standardOf(this.standard)).flatMap(({ code, labelZh }, i) => {
      const score = itemScores[i] ?? NOT_ASSESSED;
      return score === NOT_ASSESSED ? [] : [{ code, labelZh, score }];
    });
  }

  /** One row of [score, grade] per dimension of the standard. */
  @Property({ type: 'jsonb', nullable: true })
  dimensions: [number | null, number | null][] | null;

  @Sensitive(() => [AssessmentDimensionScore], {
    description: 'Sums and grades of the dimensions. 一级指标得分',
  })
  get dimensionScores(): AssessmentDimensionScore[] | null {
    const { dimensions } = this;
    if (dimensions === null) return null;
    return standardOf(this.standard).dimensions.map(({ code, labelZh }, i) => {
      const [score, grade] = dimensions[i] ?? [null, null];
      return { code, labelZh, score, grade };
    });
  }

  @Sensitive(() => Int, { description: 'Sum of all items, null where the standard has none. 总分' })
  @Property({ type: 'smallint', nullable: true })
  totalScore: number | null;

  @Sensitive(() => Int, { description: 'Level by the items alone. 初步等级' })
  @Property({ type: 'smallint', nullable: true })
  initialLevel: number | null;

  @Sensitive(() => [ChangeReason], { description: 'Why the final level differs. 等级变更依据' })
  @Property({ type: 'text[]', nullable: true })
  changeReasons: ChangeName[] | null;

  @AlsoFor('partner')
  @Sensitive(() => Int, {
    description: 'Level on the scale of the standard, 0 is intact. 最终等级',
  })
  @Property({ type: 'smallint', nullable: true })
  finalLevel: number | null;

  @AlsoFor('partner')
  @Sensitive(() => String, { description: 'Chinese name of the final level. 等级名称' })
  get levelLabelZh(): string | null {
    const { finalLevel } = this;
    if (finalLevel === null) return null;
    return standardOf(this.standard).levels[finalLevel]?.labelZh ?? null;
  }

  @AlsoFor('partner')
  @Sensitive(() => AbilityBand, { description: 'Band of the final level. 失能程度' })
  @Property({ type: 'text', nullable: true })
  band: BandName | null;

  @Sensitive(() => Int, {
    description: 'Final level before a review corrected it, null where none did. 复核前等级',
  })
  @Property({ type: 'smallint', nullable: true })
  levelBeforeReview: number | null;

  @Sensitive(() => [ScoreReason], { description: 'Remarks of the scoring. 评定说明' })
  @Property({ type: 'text[]', nullable: true })
  reasonCodes: ReasonName[] | null;

  @AlsoFor('partner')
  @Sensitive(() => DateScalar, { description: 'Assessed on. 评估日期' })
  @Property({ type: 'date', nullable: true })
  assessedOn: string | null;

  @Sensitive(() => DateScalar, {
    description: 'First day of the public notice, null where none is known. 公示日期',
  })
  @Property({ type: 'date', nullable: true })
  publicisedOn: string | null;

  @AlsoFor('partner')
  @Sensitive(() => DateScalar, {
    description: 'First day in force, null before it comes into force. 生效日期',
  })
  @Property({ type: 'date', nullable: true })
  effectiveFrom: string | null;

  @AlsoFor('partner')
  @Sensitive(() => DateScalar, {
    description:
      'Last valid day, twelve months after it was assessed (a default of this hub). 有效期至',
  })
  @Property({ type: 'date', nullable: true })
  validUntil: string | null;

  @AlsoFor('partner')
  @Sensitive(() => DateScalar, {
    description:
      'Day on which another took its place or it was revoked: not in force from then on. 终止日期',
  })
  @Property({ type: 'date', nullable: true })
  endedOn: string | null;

  @AlsoFor('partner')
  @Sensitive(() => AssessmentStatus, { description: 'Status. 状态' })
  @Property({ type: 'text' })
  status: AssessmentStatus;

  @Sensitive(() => Boolean, { description: 'Made together with a free health check. 结合免费体检' })
  @Property({ type: 'boolean' })
  combinedWithHealthCheck: boolean;

  @Property({ type: 'uuid[]', columnType: 'uuid[]' })
  assessorKeys: string[];

  @Sensitive(() => [Worker], { nullable: 'itemsAndList', description: 'Who assesses. 评估师' })
  get assessors(): Worker[] {
    return this.assessorKeys.map(workerOf);
  }

  @Index()
  @Property({ type: 'uuid', nullable: true })
  organisationId: string | null;

  @AlsoFor('partner')
  @Sensitive(() => AssessmentOrganisation, {
    description: 'The organisation that assessed. 评估机构',
  })
  get organisation(): AssessmentOrganisation | null {
    return this.organisationId === null ? null : assessmentOrganisationOf(this.organisationId);
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
