import { monthSpan } from '../../subgraphs/services/month.ts';

test.each([
  ['2025-12', '2025-12-01', '2025-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
])('%s runs from %s to %s', (month, first, last) => {
  expect(monthSpan(month)).toEqual({ first, last });
});
