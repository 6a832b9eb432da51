import { IsNotEmpty, Matches, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { expected } from '../schema/argument-validation.ts';

/** Input of every mutation that makes a row. */
@InputType()
export abstract class CreateInput {
  @Field(() => String, {
    description:
      'Made up by the client for one intention, 8 to 100 letters, digits, - or _: sent again with ' +
      'the same input within 30 days it changes nothing more and gives the same row. 幂等键',
  })
  @Matches(/^[\w-]{8,100}$/, expected('IDEMPOTENCY_KEY'))
  idempotencyKey: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, for the record; at most 500 characters. Where an action must give its reason (it names ' +
      'REASON_REQUIRED), the person whom the row is about reads this. 备注',
  })
  @MaxLength(500)
  note?: string | null;
}

/** Input of every mutation that changes a row. */
@InputType()
export abstract class ChangeInput extends CreateInput {
  @Field(() => ID, { description: 'Id of what is changed. 操作对象标识' })
  @IsNotEmpty()
  id: string;

  @Field(() => Int, { description: 'Its version that the decision rests on. 版本' })
  @Min(1)
  version: number;
}
