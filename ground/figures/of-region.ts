import { subtree } from '../china/region-code.ts';
import type { Rows } from '../rows/rows.ts';

/** Regions as rows `p` of a statement: the code `k`, and `a` and `b`, between which all codes inside lie. */
export const REGIONS =
  'unnest(array[?]::text[], array[?]::bigint[], array[?]::bigint[]) p(k, a, b)';

/**
 * What a statement says of a region, for all regions of a level at once: `sql` selects `p.k` and the
 * figures from `REGIONS`, whose parameters come before its own. Undefined where it says nothing.
 */
export function figuresOf<Figures extends object>(
  rows: Rows,
  name: string,
  region: string,
  sql: string,
  params: readonly unknown[],
): Promise<Figures | undefined> {
  return rows.batch(name, region, async (codes) => {
    const ranges = codes.map(subtree);
    const places = [codes, ranges.map(({ from }) => from), ranges.map(({ to }) => to)];
    const found = await rows.sql<Figures & { k: string }>(sql, [...places, ...params]);
    return new Map(found.map(({ k, ...figures }) => [k, figures as unknown as Figures]));
  });
}
