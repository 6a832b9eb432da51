import { Field, ID, InputType } from 'type-graphql';
import { changeInput, CreateInput } from '../../ground/workflow/action-input.ts';
import { MonthScalar } from '../../ground/schema/scalars.ts';
import { BedSubsidyCaseInput } from './bed-subsidy-case.ts';

@InputType({
  description: 'What is applied for and for whom; the amount is computed, never sent.',
})
export class ApplyForSubsidyInput extends CreateInput {
  @Field(() => ID, { description: 'The programme. 补贴项目' })
  programme: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The facility, for a programme that pays facilities. 机构',
  })
  facility?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The elder, for a programme that pays elders. 老年人',
  })
  elder?: string | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'The month, for a programme that pays by the month; else left out. 月份',
  })
  month?: string | null;

  @Field(() => BedSubsidyCaseInput, {
    nullable: true,
    description: 'For a programme that pays new beds, else left out. 新增床位情况',
  })
  beds?: BedSubsidyCaseInput | null;
}

export const SubmitSubsidyApplicationInput = changeInput('SubmitSubsidyApplicationInput');
export const AcceptSubsidyApplicationInput = changeInput('AcceptSubsidyApplicationInput');
export const StartSubsidyReviewInput = changeInput('StartSubsidyReviewInput');
export const PassSubsidyCountyReviewInput = changeInput('PassSubsidyCountyReviewInput');
export const PubliciseSubsidyApplicationInput = changeInput('PubliciseSubsidyApplicationInput');
export const ApproveSubsidyApplicationInput = changeInput('ApproveSubsidyApplicationInput');
export const ReturnSubsidyApplicationInput = changeInput('ReturnSubsidyApplicationInput');
export const RejectSubsidyApplicationInput = changeInput('RejectSubsidyApplicationInput');
export const DisburseSubsidyInput = changeInput('DisburseSubsidyInput');
export const ReclaimSubsidyInput = changeInput('ReclaimSubsidyInput');
