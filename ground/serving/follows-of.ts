import type { FollowsSurvivor } from '../facts/follows-survivor.ts';
import type { Row } from '../row/row.ts';

/** How the rows of these nouns follow the survivor of a merge. */
export function followsOf(rows: readonly Row[]): readonly FollowsSurvivor[] {
  return rows.flatMap(({ follows }) => (follows && 'table' in follows ? [follows] : []));
}
