import type { SqlCondition } from '../../ground/rows/rows.ts';

/** `<left> && array[…]` for a list of texts; SQL has no empty `array[]`, and it would meet nothing. */
export function anyOf(left: string, values: readonly string[]): SqlCondition {
  if (values.length === 0) return { sql: 'false', params: [] };
  return { sql: `${left} && array[?]::text[]`, params: [values] };
}
