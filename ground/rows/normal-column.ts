import { Property } from '@mikro-orm/decorators/legacy';
import { normalNameSql } from '../china/normal-name.ts';

/**
 * The normal form of a name column, which the database keeps beside it: a search over a million names
 * compares what is stored. `nameContains` looks for it as `normal_<column>`; no read selects it.
 */
export function NormalForm(column: string): PropertyDecorator {
  return Property({
    type: 'text',
    fieldName: `normal_${column}`,
    generated: `(${normalNameSql(column)}) stored`,
    hidden: true,
  }) as PropertyDecorator;
}
