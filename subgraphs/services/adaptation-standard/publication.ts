import type { Published } from '../../../ground/facts/publication.ts';

/** With the sum, so that another one is news. */
const SUM = "to_char(t.most_per_household / 100.0, 'FM9999999990.00')";

/** What a region pays for adapting homes is told of once it is public. */
export const STANDARD_PUBLISHED: Published = {
  schema: 'services',
  table: 'adaptation_standard',
  type: 'AdaptationStandard',
  key: 't.id',
  title: `'适老化改造补助标准 ' || t.id || '：每户至多' || ${SUM} || '元'`,
  titleEn: `'Adaptation standard ' || t.id || ': at most ' || ${SUM} || ' yuan a household'`,
  regionCode: 't.region_code',
  publishedOn: 't.valid_from',
  standing: 't.status',
  synthetic: 't.synthetic',
  told: "t.status <> 'DRAFT'",
  withdrawn: "t.status = 'WITHDRAWN'",
};
