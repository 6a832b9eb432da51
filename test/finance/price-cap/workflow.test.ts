import { PRICE_CAP } from '../../../subgraphs/finance/price-cap/machine.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { publishedSpecimen, publishedTests } from '../../kit/published.ts';
import { NEW } from '../../kit/specimen.ts';

const OFFICE = 'finance:150600';
const CAP = {
  machine: PRICE_CAP,
  table: 'finance.price_cap',
  key: '150600-MEALS_2026',
  code: 'MEALS_2026',
  office: OFFICE,
  draft: { item: 'MEALS', monthly: 90_000, validFrom: '2026-07-01' },
  columns: { item: 'MEALS', monthly: 90_000, valid_from: '2026-07-01' },
  change: { monthly: 95_000 },
  full: { valid_until: '2027-12-31' },
};

describe('what inclusive homes of a city may ask at most', () => publishedTests(CAP));

describe('the days and the amount of a cap', () => {
  const tried = outcomes(publishedSpecimen(CAP), OFFICE);
  tried('draftPriceCap', NEW, [
    ['a last day before the first', { validUntil: '2026-06-30' }, 'INVALID_VALUE validUntil'],
    ['one day', { validUntil: '2026-07-01' }, 'DRAFT'],
    ['nothing to ask', { monthly: 0 }, 'DRAFT'],
    ['less than nothing', { monthly: -1 }, 'BAD_USER_INPUT'],
  ]);
  tried('correctPriceCap', 'DRAFT', [
    ['a last day before the first', { validUntil: '2026-06-30' }, 'INVALID_VALUE validUntil'],
  ]);
});
