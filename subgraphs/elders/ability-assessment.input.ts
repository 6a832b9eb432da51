import { ArrayMaxSize } from 'class-validator';
import { Directive, Field, ID, InputType } from 'type-graphql';
import { ChangeInput, changeInput, CreateInput } from '../../ground/workflow/action-input.ts';
import { ApplicationChannel } from '../../ground/schema/application-channel.ts';
import type { StandardCode } from './assessment-standard/standard.ts';
import { AssessmentReason, AssessmentStandardCode } from './assessment-standard/enums.ts';
import { ItemScoreInput, LevelChangesInput } from './assessment-standard/preview.ts';

@InputType({ description: 'Who is to be assessed, why and how.' })
export class OrderAbilityAssessmentInput extends CreateInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The elder; either this or nationalId. 老年人',
  })
  elder?: string | null;

  @Directive('@tag(name: "staff")')
  @Field(() => String, {
    nullable: true,
    description:
      'Identity number of the elder, by which staff find somebody on the register; it is compared ' +
      'and not kept. 公民身份号码',
  })
  nationalId?: string | null;

  @Field(() => AssessmentReason, { description: 'Why. 评估原因' })
  reason: AssessmentReason;

  @Field(() => AssessmentStandardCode, { description: 'By this standard. 评估标准' })
  standard: StandardCode;

  @Field(() => ApplicationChannel, { description: 'How it reached the office. 申请渠道' })
  channel: ApplicationChannel;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Together with a free health check. 结合免费体检',
  })
  combinedWithHealthCheck: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Keep it as a draft; otherwise it is handed in at once. 存为草稿',
  })
  draft: boolean;
}

@InputType({ description: 'Who is to assess.' })
export class AssignAbilityAssessmentInput extends ChangeInput {
  @Field(() => ID, { description: 'The assessment organisation. 评估机构' })
  organisation: string;

  @Field(() => [ID], {
    description: 'Two different assessors, certified and under contract with it today. 评估师',
  })
  @ArrayMaxSize(10)
  assessors: string[];
}

@InputType({ description: 'What the two assessors found today.' })
export class ScoreAbilityAssessmentInput extends ChangeInput {
  @Field(() => [ItemScoreInput], {
    description: 'A score for every item of the standard, each once. 各指标得分',
  })
  items: ItemScoreInput[];

  @Field(() => LevelChangesInput, {
    nullable: true,
    description: 'What moves the level besides the scores. 等级变更',
  })
  changes?: LevelChangesInput | null;
}

@InputType({ description: 'What the review came to: without items the result is upheld.' })
export class ConcludeAbilityAssessmentReviewInput extends ChangeInput {
  @Field(() => [ItemScoreInput], {
    nullable: true,
    description: 'The corrected scores, of every item; none to uphold the result. 复核得分',
  })
  items?: ItemScoreInput[] | null;

  @Field(() => LevelChangesInput, {
    nullable: true,
    description: 'What moves the level besides the corrected scores. 等级变更',
  })
  changes?: LevelChangesInput | null;
}

export const SubmitAbilityAssessmentInput = changeInput('SubmitAbilityAssessmentInput');
export const WithdrawAbilityAssessmentInput = changeInput('WithdrawAbilityAssessmentInput');
export const AcceptAbilityAssessmentInput = changeInput('AcceptAbilityAssessmentInput');
export const ReturnAbilityAssessmentInput = changeInput('ReturnAbilityAssessmentInput');
export const PubliciseAbilityAssessmentInput = changeInput('PubliciseAbilityAssessmentInput');
export const ActivateAbilityAssessmentInput = changeInput('ActivateAbilityAssessmentInput');
export const DisputeAbilityAssessmentInput = changeInput('DisputeAbilityAssessmentInput');
export const ReviewAbilityAssessmentInput = changeInput('ReviewAbilityAssessmentInput');
export const ExpireAbilityAssessmentInput = changeInput('ExpireAbilityAssessmentInput');
export const RevokeAbilityAssessmentInput = changeInput('RevokeAbilityAssessmentInput');
