import { hasUnseen, saysSomething } from '../text/plain-text.ts';
import type { CreateInput } from './action-input.ts';
import type { Action } from './machine.ts';
import { requireTerms, type Taken } from './terms.ts';
import { REFUSED } from './refused.ts';

/** What every input may say beside what it is about. */
export type Noted = Pick<CreateInput, 'note'> & Taken;

/** @throws Refusal where the input does not say why it takes something away, or says what nobody sees. */
export function requireSaid(
  action: Action<string>,
  input: Noted,
  context: { readonly today: string },
): void {
  requireReason(action, input);
  requireTerms(action, input, context);
  requireSeen(input);
}

/**
 * What takes something away says why, in words: blanks and punctuation are none.
 * @throws REASON_REQUIRED at `input.note`.
 */
function requireReason({ reason }: Action<string>, { note }: Noted): void {
  if (!reason || saysSomething(note ?? '')) return;
  throw REFUSED.REASON_REQUIRED('note');
}

/**
 * Characters that nobody sees are no text: they hide what a person signs, or turn it around.
 * @throws INVALID_VALUE at the first such text of the input.
 */
function requireSeen(input: unknown, path: readonly string[] = []): void {
  if (typeof input === 'string' && hasUnseen(input)) {
    throw REFUSED.UNSEEN_CHARACTERS(path.join('.'));
  }
  if (typeof input !== 'object' || input === null) return;
  for (const [name, value] of Object.entries(input)) requireSeen(value, [...path, name]);
}
