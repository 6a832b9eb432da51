import { subtree } from '../../ground/china/region-code.ts';
import type { Sample, Source } from './workload.ts';

const FIRST = ['', '00000000-0000-0000-0000-000000000000'];

export interface PagedList {
  /** Field of the query root, such as `facilities`. */
  field: string;
  /** The list with `within` and `after`: id and name of its nodes, and its `pageInfo`. */
  walk: string;
  /** The key behind the id of a node, which breaks ties of the name. */
  key(as: string, id: string): string;
}

/**
 * The first pages of a list sorted by name, in each region: the hub continues from its cursor, the
 * floor from name and key of the last row before. Floor values: range, name, key, `rest`.
 */
export async function pageSamples(
  source: Source,
  { field, walk, key }: PagedList,
  regions: readonly { as: string; within: string }[],
  pages: number,
  rest: unknown[] = [],
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const { as, within } of regions) {
    const { from, to } = subtree(within);
    let after: string | null = null;
    let last = FIRST;
    for (let page = 0; page < pages; page++) {
      const variables = { within, after };
      samples.push({ as, variables, floor: [from, to, ...last, ...rest] });
      const { nodes, pageInfo } = (await source.ask(as, walk, variables))[field];
      if (!pageInfo.hasNextPage) break;
      const row = nodes.at(-1);
      after = pageInfo.endCursor as string;
      last = [row.name, key(as, row.id)];
    }
  }
  return samples;
}
