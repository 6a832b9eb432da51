import { hasUnseen, saysSomething } from '../text/plain-text.ts';
import type { CreateInput } from './action-input.ts';
import type { Action } from './machine.ts';
import { REFUSED } from './refused.ts';

/** What every input may say beside what it is about. */
export type Noted = Pick<CreateInput, 'note'>;

/**
 * What takes something away says why, in words: blanks and punctuation are none.
 * @throws REASON_REQUIRED at `input.note`.
 */
export function requireReason({ reason }: Action<string>, { note }: Noted): void {
  if (!reason || saysSomething(note ?? '')) return;
  throw REFUSED.REASON_REQUIRED('note');
}

/**
 * Characters that nobody sees are no text: they hide what a person signs, or turn it around.
 * @throws INVALID_VALUE at the first such text of the input.
 */
export function requireSeen(input: unknown, path: readonly string[] = []): void {
  if (typeof input === 'string' && hasUnseen(input)) {
    throw REFUSED.UNSEEN_CHARACTERS(path.join('.'));
  }
  if (typeof input !== 'object' || input === null) return;
  for (const [name, value] of Object.entries(input)) requireSeen(value, [...path, name]);
}
