import type { Published } from '../../../ground/facts/publication.ts';

/** With the sum, so that another one is news. */
const SUM = "to_char(t.monthly / 100.0, 'FM9999999990.00')";

/** What inclusive homes may ask at most is told of once it is public. */
export const CAP_PUBLISHED: Published = {
  schema: 'finance',
  table: 'price_cap',
  type: 'PriceCap',
  key: 't.id',
  title: `'普惠养老价格上限 ' || t.id || '：每月' || ${SUM} || '元'`,
  titleEn: `'Price cap ' || t.id || ': ' || ${SUM} || ' yuan a month'`,
  regionCode: 't.region_code',
  publishedOn: 't.valid_from',
  standing: 't.status',
  synthetic: 't.synthetic',
  told: "t.status <> 'DRAFT'",
  withdrawn: "t.status = 'WITHDRAWN'",
};
