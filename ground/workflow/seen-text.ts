import { hasUnseen } from '../text/plain-text.ts';
import { REFUSED } from './refused.ts';

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
