import { type MergeClash, MERGE_CLASH } from '../../../ground/facts/follows-survivor.ts';
import type { PublishedFact, Subscription } from '../../../ground/facts/facts.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';

/**
 * What another subgraph tells of rows that could not follow the survivor of a merge opens a case, while
 * the merge stands and unless one is open. A rebuild empties nothing: what people settled is theirs.
 */
export function clashFacts(from: string): Subscription {
  return {
    from,
    kind: MERGE_CLASH,
    tables: [],
    async apply(em, facts: PublishedFact<never>[]) {
      for (const { payload, publishedAt } of facts) {
        const { duplicate, entity, row, beside } = payload as MergeClash;
        await em.execute(OPEN_CASE, [newKey(), entity, row, beside, publishedAt, duplicate]);
      }
    },
  };
}

const OPEN_CASE = `
  insert into merge_case (key, status, about, row_key, beside_key, opened_on, merge_key, elder_key,
    region_code, region_at, synthetic)
  select x.key, 'OPEN', x.about, x.row_key, x.beside_key, (x.at at time zone 'Asia/Shanghai')::date,
    m.key, m.elder_key, m.region_code, m.region_at, m.synthetic
  from elder_merge m, (select ?::uuid as key, ?::text as about, ?::uuid as row_key,
    ?::uuid as beside_key, ?::timestamptz as at, ?::uuid as duplicate) x
  where m.duplicate_key = x.duplicate and m.status = 'MERGED'
    and not exists (select from merge_case c where c.merge_key = m.key and c.row_key = x.row_key
      and (c.status = 'OPEN' or c.updated_at > x.at))
  on conflict do nothing`;
