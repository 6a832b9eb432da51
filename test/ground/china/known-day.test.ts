import { edtfOf, EVER, knownDay } from '../../../ground/china/known-day.ts';

const LIMIT = '2026-06-30';

test.each([
  ['2019', 'YEAR', '2019-01-01', '2019-12-31'],
  ['2019-02', 'MONTH', '2019-02-01', '2019-02-28'],
  ['2020-02', 'MONTH', '2020-02-01', '2020-02-29'],
  ['2019-05-06', 'DAY', '2019-05-06', '2019-05-06'],
  ['2026', 'YEAR', '2026-01-01', LIMIT],
  ['2026-06', 'MONTH', '2026-06-01', LIMIT],
  [null, 'UNKNOWN', EVER, LIMIT],
  // What is to come lies wholly behind the limit.
  ['2027', 'YEAR', '2027-01-01', '2027-01-01'],
])('%s is known as %s, from %s to %s', (edtf, precision, earliest, latest) => {
  const known = knownDay(edtf, LIMIT);
  expect(known).toEqual({ precision, earliest, latest });
  expect(edtfOf(known!.earliest, known!.precision)).toBe(edtf);
});

test.each(['', '19', '2019-13', '2019-00', '2019-02-30', '2019-2', '2019-05-06T00:00', '不详'])(
  '%j is no date',
  (text) => {
    expect(knownDay(text, LIMIT)).toBeNull();
  },
);
