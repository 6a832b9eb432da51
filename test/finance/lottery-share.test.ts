import { meetsShare } from '../../subgraphs/finance/lottery-share.ts';
import { asOfYear, moneyRatio } from '../../subgraphs/finance/money-figure.ts';

const YUAN = 100;

describe('R-11 compares exactly and includes the limit', () => {
  test.each([
    [5_500_000 * YUAN, 10_000_000 * YUAN, 55, true],
    [5_499_999 * YUAN, 10_000_000 * YUAN, 55, false],
    [5_500_000 * YUAN - 1, 10_000_000 * YUAN, 55, false],
    [1, 2, 50, true],
    [1, 3, 50, false],
    [0, 1, 55, false],
    [0, 1, 0, true],
    [7, 7, 100, true],
  ])('%i of %i against %i %% is %s', (elderCare, total, required, met) => {
    expect(meetsShare(elderCare, total, required)).toBe(met);
  });

  test('one fen decides where floating point could no longer tell', () => {
    const total = 9_007_199_254_740_980;
    const half = total / 2;
    expect(meetsShare(half, total, 50)).toBe(true);
    expect(meetsShare(half - 1, total, 50)).toBe(false);
  });

  test('a total of nothing has no share', () => {
    expect(() => meetsShare(0, 0, 55)).toThrow(RangeError);
  });
});

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
