import { daysLater, isDay } from '../../../ground/china/calendar.ts';
import { tsvTable } from '../../../ground/china/tsv-table.ts';
import {
  calendarDay,
  calendarIsHeld,
  isWeekend,
  isWorkingDay,
  workingDaysAfter,
  workingDaysBetween,
} from '../../../ground/china/working-days.ts';

const FILE = new URL('../../../ground/china/holidays.tsv', import.meta.url);

test.each([
  ['2012-01-23', false, 'Monday of the Spring Festival'],
  ['2012-09-29', true, 'a Saturday worked for the week of National Day'],
  ['2013-06-08', true, 'a Saturday worked for the Dragon Boat Festival'],
  ['2015-09-03', false, 'the day of victory, 70 years after'],
  ['2015-09-06', true, 'a Sunday worked for it'],
  ['2016-04-02', false, 'a Saturday before Qingming, not worked'],
  ['2018-12-29', true, 'a Saturday worked for New Year 2019'],
  ['2018-12-31', false, 'a Monday free by the notice of 2019'],
  ['2019-05-02', false, 'free since the notice was changed in March'],
  ['2019-05-05', true, 'a Sunday worked for it'],
  ['2020-01-31', false, 'the Spring Festival that was prolonged'],
  ['2020-02-03', true, 'the first day after it'],
  ['2022-12-31', false, 'a Saturday'],
  ['2023-10-07', true, 'a Saturday worked for Mid-Autumn and National Day'],
  ['2024-02-09', true, 'New Year’s Eve, when the notice left it to employers'],
  ['2025-01-28', false, 'New Year’s Eve, a public holiday since 2025'],
  ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
  ['2026-02-23', false, 'the ninth day of the Spring Festival'],
  ['2026-11-25', true, 'a plain Wednesday'],
  ['2026-11-28', false, 'a plain Saturday'],
])('%s is a working day: %s (%s)', (day, working) => {
  expect(isWorkingDay(day)).toBe(working);
  expect(calendarDay(day).held).toBe(true);
});

test('A day says the holiday and the notice that makes it free', () => {
  expect(calendarDay('2026-02-14')).toEqual({
    working: true,
    holiday: '春节',
    notice: '国办发明电〔2025〕7号',
    held: true,
  });
  expect(calendarDay('2019-05-02').notice).toBe('国办发明电〔2019〕3号');
});

test.each([
  ['2011-10-03', false, '国庆节'],
  ['2028-01-01', false, '元旦'],
  ['2028-05-02', false, '劳动节'],
  ['2010-05-02', false, null],
  ['2028-01-26', true, null],
  ['2028-01-29', false, null],
])(
  'Without the notice of its year, %s is told by weekends and fixed days',
  (day, working, name) => {
    expect(calendarDay(day)).toEqual({ working, holiday: name, notice: null, held: false });
  },
);

test('The years 2012 to 2026 are held, and those around them are not', () => {
  expect(calendarIsHeld('2012-01-01', '2026-12-31')).toBe(true);
  expect(calendarIsHeld('2011-12-30', '2012-01-02')).toBe(false);
  expect(calendarIsHeld('2026-12-01', '2027-01-10')).toBe(false);
});

test('Each line of the table is a day of its own: worked ones are weekends, seven festivals a year', () => {
  const lines = tsvTable(FILE);
  expect(new Set(lines.map(({ day }) => day)).size).toBe(lines.length);
  expect(lines.filter(({ day }) => !isDay(day!))).toEqual([]);
  const worked = lines.filter(({ kind }) => kind === 'MAKE_UP_WORKDAY');
  expect(worked.filter(({ day }) => !isWeekend(day!))).toEqual([]);
  const festivals = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];
  for (let year = 2012; year <= 2026; year += 1) {
    const free = lines.filter(
      ({ day, kind }) => kind === 'HOLIDAY' && day!.startsWith(String(year)),
    );
    const missing = festivals.filter((name) => !free.some((line) => line.name === name));
    // Mid-Autumn falls into the week of National Day, or two festivals share their days.
    expect({ year, missing: missing.filter((name) => name !== '中秋节') }).toEqual({
      year,
      missing: [],
    });
  }
});

test.each([
  [2012, 249],
  [2015, 249],
  [2018, 250],
  [2020, 249],
  [2023, 249],
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, expected) => {
  const days = Array.from({ length: 366 }, (_, n) => daysLater(`${year}-01-01`, n));
  const worked = days.filter((day) => day.startsWith(`${year}`) && isWorkingDay(day));
  expect(worked.length).toBe(expected);
});

test.each([
  ['2026-02-13', 1, '2026-02-14', 'a Saturday that is worked'],
  ['2026-02-14', 1, '2026-02-24', 'the day after the Spring Festival'],
  ['2026-06-30', 0, '2026-06-30', 'the day itself'],
  ['2026-06-26', 1, '2026-06-29', 'a Monday after a Friday'],
  ['2026-09-24', 5, '2026-10-09', 'over Mid-Autumn and National Day'],
])('%s and %s working days later is %s, %s', (day, count, reached) => {
  expect(workingDaysAfter(day, count)).toBe(reached);
  expect(workingDaysBetween(day, reached)).toBe(count);
});

test('From a day to an earlier one there are no working days', () => {
  expect(workingDaysBetween('2026-06-30', '2026-06-01')).toBe(0);
});
