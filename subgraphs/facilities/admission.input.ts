import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, changeInput, CreateInput } from '../../ground/workflow/action-input.ts';
import { DischargeReason } from './discharge-reason.ts';
import { BedClass } from './facility-traits.ts';

@InputType({ description: 'Who wants to live where, in which class of bed.' })
export class ApplyForAdmissionInput extends CreateInput {
  @Field(() => ID, { description: 'The elder. 老年人' })
  elder: string;

  @Field(() => ID, { description: 'The institution. 养老机构' })
  facility: string;

  @Field(() => BedClass, {
    description: 'Class of the bed; not DAY_CARE, where nobody lives. 床位类别',
  })
  bedClass: BedClass;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether she cannot wait; staff confirms it with the assessment. 是否紧急',
  })
  emergency: boolean;
}

@InputType({ description: 'The assessment that is checked, and what staff finds.' })
export class CheckAdmissionAssessmentInput extends ChangeInput {
  @Field(() => Boolean, {
    description:
      'Whether staff finds it to be an emergency, whatever the application says. 是否紧急',
  })
  emergency: boolean;
}

@InputType({ description: 'The offer that is declined.' })
export class DeclineAdmissionOfferInput extends ChangeInput {
  @Field(() => Boolean, { description: 'Whether she waits for another bed. 是否继续轮候' })
  keepWaiting: boolean;
}

@InputType({ description: 'Who leaves, and why.' })
export class DischargeElderInput extends ChangeInput {
  @Field(() => DischargeReason, { description: 'Why. 离院原因' })
  reason: DischargeReason;
}

export const WaitlistAdmissionInput = changeInput('WaitlistAdmissionInput');
export const OfferAdmissionInput = changeInput('OfferAdmissionInput');
export const RecallAdmissionOfferInput = changeInput('RecallAdmissionOfferInput');
export const AdmitElderInput = changeInput('AdmitElderInput');
export const ConfirmAdmissionInput = changeInput('ConfirmAdmissionInput');
export const WithdrawAdmissionInput = changeInput('WithdrawAdmissionInput');
