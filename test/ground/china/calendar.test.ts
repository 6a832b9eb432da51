import {
  daysLater,
  isDay,
  lastDayOf,
  lastDayOfYears,
  monthBefore,
  monthsLater,
} from '../../../ground/china/calendar.ts';

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-11-27', 400, '2028-01-01'],
  ['2026-11-27', 0, '2026-11-27'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(daysLater(day, days)).toBe(expected);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2025-06-30', 12, '2026-06-30'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(monthsLater(day, months)).toBe(expected);
});

test.each([
  ['2025-12', 1, '2025-11', '2025-12-31'],
  ['2025-01', 1, '2024-12', '2025-01-31'],
  ['2024-02', 12, '2023-02', '2024-02-29'],
  ['2025-02', 0, '2025-02', '2025-02-28'],
  ['2025-11', -3, '2026-02', '2025-11-30'],
])('of %s the month %i before is %s and the last day %s', (month, count, before, last) => {
  expect([monthBefore(month, count), lastDayOf(month)]).toEqual([before, last]);
});

test.each([
  ['2024-01-01', 5, '2028-12-31'],
  ['2024-03-01', 1, '2025-02-28'],
  ['2023-03-01', 1, '2024-02-29'],
])('a term from %s of %i years ends on %s', (from, years, last) => {
  expect(lastDayOfYears(from, years)).toBe(last);
});

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-13-01', false],
  ['2023-1-1', false],
  ['', false],
])('that %j is a day is %s', (text, there) => {
  expect(isDay(text)).toBe(there);
});
