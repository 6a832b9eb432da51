import {
  compare,
  type Goal,
  isAbsolute,
  measureOf,
  metAnyway,
  yuan,
} from '../../../ground/figures/measure.ts';
import { countOf, ratioOf } from '../../../ground/figures/figure.ts';

const goal = (value: string, comparison: Goal['comparison'] = 'AT_LEAST', unit = '%'): Goal => ({
  value,
  comparison,
  unit,
});

describe('a number of a whole region, which no sample judges', () => {
  test.each([
    ['张', null, true],
    ['户/年', null, true],
    ['家(1-2)', null, true],
    ['人次', null, true],
    ['㎡', null, true],
    ['所', '9', false],
    ['%', '100', false],
    ['%', null, false],
    ['小时/月', null, false],
    ['分钟', null, false],
    ['级', null, false],
    ['张/千人', null, false],
    ['家/旗区', null, true],
    ['个/村', null, true],
    ['人/机构', null, false],
    ['张/所', null, false],
    ['元/床', null, false],
  ])('%s out of %s: %s', (unit, denominator, absolute) => {
    expect(isAbsolute({ unit }, denominator)).toBe(absolute);
  });
});

describe('an exact share against its goal', () => {
  test.each([
    // with their worked examples.
    ['1245', '2075', goal('60'), { value: '60', difference: '0', met: true }],
    ['1244', '2075', goal('60'), { value: '59.9518', difference: '-0.0482', met: false }],
    ['40', '50', goal('80'), { value: '80', difference: '0', met: true }],
    ['5500000', '10000000', goal('55'), { value: '55', difference: '0', met: true }],
    ['5499999', '10000000', goal('55'), { value: '54.9999', difference: '-0.0001', met: false }],
    // A hair below its goal never reads as reaching it.
    [
      '999999999',
      '1000000000',
      goal('100'),
      { value: '99.9999', difference: '-0.0001', met: false },
    ],
    // Far beyond the exact integers of a double.
    [
      '9007199254740993',
      '18014398509481986',
      goal('50', 'EQUAL'),
      { value: '50', difference: '0', met: true },
    ],
    [
      '9007199254740994',
      '18014398509481986',
      goal('50', 'EQUAL'),
      { value: '50', difference: '0', met: false },
    ],
    ['2.5', '0.5', goal('5', 'AT_MOST', '次'), { value: '5', difference: '0', met: true }],
  ])('%s of %s against %j', (numerator, denominator, wanted, expected) => {
    expect(compare(numerator, denominator, wanted)).toEqual(expected);
  });
});

describe('a count against its goal', () => {
  test.each([
    ['4565', goal('4565', 'EQUAL', '张'), { value: '4565', difference: '0', met: true }],
    ['4564', goal('4565', 'EQUAL', '张'), { value: '4564', difference: '-1', met: false }],
    ['0', goal('0', 'AT_MOST', '项'), { value: '0', difference: '0', met: true }],
    ['1', goal('0', 'AT_MOST', '项'), { value: '1', difference: '1', met: false }],
    ['199.99', goal('200', 'AT_LEAST', '元'), { value: '199.99', difference: '-0.01', met: false }],
    ['7', goal('6.5', 'AT_LEAST', '个'), { value: '7', difference: '0.5', met: true }],
  ])('%s against %j', (numerator, wanted, expected) => {
    expect(compare(numerator, null, wanted)).toEqual(expected);
  });
});

test('a share of nothing is refused', () => {
  expect(() => compare('1', '0', goal('50'))).toThrow(RangeError);
});

test.each([
  [0, '0'],
  [5, '0.05'],
  [5500, '55'],
  [550010, '5500.1'],
])('%d fen are %s yuan', (fen, expected) => {
  expect(yuan(fen)).toBe(expected);
});

test('counts and shares become measures, what is withheld stays so', () => {
  const day = '2026-06-30';
  expect(measureOf(countOf(3, day))).toMatchObject({ numerator: '3', denominator: null });
  expect(measureOf(ratioOf(1, 4, day))).toMatchObject({ numerator: '1', denominator: '4' });
  expect(measureOf(ratioOf(0, 0, day))).toMatchObject({ numerator: null, withheld: 'NO_DATA' });
});

describe('a share of rows with dates that are not wholly known', () => {
  test.each([
    ['is met at least and at most', [6, 10], [8, 10], true],
    ['is missed at least and at most', [3, 10], [4, 10], false],
    ['depends on the dates', [4, 10], [5, 10], null],
    ['may have nothing to count', [0, 0], [1, 1], null],
    ['has nothing to count in any case', [0, 0], [0, 0], null],
  ] as const)('%s', (_, least, most, met) => {
    expect(metAnyway({ rows: 2, least, most }, goal('50'))).toBe(met);
  });

  test('is judged by both bounds where less is better, too', () => {
    const undated = { rows: 1, least: [4, null], most: [5, null] } as const;
    expect(metAnyway(undated, goal('4', 'AT_MOST', '家'))).toBeNull();
    expect(metAnyway(undated, goal('5', 'AT_MOST', '家'))).toBe(true);
  });
});
