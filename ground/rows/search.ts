import { badInput } from '../errors/errors.ts';
import type { SqlCondition } from './rows.ts';

const MAX_LENGTH = 50;

/**
 * A condition that finds `text` anywhere in a name, Chinese or not: full-width and half-width forms
 * and letter case are equal, wildcards are ordinary characters.
 */
export function nameContains(column: string, argument: string, text: string): SqlCondition {
  const needle = text.normalize('NFKC').trim();
  if (needle.length === 0 || needle.length > MAX_LENGTH) {
    throw badInput(argument, 'LENGTH', { min: 1, max: MAX_LENGTH });
  }
  const pattern = `%${needle.replace(/[\\%_]/g, '\\$&')}%`;
  return { sql: `e."${column}" ilike ?`, params: [pattern] };
}
