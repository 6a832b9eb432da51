import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeInput, changeInput, CreateInput } from '../../ground/workflow/action-input.ts';
import { DecimalScalar, MonthScalar } from '../../ground/schema/scalars.ts';

@InputType({ description: 'Who needs a home care bed, and who is to serve it.' })
export class ApplyForHomeCareBedInput extends CreateInput {
  @Field(() => ID, { description: 'The elder. 老年人' })
  elder: string;

  @Field(() => ID, { description: 'The facility that is to serve it. 服务机构' })
  provider: string;
}

@InputType({ description: 'What is approved.' })
export class ApproveHomeCareBedInput extends ChangeInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'Hours of free care a month, 20 to 45; needed where care is free, else left out. 每月计划照护小时',
  })
  plannedHours?: number | null;
}

@InputType({ description: 'What was fitted.' })
export class HandInHomeCareBedInput extends ChangeInput {
  @Field(() => [ID], { description: 'Devices of the catalogue, at least one. 适老设备' })
  @ArrayNotEmpty()
  @ArrayMaxSize(55)
  @ArrayUnique()
  devices: string[];
}

@InputType({ description: 'The care given in one month.' })
export class RecordHomeCareInput extends ChangeInput {
  @Field(() => MonthScalar, { description: 'The month, not one to come. 月份' })
  month: string;

  @Field(() => DecimalScalar, { description: 'Hours of care, 0 to 744 in halves. 照护小时' })
  hours: string;

  @Field(() => Int, { description: 'Times a carer came, 0 to 310. 上门次数' })
  @Min(0)
  @Max(310)
  visits: number;
}

export const AssessHomeCareBedInput = changeInput('AssessHomeCareBedInput');
export const InstallHomeCareBedInput = changeInput('InstallHomeCareBedInput');
export const ReturnHomeCareBedInput = changeInput('ReturnHomeCareBedInput');
export const AcceptHomeCareBedInput = changeInput('AcceptHomeCareBedInput');
export const SuspendHomeCareBedInput = changeInput('SuspendHomeCareBedInput');
export const ResumeHomeCareBedInput = changeInput('ResumeHomeCareBedInput');
export const CloseHomeCareBedInput = changeInput('CloseHomeCareBedInput');
