import { clockOn } from '../../../ground/application/clock.ts';

/** Handed in on a Monday with five working days: due on the Monday after. */
const DAYS = {
  ...{ receivedOn: '2026-06-01', promisedDays: 5, supplementAskedOn: null, supplementedOn: null },
  concludedOn: null,
};
const ASKED = { ...DAYS, supplementAskedOn: '2026-06-03' };
const GIVEN = { ...ASKED, supplementedOn: '2026-06-22' };
const LATE = { ...DAYS, supplementAskedOn: '2026-06-09', supplementedOn: '2026-06-22' };

test.each([
  ['the day it was handed in', DAYS, '2026-06-01', '2026-06-08', 5, false, false],
  ['a Saturday between', DAYS, '2026-06-06', '2026-06-08', 1, false, false],
  ['the last day', DAYS, '2026-06-08', '2026-06-08', 0, false, false],
  ['the day after', DAYS, '2026-06-09', '2026-06-08', -1, true, false],
  ['the day before it was asked', ASKED, '2026-06-02', '2026-06-08', 4, false, false],
  ['the day it was asked', ASKED, '2026-06-03', null, 3, false, true],
  ['weeks after it was asked', ASKED, '2026-06-30', null, 3, false, true],
  ['the day before it was given', GIVEN, '2026-06-21', null, 3, false, true],
  ['the day it was given', GIVEN, '2026-06-22', '2026-06-25', 3, false, false],
  ['late, after it was given', GIVEN, '2026-06-26', '2026-06-25', -1, true, false],
  ['asked when it was late already', LATE, '2026-06-30', '2026-06-08', -15, true, false],
  [
    'decided on the last day',
    { ...DAYS, concludedOn: '2026-06-08' },
    '2026-06-30',
    '2026-06-08',
    null,
    false,
    false,
  ],
  [
    'decided after it',
    { ...DAYS, concludedOn: '2026-06-10' },
    '2026-06-30',
    '2026-06-08',
    null,
    true,
    false,
  ],
  [
    'the day before it was decided late',
    { ...DAYS, concludedOn: '2026-06-10' },
    '2026-06-09',
    '2026-06-08',
    -1,
    true,
    false,
  ],
  [
    'refused while it stopped',
    { ...ASKED, concludedOn: '2026-06-10' },
    '2026-06-30',
    null,
    null,
    false,
    true,
  ],
] as const)('%s', (_, days, day, dueOn, daysLeft, overdue, stopped) => {
  expect(clockOn(days, day)).toEqual({ dueOn, daysLeft, overdue, stopped, provisional: false });
});

test('what is not handed in has no clock, nor has it before the day', () => {
  expect(clockOn({ ...DAYS, receivedOn: null, promisedDays: null }, '2026-06-30')).toBeNull();
  expect(clockOn(DAYS, '2026-05-31')).toBeNull();
});

test('a last day whose holidays nobody has announced can move', () => {
  const days = { ...DAYS, receivedOn: '2027-12-20', promisedDays: 20 };
  expect(clockOn(days, '2027-12-20')).toMatchObject({ provisional: true });
});
