import { monthsBefore, monthSpan } from '../../subgraphs/services/month.ts';

test.each([
  ['2025-12', '2025-12-01', '2025-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2025-04', '2025-04-01', '2025-04-30'],
])('%s runs from %s to %s', (month, first, last) => {
  expect(monthSpan(month)).toEqual({ first, last });
});

test.each([
  ['2025-12', 1, '2025-11'],
  ['2025-01', 1, '2024-12'],
  ['2025-03', 12, '2024-03'],
  ['2025-03', 0, '2025-03'],
])('The month before %s by %i is %s', (month, count, expected) => {
  expect(monthsBefore(month, count)).toBe(expected);
});
