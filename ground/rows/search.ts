import { normalName } from '../china/normal-name.ts';
import { badInput } from '../errors/errors.ts';
import type { SqlCondition } from './list-spec.ts';

const MAX_LENGTH = 50;

/**
 * A condition that finds `text` anywhere in a name, Chinese or not, both in their normal form;
 * wildcards are ordinary characters. The column is one with a `NormalForm` beside it.
 */
export function nameContains(column: string, argument: string, text: string): SqlCondition {
  const needle = normalName(text);
  const { length } = Array.from(text.trim());
  if (needle.length === 0 || length > MAX_LENGTH || needle.includes('\0')) {
    throw badInput(argument, 'LENGTH', { min: 1, max: MAX_LENGTH });
  }
  const pattern = `%${needle.replace(/[\\%_]/g, '\\$&')}%`;
  return { sql: `e."normal_${column}" ilike ?`, params: [pattern] };
}
