import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { regionAt } from '../../../ground/china/region-code.ts';
import type { PublishedFact, Subscription } from '../../../ground/facts/facts.ts';
import { PUBLICATION, type PublicationPayload } from '../../../ground/facts/publication.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';

/** Who publishes. */
const SOURCES = ['regions', 'facilities', 'services', 'finance', 'workforce'] as const;

/**
 * What each part of the hub publishes, in one order. The table is no projection: it says when something
 * was told and how often, which facts alone do not, so that a rebuild leaves it and finds it right.
 */
export const publicationFacts: readonly Subscription[] = SOURCES.map((from) => ({
  from,
  kind: PUBLICATION,
  tables: [],
  apply: tell as Subscription['apply'],
}));

/**
 * Tells what is new in it. Places are given one batch after the other, so that a reader who has come to
 * one has met all before it.
 */
async function tell(
  em: SqlEntityManager,
  facts: readonly PublishedFact<PublicationPayload>[],
): Promise<void> {
  const latest = new Map<string, PublishedFact<PublicationPayload>>();
  for (const fact of facts) {
    if (fact.sequence > (latest.get(fact.subject)?.sequence ?? 0)) latest.set(fact.subject, fact);
  }
  if (latest.size === 0) return;
  const rows = [...latest.values()].map(({ subject, sequence, publishedAt, payload }, n) => {
    const { type, publishedOn, regionCode, withdrawn, title, titleEn, standing, synthetic } =
      payload;
    return {
      ...{
        subject,
        type,
        sequence,
        changed_at: publishedAt,
        published_on: publishedOn,
        synthetic,
        n,
      },
      ...{ region_code: regionCode, region_at: regionCode && regionAt(regionCode) },
      ...(withdrawn
        ? { title: null, title_en: null, standing: null, state: 'WITHDRAWN' }
        : { title, title_en: titleEn, standing, state: 'PUBLISHED' }),
    };
  });
  await lockName(em, 'publications');
  await em.execute(TELL, [JSON.stringify(rows)]);
}

const TOLD = ['state', 'title', 'title_en', 'standing', 'published_on', 'region_code'];
const told = (row: string) => TOLD.map((column) => `${row}.${column}`).join(', ');

/** What was never told is not taken back, and what says the same is not told again. */
const TELL = `
  with news as (
    select n.*, case when n.state = 'PUBLISHED' and p.subject is not null then 'CORRECTED'
        else n.state end as becomes,
      row_number() over (order by n.n) + (select coalesce(max(position), 0) from publication) as place
    from json_to_recordset(?) as n(subject text, type text, state text, title text, title_en text,
        standing text, published_on date, changed_at timestamptz, region_code text, region_at bigint,
        sequence bigint, synthetic boolean, n int)
    left join publication p on p.subject = n.subject
    where case when p.subject is null then n.state <> 'WITHDRAWN'
      else n.sequence >= p.sequence and (
        (${told('n')}) is distinct from (case p.state when 'CORRECTED' then 'PUBLISHED' else p.state end,
          ${TOLD.slice(1)
            .map((column) => `p.${column}`)
            .join(', ')})) end
  )
  insert into publication as p (subject, type, state, title, title_en, standing, published_on,
    changed_at, region_code, region_at, sequence, synthetic, position)
  select subject, type, becomes, title, title_en, standing, published_on, changed_at, region_code,
    region_at, sequence, synthetic, place from news
  on conflict (subject) do update set state = excluded.state, title = excluded.title,
    title_en = excluded.title_en, standing = excluded.standing, published_on = excluded.published_on,
    changed_at = excluded.changed_at, region_code = excluded.region_code,
    region_at = excluded.region_at, sequence = excluded.sequence,
    synthetic = excluded.synthetic, position = excluded.position`;
