import { badInput } from '../errors/errors.ts';
import { isRegionCode, subtree } from '../china/region-code.ts';
import type { SqlCondition } from './rows.ts';

/** Rows of a region and everything below it, by the `region_at` column (an index range). */
export function within(argument: string, code: string, column = 'region_at'): SqlCondition {
  const { from, to } = subtree(regionCode(argument, code));
  return { sql: `e."${column}" between ? and ?`, params: [from, to] };
}

/** Rows of any of several regions. */
export function withinAny(argument: string, codes: readonly string[]): SqlCondition {
  if (codes.length === 0 || codes.length > 50) {
    throw badInput(argument, 'ITEMS', { min: 1, max: 50 });
  }
  const parts = codes.map((code) => within(argument, code));
  return {
    sql: `(${parts.map((part) => part.sql).join(' or ')})`,
    params: parts.flatMap((part) => part.params),
  };
}

/** @throws BAD_USER_INPUT when the text is no region code. */
export function regionCode(argument: string, code: string): string {
  if (isRegionCode(code)) return code;
  throw badInput(argument, 'REGION_CODE');
}
