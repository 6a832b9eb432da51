import type { Published } from '../../../ground/facts/publication.ts';

/** A list is told of once it was issued, when a later one takes its place, and when it is withdrawn. */
export const LIST_PUBLISHED: Published = {
  schema: 'services',
  table: 'basic_service_list',
  type: 'BasicServiceList',
  key: 't.id',
  title: 't.title',
  regionCode: "nullif(t.jurisdiction, 'CN')",
  publishedOn: 't.published_on',
  standing: 't.status',
  synthetic: "t.source = 'SYNTHETIC'",
  told: "t.status in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')",
  withdrawn: "t.status = 'WITHDRAWN'",
};
