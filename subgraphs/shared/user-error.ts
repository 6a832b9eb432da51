import { ObjectType, registerEnumType, Directive } from 'type-graphql';
import { Open } from './field-class.ts';

/**
 * Why a mutation left everything as it was, where the person at the form can act on it: cause and
 * next step. What the calling program must mend is a top-level error instead (`errors.ts`).
 */
export const USER_ERROR_CODES = {
  INVALID_VALUE: 'The value is outside what the field takes. Correct it. 值无效',
  NOT_KNOWN:
    'The hub knows no such person, place or thing for this caller. Look it up again. 查无此项',
  TRANSITION_NOT_ALLOWED:
    'The state it is in does not lead there. See `allowedActions`. 状态不允许',
  VERSION_CONFLICT:
    'Somebody changed it since it was read. Read it again and decide anew. 版本冲突',
  ALREADY_EXISTS: 'There is one already. Go on with that one. 已存在',
  ASSESSMENT_REQUIRED:
    'Rule R-08 asks for a valid assessment of ability first. Order one. 须先评估',
  FACILITY_NOT_OPERATING: 'The facility is not in operation. Choose another one. 机构未运营',
  HOURS_BELOW_MIN: 'The hours are below what the policy promises. Plan more. 低于最低时数',
  HOURS_ABOVE_MAX: 'The hours are above what the policy pays. Plan fewer. 超过最高时数',
  NOTE_REQUIRED: 'This decision needs its reasons. Give them in `note`. 须说明理由',
  NOTHING_TO_PAY:
    'The rule of the programme pays nothing here. See `amountRule` for why. 无应发金额',
  AMOUNT_CHANGED:
    'By the facts of now the amount is another one. Return it, to be handed in anew. 金额已变化',
  PUBLICITY_RUNNING: 'It is still displayed for objections. Wait for the last day. 公示期未满',
  FOUR_EYES: 'Who approved it may not pay it. Ask a colleague. 审批与支付须不同人员',
  ALREADY_PAID: 'The beneficiary was paid for this period. Reject it. 已发放',
  NO_BUDGET: 'There is no open budget line to pay it from. Open one. 无预算',
  OVER_BUDGET: 'It goes beyond the budget line. Raise the line or wait. 超出预算',
  BELOW_FLOOR: 'The rate is below the floor of the policy. Set a higher one. 低于政策下限',
} as const satisfies Record<string, string>;

export type UserErrorCode = keyof typeof USER_ERROR_CODES;

/** The codes as values, as TypeGraphQL wants an enum. */
export const UserErrorCodes = Object.fromEntries(
  Object.keys(USER_ERROR_CODES).map((code) => [code, code]),
) as { [K in UserErrorCode]: K };
registerEnumType(UserErrorCodes, {
  name: 'UserErrorCode',
  description: 'Why a mutation changed nothing, and what to do about it.',
  valuesConfig: Object.fromEntries(
    Object.entries(USER_ERROR_CODES).map(([code, description]) => [code, { description }]),
  ) as Record<UserErrorCode, { description: string }>,
});

@ObjectType({
  description: 'What kept a mutation from its change, at one field of its input. 操作错误',
})
@Directive('@shareable')
export class UserError {
  @Open(() => UserErrorCodes, { description: 'The code to act on.' })
  code: UserErrorCode;

  @Open(() => String, { description: 'The same in words; never repeats what was sent.' })
  message: string;

  @Open(() => [String], { description: 'Where in the input, such as ["input", "version"].' })
  path: string[];
}

/** Ends a mutation's transaction without a trace; its user errors become the payload's. */
export class Refusal extends Error {
  readonly userErrors: UserError[];

  constructor(...userErrors: UserError[]) {
    super(userErrors.map(({ code }) => code).join(', '));
    this.name = 'Refusal';
    this.userErrors = userErrors;
  }
}

/** Refuses for one field of `input`; `field` may be a path such as `items.3.score`. */
export function refuse(code: UserErrorCode, field: string, message: string): Refusal {
  return new Refusal(userError(code, field, message));
}

export function userError(code: UserErrorCode, field: string, message: string): UserError {
  return { code, message, path: ['input', ...field.split('.')] };
}
