import type { Published } from '../../../ground/facts/publication.ts';

/** Prices are told of once they are public, and when they are taken back. */
export const PRICES_PUBLISHED: Published = {
  schema: 'finance',
  table: 'price_filing',
  type: 'PriceFiling',
  key: 't.id',
  title: "'价格备案第' || t.number || '号'",
  titleEn: "'Price filing ' || t.number",
  regionCode: 't.region_code',
  publishedOn: 't.valid_from',
  standing: "'FILED'",
  synthetic: 't.synthetic',
  told: "t.register_status in ('PUBLISHED', 'WITHDRAWN')",
  withdrawn: "t.register_status = 'WITHDRAWN'",
};
