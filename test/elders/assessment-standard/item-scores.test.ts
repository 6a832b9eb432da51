import { itemScoresFor } from '../../../seeds/elders/item-scores.ts';
import { standardOf } from '../../../subgraphs/elders/assessment-standard/scoring.ts';
import { STANDARD_CODES } from '../../../subgraphs/elders/assessment-standard/standard.ts';
import { scored } from './assessment-cases.ts';

const CASES = STANDARD_CODES.flatMap((standard) =>
  standardOf(standard).levels.map(({ level }) => ({ standard, level })),
);

test.each(CASES)('200 seeds of $standard come out at level $level', ({ standard, level }) => {
  for (let seed = 0; seed < 200; seed++) {
    const result = scored(standard, itemScoresFor(standard, level, seed));
    expect([seed, result.initialLevel, result.finalLevel]).toEqual([seed, level, level]);
    expect(result.changeReasons).toEqual([]);
  }
});

test.each(STANDARD_CODES)('the same seed gives the same scores of %s', (standard) => {
  expect(itemScoresFor(standard, 2, 77)).toEqual(itemScoresFor(standard, 2, 77));
});

test.each(STANDARD_CODES)('200 seeds give at least 190 different people of %s', (standard) => {
  const people = new Set<string>();
  for (let seed = 0; seed < 200; seed++) {
    people.add(JSON.stringify(itemScoresFor(standard, 2, seed)));
  }
  expect(people.size).toBeGreaterThanOrEqual(190);
});

test.each([-2147483648, -1, 4294967295, 9007199254740991])('seed %p works', (seed) => {
  expect(scored('LTC_2021', itemScoresFor('LTC_2021', 4, seed)).finalLevel).toBe(4);
});

test('totals of a level reach both of its ends', () => {
  const totals = Array.from(
    { length: 2000 },
    (_, seed) => scored('GBT42195_2022', itemScoresFor('GBT42195_2022', 2, seed)).totalScore!,
  );
  expect([Math.min(...totals), Math.max(...totals)]).toEqual([46, 65]);
});

test.each(STANDARD_CODES)('%s has no level 9', (standard) => {
  expect(() => itemScoresFor(standard, 9, 1)).toThrow(RangeError);
});
