import { countOf, percent, ratioOf } from '../../../ground/figures/figure.ts';
import { SMALL_NUMBER, seesSmallNumbers } from '../../../ground/figures/small-number.ts';
import { anonymous, type Viewer } from '../../../ground/identity/viewer.ts';

const AS_OF = '2025-12-31';
const nobody = anonymous('r');
const staffOf = (region: string): Viewer => ({ ...nobody, audience: 'staff', region });
const partnerOf = (region: string): Viewer => ({ ...nobody, audience: 'partner', region });
const BANNER = '150622';

const OUTSIDERS: [string, Viewer][] = [
  ['anyone', nobody],
  ['a developer', { ...nobody, audience: 'developer' }],
  ['a partner, of that region too', partnerOf(BANNER)],
  ['an elder', { ...nobody, audience: 'elder' }],
  ['staff of a neighbour', staffOf('150621')],
  ['staff of a region below', staffOf('150622100')],
  ['staff of another city', staffOf('150200')],
  ['an administrator without a region', { ...nobody, audience: 'staff', region: null }],
];
const INSIDERS: [string, Viewer][] = [
  ['staff of that region', staffOf(BANNER)],
  ['staff of its city', staffOf('150600')],
  ['staff of its province', staffOf('150000')],
];

test('fewer than ten is small', () => {
  expect(SMALL_NUMBER).toBe(10);
});

test.each(OUTSIDERS)('%s does not read small numbers', (_, viewer) => {
  expect(seesSmallNumbers(viewer, BANNER)).toBe(false);
});

test.each(INSIDERS)('%s reads every number', (_, viewer) => {
  expect(seesSmallNumbers(viewer, BANNER)).toBe(true);
});

test.each(['150622100', '150622100001'])('of %s the province reads none, the city all', (place) => {
  expect(seesSmallNumbers(staffOf('150000'), place)).toBe(false);
  expect(seesSmallNumbers(staffOf('150600'), place)).toBe(true);
});

test('figures about places are exact for everyone', () => {
  expect(countOf(1, AS_OF)).toMatchObject({ value: 1, withheld: null });
  expect(ratioOf(1, 3, AS_OF)).toMatchObject({ numerator: 1, denominator: 3, withheld: null });
});

test('a share of nothing has no value and says so', () => {
  const none = { numerator: null, denominator: null, percent: null, withheld: 'NO_DATA' };
  expect(ratioOf(0, 0, AS_OF)).toMatchObject(none);
});

describe('a percentage is cut after four decimals, never rounded', () => {
  test.each([
    [0, 7, '0'],
    [7, 7, '100'],
    [1, 3, '33.3333'],
    [2, 3, '66.6666'],
    [1, 8, '12.5'],
    [1, 1_000_000, '0.0001'],
    [1, 10_000_000, '0'],
    [3, 200, '1.5'],
    [9, 100, '9'],
    [1, 10, '10'],
    [1244, 2075, '59.9518'],
    [599_999_999, 1_000_000_000, '59.9999'],
    [5, 4, '125'],
    [2 ** 53 - 2, 2 ** 53 - 1, '99.9999'],
  ])('%i of %i is %s', (numerator, denominator, text) => {
    expect(percent(numerator, denominator)).toBe(text);
  });
});
