import { Check, Index } from '@mikro-orm/decorators/legacy';
import { application, ApplicationChecks } from '../../../ground/application/columns.ts';
import {
  Day,
  Flag,
  Kept,
  ManyOf,
  OneOf,
  regional,
  Table,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import { AlsoFor } from '../../../ground/schema/field-class.ts';
import type { AbilityBand as BandName } from '../assessment-standard/band.ts';
import { AbilityBand, ChangeReason, ScoreReason } from '../assessment-standard/enums.ts';
import type { ScoreReason as ReasonName } from '../assessment-standard/score.ts';
import type { ChangeReason as ChangeName, StandardCode } from '../assessment-standard/standard.ts';
import { AssessmentStatus, ENDED_OR_IN_FORCE, NOT_ASSIGNED, NOT_SCORED, OPEN } from './machine.ts';
import { AssessmentReason } from './reason.ts';

const SMALL = { columnType: 'smallint', nullable: true } as const;
const TABLE = '"elders"."ability_assessment"';

@Table('Assessment of the ability of an elder by a standard. 老年人能力评估')
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
  expression: `create unique index "ability_assessment_one_open_unique" on ${TABLE} ("elder_key") where "status" in ${OPEN}`,
})
@Index({ properties: ['receivedOn', 'key'] })
@Index({ properties: ['dueOn', 'key'] })
@ApplicationChecks('ability_assessment')
@Check({ name: 'ability_assessment_span', expression: 'valid_until >= assessed_on' })
@Check({
  name: 'ability_assessment_assigned',
  expression: `status in ${NOT_ASSIGNED} or (organisation_id is not null and cardinality(assessor_keys) = 2)`,
})
@Check({
  name: 'ability_assessment_scored',
  expression: `status in ${NOT_SCORED} or (item_scores is not null and dimensions is not null and initial_level is not null and change_reasons is not null and final_level is not null and band is not null and reason_codes is not null and assessed_on is not null)`,
})
@Check({
  name: 'ability_assessment_in_force',
  expression: `status = 'REVOKED' or status in ${OPEN} or (effective_from is not null and valid_until is not null)`,
})
@Check({
  name: 'ability_assessment_not_yet_in_force',
  expression: `effective_from is null or status in ${ENDED_OR_IN_FORCE}`,
})
@Check({
  name: 'ability_assessment_ended',
  expression: "(status in ('SUPERSEDED', 'REVOKED')) = (ended_on is not null)",
})
export class AbilityAssessment extends application(regional('p3', AlsoFor('partner'))) {
  @Kept('uuid')
  elderKey: string;

  @AlsoFor('partner')
  @OneOf(AssessmentStandardCode, 'p3', 'The standard. 评估标准')
  standard: StandardCode;

  @AlsoFor('partner')
  @Words('p3', 'The edition of the standard. 标准版本')
  standardVersion: string;

  @OneOf(AssessmentReason, 'p3', 'Why it was made. 评估原因')
  reason: AssessmentReason;

  @Day('p3', 'Day of the order, a draft or not. 申请日期')
  orderedOn: string;

  /** In the order of the standard's items, -1 where an item was left out. */
  @Kept('smallint[]', { columnType: 'smallint[]', nullable: true })
  itemScores: number[] | null;

  /** One row of [score, grade] per dimension of the standard. */
  @Kept('jsonb', { nullable: true })
  dimensions: [number | null, number | null][] | null;

  @Whole('p3', 'Sum of all items, null where the standard has none. 总分', SMALL)
  totalScore: number | null;

  @Whole('p3', 'Level by the items alone. 初步等级', SMALL)
  initialLevel: number | null;

  @ManyOf(ChangeReason, 'p3', 'Why the final level differs. 等级变更依据', { nullable: true })
  changeReasons: ChangeName[] | null;

  @AlsoFor('partner')
  @Whole('p3', 'Level on the scale of the standard, 0 is intact. 最终等级', SMALL)
  finalLevel: number | null;

  @AlsoFor('partner')
  @OneOf(AbilityBand, 'p3', 'Band of the final level. 失能程度', { nullable: true })
  band: BandName | null;

  @Whole('p3', 'Final level before a review corrected it, null where none did. 复核前等级', SMALL)
  levelBeforeReview: number | null;

  @ManyOf(ScoreReason, 'p3', 'Remarks of the scoring. 评定说明', { nullable: true })
  reasonCodes: ReasonName[] | null;

  @AlsoFor('partner')
  @Day('p3', 'Assessed on. 评估日期', { nullable: true })
  assessedOn: string | null;

  @Day('p3', 'First day of the public notice, null where none is known. 公示日期', {
    nullable: true,
  })
  publicisedOn: string | null;

  @AlsoFor('partner')
  @Day('p3', 'First day in force, null before it comes into force. 生效日期', { nullable: true })
  effectiveFrom: string | null;

  @AlsoFor('partner')
  @Day(
    'p3',
    'Last valid day, twelve months after it was assessed (a default of this hub). 有效期至',
    { nullable: true },
  )
  validUntil: string | null;

  @AlsoFor('partner')
  @Day(
    'p3',
    'Day on which another took its place or it was revoked: not in force from then on. 终止日期',
    { nullable: true },
  )
  endedOn: string | null;

  @AlsoFor('partner')
  @OneOf(AssessmentStatus, 'p3', 'Status. 状态')
  status: AssessmentStatus;

  @Flag('p3', 'Made together with a free health check. 结合免费体检')
  combinedWithHealthCheck: boolean;

  @Kept('uuid[]', { columnType: 'uuid[]' })
  assessorKeys: string[];

  @Kept('uuid', { nullable: true, index: true })
  organisationId: string | null;
}
