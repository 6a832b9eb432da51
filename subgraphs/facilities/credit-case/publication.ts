import type { Published } from '../../../ground/facts/publication.ts';

/**
 * An entry is told of while it is on the list. Once its credit is repaired, its appeal won or its term
 * over, it is taken back: whoever kept it deletes it.
 */
export const CREDIT_PUBLISHED: Published = {
  schema: 'facilities',
  table: 'credit_case',
  type: 'BlacklistEntry',
  key: 't.entry_id',
  title: `(select o.name from facilities.organization o where o.id = t.organization_id)
    || '：' || t.facts`,
  regionCode: 't.region_code',
  publishedOn: 't.listed_from',
  standing: "'LISTED'",
  synthetic: 't.synthetic',
  told: 't.entry_id is not null',
  withdrawn: "t.status in ('REMOVED', 'REPAIRED', 'ENDED')",
};
