import { closingDay, isMonthOpen } from '../../../subgraphs/services/rules/open-month.ts';

test.each([
  ['2026-06', '2026-07-04', true],
  ['2026-06', '2026-07-05', false],
  ['2026-06', '2026-06-30', true],
  ['2025-12', '2026-01-04', true],
  ['2025-12', '2026-01-05', false],
  ['2025-12', '2026-12-31', false],
])('visits of %s on %s: open is %s', (month, today, open) => {
  expect(isMonthOpen('150602001001', month, today)).toBe(open);
});

test('a month closes on the fifth of the next one', () => {
  expect(closingDay('150602', '2025-12', '2026-01-01')).toBe('2026-01-05');
});
