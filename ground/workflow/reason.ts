import type { CreateInput } from './action-input.ts';
import type { Action } from './machine.ts';
import { refuse } from './user-error.ts';

/**
 * What takes something away says why, in words: blanks and punctuation are none.
 * @throws REASON_REQUIRED at `input.note`.
 */
export function requireReason({ reason }: Action<string>, { note }: CreateInput): void {
  if (!reason || /[\p{L}\p{N}]/u.test(note ?? '')) return;
  throw refuse('REASON_REQUIRED', 'note', 'It takes something away: the note says why.');
}
