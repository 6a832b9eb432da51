import type { EntityMetadata, Platform } from '@mikro-orm/core';
import { madeOnce } from '../process/made-once.ts';
import { type Denies, type RowMaker, rowOf, type RowShape, type Tells } from './row-objects.ts';

/** The column in which a row says what of it may be read. */
export const GRANTED = '$granted';

/**
 * Rows that are read in parts: each says in a column which, and all else of it throws. `denies` is
 * called with what the column lists.
 */
export function rowInParts(
  meta: EntityMetadata,
  platform: Platform,
  denies: (granted: readonly string[]) => Denies,
  tells?: Tells,
): RowShape<object> {
  const shapes = new Map<string, RowShape<object>>();
  const shapeFor = (granted: readonly string[]) =>
    madeOnce(shapes, granted.join(), () => rowOf(meta, platform, denies(granted), tells));
  return (columns) => {
    const at = columns.findIndex(({ name }) => name === GRANTED);
    const parse = columns[at]?.parse as ((field: unknown) => string[]) | undefined;
    const makers = new Map<string, RowMaker<object>>();
    return (fields) => {
      const told = fields[at] ?? null;
      const granted = told === null || !parse ? [] : [...parse(told)].sort();
      return madeOnce(makers, granted.join(), () => shapeFor(granted)(columns))(fields);
    };
  };
}
