import { LTC_2021 } from '../../../subgraphs/elders/assessment-standard/ltc-2021.ts';
import { itemsOf } from '../../../subgraphs/elders/assessment-standard/standard.ts';
import { bestItems, gradeIn, scored, withSum } from './assessment-cases.ts';

const CODE = 'LTC_2021';
/** A sum of each grade, by dimension. */
const SUMS = {
  DAILY_LIVING: [100, 65, 45, 40],
  COGNITION: [16, 4, 2, 1],
  PERCEPTION_COMMUNICATION: [12, 4, 2, 1],
};

test('17 items add up to 100, 16 and 12', () => {
  expect(LTC_2021.dimensions.map((each) => each.items.length)).toEqual([10, 4, 3]);
  for (const dimension of LTC_2021.dimensions) {
    const sum = dimension.items.reduce((most, each) => most + Math.max(...each.allowed), 0);
    expect(sum).toBe(dimension.max);
  }
  expect(LTC_2021.dimensions.map((each) => each.max)).toEqual([100, 16, 12]);
  expect(new Set(itemsOf(LTC_2021).map((each) => each.code)).size).toBe(17);
});

test.each([
  ['DAILY_LIVING', 100, 0],
  ['DAILY_LIVING', 95, 1],
  ['DAILY_LIVING', 65, 1],
  ['DAILY_LIVING', 60, 2],
  ['DAILY_LIVING', 45, 2],
  ['DAILY_LIVING', 40, 3],
  ['COGNITION', 16, 0],
  ['COGNITION', 15, 1],
  ['COGNITION', 4, 1],
  ['COGNITION', 3, 2],
  ['COGNITION', 2, 2],
  ['COGNITION', 1, 3],
  ['PERCEPTION_COMMUNICATION', 12, 0],
  ['PERCEPTION_COMMUNICATION', 11, 1],
  ['PERCEPTION_COMMUNICATION', 4, 1],
  ['PERCEPTION_COMMUNICATION', 3, 2],
  ['PERCEPTION_COMMUNICATION', 2, 2],
  ['PERCEPTION_COMMUNICATION', 1, 3],
])('%s with a sum of %i has grade %i', (dimension, sum, grade) => {
  const result = scored(CODE, withSum(bestItems(CODE), CODE, dimension, sum));
  expect(gradeIn(result, dimension)).toBe(grade);
});

/** Daily-living grade, then the level by the worse of the two other grades. */
test.each([
  [0, '0011'],
  [1, '1112'],
  [2, '2223'],
  [3, '3345'],
])('daily living at grade %i gives the levels %s', (daily, levels) => {
  for (let cognition = 0; cognition < 4; cognition++) {
    for (let perception = 0; perception < 4; perception++) {
      const items = bestItems(CODE);
      withSum(items, CODE, 'DAILY_LIVING', SUMS.DAILY_LIVING[daily]!);
      withSum(items, CODE, 'COGNITION', SUMS.COGNITION[cognition]!);
      withSum(items, CODE, 'PERCEPTION_COMMUNICATION', SUMS.PERCEPTION_COMMUNICATION[perception]!);
      const expected = Number(levels[Math.max(cognition, perception)]);
      expect(scored(CODE, items).finalLevel).toBe(expected);
    }
  }
});

test('every result says that the standard is unverified', () => {
  expect(scored(CODE, bestItems(CODE))).toMatchObject({
    verified: false,
    totalScore: null,
    reasonCodes: ['UNVERIFIED_STANDARD'],
  });
});

test('changes are not applied, the standard has no clause for them, and the result says so', () => {
  const changes = { dementiaDiagnosed: true, coma: true };
  expect(scored(CODE, bestItems(CODE), changes)).toMatchObject({
    finalLevel: 0,
    changeReasons: [],
    reasonCodes: ['UNVERIFIED_STANDARD', 'CHANGES_NOT_IN_STANDARD'],
  });
});
