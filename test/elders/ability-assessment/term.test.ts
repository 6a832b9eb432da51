import { lastDayOfNotice } from '../../../ground/rules/public-notice.ts';
import { lastValidDay } from '../../../subgraphs/elders/ability-assessment/term.ts';

test.each([
  ['2026-06-30', '2027-06-30'],
  ['2026-01-31', '2027-01-31'],
  ['2024-02-29', '2025-02-28'],
  ['2027-02-28', '2028-02-28'],
])('a result of %s holds until %s', (assessedOn, until) => {
  expect(lastValidDay('GBT42195_2022', assessedOn)).toBe(until);
});

test.each([
  ['2026-06-22', '2026-06-29'],
  ['2026-12-28', '2027-01-04'],
  ['2028-02-25', '2028-03-03'],
])('the notice of %s ends with %s: seven days, the first one not counted', (from, until) => {
  expect(lastDayOfNotice(from)).toBe(until);
});
