import { Directive, ObjectType } from 'type-graphql';
import { Open } from '../schema/field-class.ts';
import { Refusal, USER_ERROR_CODES } from './refusals.ts';
import type { REFUSED } from './refused.ts';

@ObjectType({
  description: 'What kept a mutation from its change, at one field of its input. 操作错误',
})
@Directive('@shareable')
export class UserError {
  @Open(() => USER_ERROR_CODES.values, { description: 'The code to act on. 代码' })
  code: string;

  @Open(() => String, {
    description: "The same in words, in the reader's language; never repeats what was sent. 说明",
  })
  message: string;

  @Open(() => [String], { description: 'Where in the input, such as ["input", "version"]. 位置' })
  path: string[];
}

/** Codes that have not moved beside their rules yet. */
const OLD_CODES = {
  NOT_FIRST_IN_QUEUE:
    'Rule R-20 puts others before her. Offer the bed to the first of `waitingList`. 未到轮候顺位',
  NO_FREE_BED:
    'No bed of the class is free. Wait for one, or choose another class or place. 无空余床位',
} as const satisfies Record<string, string>;
for (const [code, label] of Object.entries(OLD_CODES)) {
  if (!USER_ERROR_CODES.has(code)) USER_ERROR_CODES.add(code, label);
}
export type UserErrorCode = keyof typeof OLD_CODES | keyof typeof REFUSED;

/** The old way to refuse, in one language. */
export function refuse(code: UserErrorCode, field: string, message: string): Refusal {
  return new Refusal({ code, field, text: { en: message, zh: message }, parameters: {} });
}

export const userError = refuse;
export { Refusal };
