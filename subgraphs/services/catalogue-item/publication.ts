import type { Published } from '../../../ground/facts/publication.ts';

/** What may be provided to elders is told of once it is in a catalogue. */
export const ITEM_PUBLISHED: Published = {
  schema: 'services',
  table: 'catalogue_item',
  type: 'CatalogueItem',
  key: 't.id',
  title: 't.label_zh',
  titleEn: 't.label',
  regionCode: 't.region_code',
  publishedOn: 'null::date',
  standing: 't.status',
  synthetic: 't.synthetic',
  told: "t.status <> 'DRAFT'",
  withdrawn: "t.status = 'WITHDRAWN'",
};
