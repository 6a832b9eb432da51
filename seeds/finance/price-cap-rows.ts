import { regionAt } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';

/** What inclusive homes of two cities may ask at most a month, in fen; no document names an amount. */
const CAPS = [
  { region: '210100', code: 'BED_2022', item: 'BED', monthly: 250_000, validFrom: '2022-03-01' },
  {
    region: '210100',
    code: 'MEALS_2022',
    item: 'MEALS',
    monthly: 100_000,
    validFrom: '2022-03-01',
  },
  { region: '150600', code: 'BED_2024', item: 'BED', monthly: 300_000, validFrom: '2024-01-01' },
];

export function priceCapRows(): Row[] {
  return CAPS.map(({ region, code, item, monthly, validFrom }) => ({
    id: `${region}-${code}`,
    status: 'PUBLISHED',
    item,
    monthly,
    valid_from: validFrom,
    valid_until: null,
    region_code: region,
    region_at: regionAt(region),
    synthetic: true,
  }));
}
