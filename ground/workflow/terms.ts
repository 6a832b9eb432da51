import { type Arguments, choice, day, optional } from '../row/arguments.ts';
import type { Action } from './machine.ts';
import { ReasonCode } from './reason-code.ts';
import { refusals } from './refusals.ts';
import { REFUSED } from './refused.ts';

const REFUSES = refusals({
  REASON_CODE: {
    code: 'REASON_REQUIRED',
    en: 'What takes something away says why by a code, too. Give one of {codes} in `reasonCode`.',
    zh: '限制或取消权益须填写理由代码，请在 `reasonCode` 中填写以下之一：{codes}。',
  },
});

/** What an action takes besides, where it takes something away: the code, and the last day of the term. */
export function termsOf({ taking }: Pick<Action<string>, 'taking'>): Arguments {
  if (!taking) return {};
  const { reasons, term } = taking;
  return {
    ...(reasons.length > 0 && {
      reasonCode: optional(
        choice(ReasonCode, `Why, as a code; needed: ${reasons.join(', ')}. 理由代码`),
      ),
    }),
    ...(term === 'UNTIL' && {
      until: optional(
        day(
          'Last day of it, not before today; none where it stands until somebody takes it back. 截止日期',
        ),
      ),
    }),
  };
}

/** What the input of an action may say of its reason and its term. */
export interface Taken {
  reasonCode?: ReasonCode | null;
  until?: string | null;
}

/** @throws Refusal REASON_REQUIRED for no code, or one of other actions; INVALID_VALUE for a term in the past */
export function requireTerms(
  { taking }: Pick<Action<string>, 'taking'>,
  { reasonCode, until }: Taken,
  { today }: { readonly today: string },
): void {
  if (!taking) return;
  const { reasons, term } = taking;
  if (reasons.length > 0 && !reasons.includes(reasonCode!)) {
    throw REFUSES.REASON_CODE('reasonCode', { codes: reasons.join(', ') });
  }
  if (term === 'UNTIL' && until && until < today) throw REFUSED.INVALID_VALUE('until');
}
