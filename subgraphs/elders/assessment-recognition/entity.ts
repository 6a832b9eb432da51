import { Check, Index } from '@mikro-orm/decorators/legacy';
import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import {
  Day,
  Kept,
  ManyOf,
  OneOf,
  regional,
  Table,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { RuleReason } from '../../../ground/rules/rule-reason.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import type { AbilityBand as BandName } from '../assessment-standard/band.ts';
import { AbilityBand } from '../assessment-standard/enums.ts';
import type { StandardCode } from '../assessment-standard/standard.ts';
import { RecognitionStatus } from './machine.ts';

/** PIPL art. 13 and 29; an emergency has a rule of its own, the provisional admission of R-08. */
export const RecognitionBasis = labelled(
  'RecognitionBasis',
  'Why a city may look at what another one assessed. 法律依据',
  {
    SEPARATE_CONSENT: 'The elder agreed to it separately. 单独同意',
    STATUTORY_DUTY: 'A duty of the office by law. 法定职责',
  },
);
export type RecognitionBasis = keyof typeof RecognitionBasis;

export const RecognitionOutcome = labelled(
  'RecognitionOutcome',
  'How far a city recognised what another one assessed. 互认结果',
  {
    RECOGNISED: 'Level and band. 等级与失能程度互认',
    BAND_ONLY: 'The band alone. 仅失能程度互认',
  },
);
export type RecognitionOutcome = keyof typeof RecognitionOutcome;

/** Level and band are copied as they were recognised; the assessment itself does not leave its city. */
@Table('What a city recognised of another one’s assessment of an elder. 评估互认')
@Index({ properties: ['elderKey', 'recognisedOn', 'key'] })
@Index({
  name: 'assessment_recognition_one_unique',
  expression: `create unique index "assessment_recognition_one_unique" on "elders"."assessment_recognition" ("elder_key", left("region_code", 4)) where "status" <> 'TERMINATED'`,
})
@Check({
  name: 'assessment_recognition_ended',
  expression: "(status = 'TERMINATED') = (ended_on is not null)",
})
@Check({
  name: 'assessment_recognition_level',
  expression: "(outcome = 'RECOGNISED') = (level is not null)",
})
export class AssessmentRecognition extends regional('p3') {
  @OneOf(RecognitionStatus, 'p3', 'Status. 状态')
  status: RecognitionStatus;

  @OneOf(RecognitionOutcome, 'p3', 'How far it was recognised. 互认结果')
  outcome: RecognitionOutcome;

  @ManyOf(RuleReason, 'p3', 'Why, when it was decided. 原因')
  reasonCodes: RuleReason[];

  @OneOf(AssessmentStandardCode, 'p3', 'The standard it was assessed by. 评估标准')
  standard: StandardCode;

  @Whole('p3', 'Level on the scale of the standard; null where the band alone counts. 等级', {
    columnType: 'smallint',
    nullable: true,
  })
  level: number | null;

  @OneOf(AbilityBand, 'p3', 'Band of the level. 失能程度')
  band: BandName;

  @Day('p3', 'Assessed on. 评估日期')
  assessedOn: string;

  @Day('p3', 'Last valid day of the result. 有效期至')
  validUntil: string;

  @Day('p3', 'First day on which it counts here. 互认日期', { index: true })
  recognisedOn: string;

  @Day('p3', 'Day on which it was ended: it does not count from then on. 终止日期', {
    nullable: true,
  })
  endedOn: string | null;

  @OneOf(RecognitionBasis, 'p3', 'Why the city might look at it. 法律依据')
  legalBasis: RecognitionBasis;

  @Words('p3', 'Number of the office’s case. 办件编号')
  caseNumber: string;

  @Kept('uuid')
  elderKey: string;

  @Kept('uuid')
  assessmentKey: string;

  @Kept('uuid')
  organisationId: string;

  /** City of the assessment. */
  @Kept('text')
  fromRegionCode: string;

  @Kept('bigint')
  fromRegionAt: number;

  @Kept('text')
  pactId: string;
}
