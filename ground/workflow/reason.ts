import type { CreateInput } from './action-input.ts';
import type { Action } from './machine.ts';
import { saysSomething } from '../text/plain-text.ts';
import { REFUSED } from './refused.ts';

/**
 * What takes something away says why, in words: blanks and punctuation are none.
 * @throws REASON_REQUIRED at `input.note`.
 */
export function requireReason({ reason }: Action<string>, { note }: CreateInput): void {
  if (!reason || saysSomething(note ?? '')) return;
  throw REFUSED.REASON_REQUIRED('note');
}
