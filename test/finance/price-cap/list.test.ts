import { listTests } from '../../kit/list-kit.ts';
import { someDrafted } from '../../kit/published.ts';

describe('caps on prices', () =>
  listTests({
    entity: 'PriceCap',
    list: 'priceCaps',
    table: 'finance.price_cap',
    open: true,
    prepare: someDrafted('finance.price_cap'),
    as: 'finance:150600',
    orders: { ID: 'id', MONTHLY: 'monthly', VALID_FROM: 'valid_from' },
    filters: {
      within: ['"210100"', 'region_at between 210100000000 and 210199999999'],
      items: ['[BED]', "item = 'BED'"],
      statuses: ['[PUBLISHED]', "status = 'PUBLISHED'"],
    },
    nested: 'item region { name }',
  }));
