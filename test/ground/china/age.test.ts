import { completedYears, latestBirthDate } from '../../../ground/china/age.ts';

test.each([
  ['1946-06-30', '2026-06-30', 80],
  ['1946-07-01', '2026-06-30', 79],
  ['1946-06-29', '2026-06-30', 80],
  ['1964-02-29', '2024-02-28', 59],
  ['1964-02-29', '2024-02-29', 60],
  ['1964-02-29', '2025-02-28', 60],
  ['1964-02-29', '2025-03-01', 61],
  ['2026-07-01', '2026-06-30', -1],
])('who was born on %s has completed on %s %i years', (birthDate, on, years) => {
  expect(completedYears(birthDate, on)).toBe(years);
});

test.each(['2024-02-28', '2024-02-29', '2024-03-01', '2025-02-28', '2025-03-01', '2026-12-31'])(
  'the latest birth date of those of 60 on %s divides them from the younger, day by day',
  (on) => {
    const latest = latestBirthDate(60, on);
    const around = Date.parse(`${Number(on.slice(0, 4)) - 60}${on.slice(4)}T00:00:00Z`);
    for (let day = -400; day <= 400; day++) {
      const born = new Date(around + day * 86_400_000).toISOString().slice(0, 10);
      expect([born, born <= latest]).toEqual([born, completedYears(born, on) >= 60]);
    }
  },
);
