/** Between the keys of rows that one action made, as its idempotency key keeps them. */
const BETWEEN = ' ';

export function keysText(keys: readonly string[]): string {
  return keys.join(BETWEEN);
}

/** The keys in such a text; none in an empty one. */
export function keysIn(text: string): string[] {
  return text.split(BETWEEN).filter((key) => key !== '');
}
