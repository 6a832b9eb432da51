import { asOfYear, moneyRatio } from '../../subgraphs/finance/money-figure.ts';

test('a share just below the limit never reads as the limit', () => {
  const sums = { numerator: 549_999_999_999, denominator: 1_000_000_000_000 };
  const share = moneyRatio(2023, sums, 55, '2023-12-31');
  expect(share).toMatchObject({ percent: '54.9999', required: '55', met: false });
});

test('without a policy there is a share but no verdict', () => {
  const share = moneyRatio(2023, { numerator: 1, denominator: 4 }, null, '2023-12-31');
  expect(share).toMatchObject({ percent: '25', required: null, met: null });
});

test('a past year is described as of its last day, the running one as of today', () => {
  expect(asOfYear(2025, '2026-06-30')).toBe('2025-12-31');
  expect(asOfYear(2026, '2026-06-30')).toBe('2026-06-30');
});
