import { heldBack, isSmall, type People, restsOnFew } from '../../../ground/figures/parts.ts';
import { quarterEnd } from '../../../ground/figures/small-number.ts';

const ordinary = (people: People) => isSmall(people, 'PEOPLE');
const sensitive = (people: People) => isSmall(people, 'SENSITIVE');

function held(places: Record<string, People>, singlesOut = ordinary): string[] {
  return [...heldBack(new Map(Object.entries(places)), singlesOut)].sort();
}

describe.each([
  [[0], true, true, false],
  [[1], true, true, true],
  [[9], true, true, true],
  [[10], false, false, false],
  [[0, 10], false, true, false],
  [[10, 0], false, true, false],
  [[9, 100], true, true, true],
  [[10, 10], false, false, false],
  [[0, 9], true, true, true],
] as [number[], boolean, boolean, boolean][])(
  'of %j people',
  (people, isOrdinary, isSensitive, isFew) => {
    test('an ordinary figure tells none and all, a sensitive one neither', () => {
      expect([ordinary(people), sensitive(people)]).toEqual([isOrdinary, isSensitive]);
    });

    test('a sum for nobody rests on nobody', () => {
      expect(restsOnFew(people)).toBe(isFew);
    });
  },
);

test('where all parts are large everything is told', () => {
  expect(held({ '21': [60], '2101': [60], '210102': [20], '210103': [40] })).toEqual([]);
});

test('with one small part the last other part is held back, whatever its number', () => {
  const counties = { '210102': [200], '210103': [9], '210104': [183] };
  expect(held({ '21': [392], '2101': [392], ...counties })).toEqual(['210103', '210104']);
});

test('small parts are held back with others until they are no small number together', () => {
  const counties = { '210102': [50], '210103': [40], '210104': [1], '210105': [2] };
  expect(held({ '21': [93], '2101': [93], ...counties })).toEqual(['210103', '210104', '210105']);
  const enough = { '210102': [50], '210103': [40], '210104': [6], '210105': [7] };
  expect(held({ '21': [103], '2101': [103], ...enough })).toEqual(['210104', '210105']);
});

test('the parts of a whole that is held back for another do not add up to it', () => {
  const cities = { '1501': [5], '1506': [100] };
  const counties = { '150102': [5], '150602': [40], '150603': [60] };
  expect(held({ '15': [105], ...cities, ...counties })).toEqual([
    ...['1501', '150102', '1506', '150603'],
  ]);
});

test('of a whole that is small itself the parts that are large in nothing stay', () => {
  expect(held({ '21': [9], '2101': [9], '210102': [4], '210103': [5] })).toEqual([
    ...['21', '2101', '210102', '210103'],
  ]);
});

test('which other part it is does not follow from the numbers', () => {
  const of = (first: number, second: number) =>
    held({ '21': [200], '2101': [200], '210102': [3], '210103': [first], '210104': [second] });
  expect(of(100, 97)).toEqual(of(20, 177));
});

test('every number of a figure of several must stay unknown', () => {
  const counties = { '210102': [50, 50], '210103': [50, 50], '210104': [50, 1] };
  expect(held({ '21': [150, 101], '2101': [150, 101], ...counties })).toEqual(['210103', '210104']);
});

test.each([
  ['2026-01-01', '2025-12-31'],
  ['2026-03-30', '2025-12-31'],
  ['2026-03-31', '2026-03-31'],
  ['2026-06-29', '2026-03-31'],
  ['2026-06-30', '2026-06-30'],
  ['2026-11-27', '2026-09-30'],
  ['2026-12-31', '2026-12-31'],
])('on %s the last quarter that is over ended on %s', (day, end) => {
  expect(quarterEnd(day)).toBe(end);
});
