import type { Published } from '../../../ground/facts/publication.ts';

/** A pact is told of once it is in force, and when it ends. It is of several regions, and so of none. */
export const PACT_PUBLISHED: Published = {
  schema: 'regions',
  table: 'region_pact',
  type: 'RegionPact',
  key: 't.id',
  title: 't.label_zh',
  titleEn: 't.name',
  regionCode: 'null',
  publishedOn: 't.active_from',
  standing: 't.status',
  told: "t.status in ('ACTIVE', 'TERMINATED')",
};
