import type { Published } from '../../../ground/facts/publication.ts';

/** A document is told of that the hub has; one that another merely cites is not. */
export const POLICY_PUBLISHED: Published = {
  schema: 'regions',
  table: 'policy_document',
  type: 'PolicyDocument',
  key: 't.id',
  title: 't.title',
  titleEn: 't.title_en',
  regionCode: 't.region_code',
  publishedOn: 't.published_on',
  standing: 't.standing',
  told: "t.standing <> 'CITED' and t.entry_status <> 'DRAFT'",
  withdrawn: "t.entry_status = 'WITHDRAWN'",
};
