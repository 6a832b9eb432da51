import type { Published } from '../../../ground/facts/publication.ts';

const OF_STANDARD = 'from regions.policy_document d where d.id = t.standard_id';

/** Which standard a region has adopted is told of under the title of the standard. */
export const ADOPTION_PUBLISHED: Published = {
  schema: 'regions',
  table: 'standard_adoption',
  type: 'StandardAdoption',
  key: 't.id',
  title: `'采用标准：' || (select d.title ${OF_STANDARD})`,
  titleEn: `'Standard adopted: ' || (select d.title_en ${OF_STANDARD})`,
  regionCode: 't.region_code',
  publishedOn: 't.valid_from',
  standing: 't.status',
  synthetic: 't.synthetic',
  told: "t.status <> 'DRAFT'",
  withdrawn: "t.status = 'WITHDRAWN'",
};
