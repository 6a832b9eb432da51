import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsNotEmpty,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeInput, changeInput, CreateInput } from '../../ground/workflow/action-input.ts';
import { expected } from '../../ground/schema/argument-validation.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { PactScope } from './region-pact.ts';

@InputType({ description: 'The terms of a new pact.' })
export class ProposePactInput extends CreateInput {
  @Field(() => String, { description: 'English name, at most 120 characters.' })
  @Matches(/^\S(.*\S)?$/, expected('TRIMMED'))
  @MaxLength(120)
  name: string;

  @Field(() => String, { description: 'Chinese name, at most 60 characters. 名称' })
  @Matches(/^\S(.*\S)?$/, expected('TRIMMED'))
  @Matches(/\p{Script=Han}/u, expected('HAN'))
  @MaxLength(60)
  labelZh: string;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the agreement, where it has one, at most 120 characters. 协议',
  })
  @Matches(/^\S(.*\S)?$/, expected('TRIMMED'))
  @MaxLength(120)
  agreement?: string | null;

  @Field(() => [String], {
    description:
      'Region codes of 2 to 20 provinces or cities, county-level ones included; the caller’s own ' +
      'is one of them. 成员',
  })
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ArrayUnique()
  members: string[];

  @Field(() => [PactScope], { description: 'What it covers, each matter once. 合作范围' })
  @ArrayNotEmpty()
  @ArrayUnique()
  scopes: PactScope[];

  @Field(() => [String], {
    description:
      'Codes of assessment standards whose level crosses the border, such as GBT42195_2022; only ' +
      'with the scope ASSESSMENT, else none. 互认标准',
  })
  @ArrayMaxSize(10)
  @ArrayUnique()
  acceptedStandards: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What anyone may read about it besides, at most 500 characters. 说明',
  })
  @MaxLength(500)
  remark?: string | null;
}

@InputType({ description: 'The terms of a draft as they shall be, all of them.' })
export class AmendPactInput extends ProposePactInput {
  @Field(() => ID, { description: 'Id of the draft.' })
  @IsNotEmpty()
  id: string;

  @Field(() => Int, { description: 'Its version that the decision rests on. 版本' })
  @Min(1)
  version: number;
}

@InputType({ description: 'From when a signed pact is in force.' })
export class ActivatePactInput extends ChangeInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day in force, not before today; today when left out. 生效日期',
  })
  effectiveFrom?: string | null;
}

@InputType({ description: 'What is ended; `note` says why and is needed here. 终止原因' })
export class TerminatePactInput extends ChangeInput {}

export const SignPactInput = changeInput('SignPactInput');
export const WithdrawPactSignatureInput = changeInput('WithdrawPactSignatureInput');
