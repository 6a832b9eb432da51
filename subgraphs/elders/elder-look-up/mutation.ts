import { IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { openId } from '../../../ground/identity/open-id.ts';
import { For, Open, Personal } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { expected } from '../../../ground/schema/argument-validation.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { UserError } from '../../../ground/workflow/payload.ts';
import { Elder } from '../elder/entity.ts';
import { lookUp } from './look-up.ts';

@InputType({ description: 'Whom an app or an office elsewhere looks for. 查询对象' })
export class LookUpElderInput {
  @Field(() => String, {
    description:
      'Made up by the client for one question, 8 to 100 letters, digits, - or _: sent again with the ' +
      'same input within 30 days it is the same question. 幂等键',
  })
  @Matches(/^[\w-]{8,100}$/, expected('IDEMPOTENCY_KEY'))
  idempotencyKey: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Identity number, with the name beside it; it is compared and not kept. 公民身份号码',
  })
  @MaxLength(50)
  nationalId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name on the identity card; it is compared and not kept. 姓名',
  })
  @IsNotEmpty()
  @MaxLength(50)
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Instead of both: a code that the elder or her city handed over, in any writing; it serves ' +
      'once. 转介码',
  })
  @MaxLength(50)
  referralCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The grant that the question rests on, one of `viewer.grants`; none where the person has ' +
      'consented. 所依据的授权',
  })
  grant?: string | null;
}

@ObjectType({ description: 'What a question for a person came to. 查询结果' })
export class LookUpElderPayload {
  @Personal(() => Elder, {
    nullable: true,
    description:
      'The person, as far as she is open to the caller; null alike where there is nobody with this ' +
      'number and name or code, and where she is not for the caller. 老年人',
  })
  elder: Elder | null;

  @ListSize(20)
  @Open(() => [UserError], { description: 'What kept it from being asked. 错误' })
  userErrors: UserError[];

  @Open(() => Boolean, {
    description: 'Whether this very question was asked before, and is not counted again. 是否重放',
  })
  replayed: boolean;
}

/** Written out: a question is no action on a row, and it is one whatever comes of it. */
@Resolver()
export class LookUpElderMutation {
  @Mutation(() => LookUpElderPayload, {
    description:
      'Looks one person up by identity number and name, or by a referral code, under a grant or by her ' +
      'consent. A mutation, since each question is kept and counted, found or not, and what it asks ' +
      'stands in no URL. Refused with GRANT_NEEDED, GRANT_NOT_IN_FORCE, INVALID_VALUE, ' +
      'NATIONAL_ID_INVALID, REFERRAL_CODE_INVALID; a code that opens nobody with REFERRAL_NOT_OPEN. ' +
      '身份核对查询',
  })
  @For('developer', 'partner')
  lookUpElder(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => LookUpElderInput) { grant, ...asked }: LookUpElderInput,
  ): Promise<LookUpElderPayload> {
    const key = grant == null ? null : openId('AccessGrant', 'input.grant', grant);
    return lookUp(context, { ...asked, grant: key });
  }
}
