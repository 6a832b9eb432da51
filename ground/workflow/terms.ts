import { EVIDENCE, type GivenEvidence, requireEvidence } from '../evidence/given.ts';
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

type Said = Pick<Action<string>, 'taking' | 'evidenced'>;

/** What an action takes besides: its evidence, the code of its reason, and the last day of its term. */
export function termsOf({ taking, evidenced }: Said): Arguments {
  const evidence = evidenced ? EVIDENCE : {};
  if (!taking) return evidence;
  const { reasons, term } = taking;
  return {
    ...evidence,
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

/** What the input of an action may say of its reason, its term and its evidence. */
export interface Taken {
  reasonCode?: ReasonCode | null;
  until?: string | null;
  evidence?: readonly GivenEvidence[] | null;
}

/** @throws Refusal EVIDENCE_REQUIRED; REASON_REQUIRED for no code, or one of other actions; INVALID_VALUE for a term in the past */
export function requireTerms(
  { taking, evidenced }: Said,
  { reasonCode, until, evidence }: Taken,
  { today }: { readonly today: string },
): void {
  if (evidenced) requireEvidence(evidence);
  if (!taking) return;
  const { reasons, term } = taking;
  if (reasons.length > 0 && !reasons.includes(reasonCode!)) {
    throw REFUSES.REASON_CODE('reasonCode', { codes: reasons.join(', ') });
  }
  if (term === 'UNTIL' && until && until < today) throw REFUSED.INVALID_VALUE('until');
}
