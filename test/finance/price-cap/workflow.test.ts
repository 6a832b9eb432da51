import { PRICE_CAP } from '../../../subgraphs/finance/price-cap/machine.ts';
import { publishedTests } from '../../kit/published.ts';

describe('what inclusive homes of a city may ask at most', () =>
  publishedTests({
    machine: PRICE_CAP,
    table: 'finance.price_cap',
    key: '150600-MEALS_2026',
    code: 'MEALS_2026',
    office: 'finance:150600',
    draft: { item: 'MEALS', monthly: 90_000, validFrom: '2026-07-01' },
    columns: { item: 'MEALS', monthly: 90_000, valid_from: '2026-07-01' },
    change: { monthly: 95_000 },
    full: { valid_until: '2027-12-31' },
  }));
