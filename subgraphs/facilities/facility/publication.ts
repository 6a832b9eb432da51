import type { Published } from '../../../ground/facts/publication.ts';

/** A facility is told of from its filing on, and whenever it stands otherwise. */
export const FACILITY_PUBLISHED: Published = {
  schema: 'facilities',
  table: 'facility',
  type: 'Facility',
  key: 't.id',
  title: 't.name',
  regionCode: 't.region_code',
  publishedOn: 't.filed_on',
  standing: 't.status',
  synthetic: 't.synthetic',
  told: 't.filed_on is not null',
};
