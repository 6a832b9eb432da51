import {
  MZT039_2013,
  perceptionGrade,
} from '../../../subgraphs/elders/assessment-standard/mzt039-2013.ts';
import type { LevelChanges } from '../../../subgraphs/elders/assessment-standard/score-input.ts';
import { scoreAssessment } from '../../../subgraphs/elders/assessment-standard/scoring.ts';
import { itemsOf } from '../../../subgraphs/elders/assessment-standard/standard.ts';
import { bestItems, gradeIn, scored, withSum } from './assessment-cases.ts';

const CODE = 'MZT039_2013';

test('22 items stand in four dimensions that add up to 100, 6 and 20', () => {
  expect(MZT039_2013.dimensions.map((each) => each.items.length)).toEqual([10, 3, 4, 5]);
  expect(MZT039_2013.dimensions.map((each) => each.max)).toEqual([100, 6, null, 20]);
  expect(new Set(itemsOf(MZT039_2013).map((each) => each.code)).size).toBe(22);
  for (const dimension of MZT039_2013.dimensions.filter((each) => each.max !== null)) {
    const sum = dimension.items.reduce((most, each) => most + Math.max(...each.allowed), 0);
    expect(sum).toBe(dimension.max);
  }
});

test.each([
  ['DAILY_LIVING', 100, 0],
  ['DAILY_LIVING', 95, 1],
  ['DAILY_LIVING', 65, 1],
  ['DAILY_LIVING', 60, 2],
  ['DAILY_LIVING', 45, 2],
  ['DAILY_LIVING', 40, 3],
  ['DAILY_LIVING', 0, 3],
  ['MENTAL_STATE', 0, 0],
  ['MENTAL_STATE', 1, 1],
  ['MENTAL_STATE', 2, 2],
  ['MENTAL_STATE', 3, 2],
  ['MENTAL_STATE', 4, 3],
  ['MENTAL_STATE', 6, 3],
  ['SOCIAL_PARTICIPATION', 0, 0],
  ['SOCIAL_PARTICIPATION', 2, 0],
  ['SOCIAL_PARTICIPATION', 3, 1],
  ['SOCIAL_PARTICIPATION', 7, 1],
  ['SOCIAL_PARTICIPATION', 8, 2],
  ['SOCIAL_PARTICIPATION', 13, 2],
  ['SOCIAL_PARTICIPATION', 14, 3],
  ['SOCIAL_PARTICIPATION', 20, 3],
])('%s with a sum of %i has grade %i', (dimension, sum, grade) => {
  const result = scored(CODE, withSum(bestItems(CODE), CODE, dimension, sum));
  expect(gradeIn(result, dimension)).toBe(grade);
  expect(result.dimensionScores.find((each) => each.code === dimension)!.score).toBe(sum);
});

test('every score of perception has the grade of the first clause that holds, worst first', () => {
  let checked = 0;
  for (const c of [0, 1, 2, 3]) {
    for (const v of [0, 1, 2, 3, 4]) {
      for (const h of [0, 1, 2, 3, 4]) {
        for (const talk of [0, 1, 2, 3]) {
          const awake = c === 0;
          const three = v === 4 || h === 4 || talk === 3 || c === 2 || c === 3;
          const two = awake ? v === 3 || h === 3 || talk === 2 : v <= 3 && h <= 3 && talk <= 2;
          const one = awake && (v === 2 || h === 2 || talk === 1);
          const zero = awake && v <= 1 && h <= 1 && talk === 0;
          const expected = three ? 3 : two ? 2 : one ? 1 : zero ? 0 : 'none';
          expect([c, v, h, talk, perceptionGrade(c, v, h, talk)]).toEqual([
            c,
            v,
            h,
            talk,
            expected,
          ]);
          checked++;
        }
      }
    }
  }
  expect(checked).toBe(400);
});

test('items go by their code, in any order, and perception has no sum', () => {
  const items = bestItems(CODE, { VISION: 3, HEARING: 1, CONSCIOUSNESS: 0 }).reverse();
  expect(scored(CODE, items)).toEqual({
    standard: CODE,
    version: 'MZ/T 039-2013',
    verified: true,
    dimensionScores: [
      { code: 'DAILY_LIVING', score: 100, grade: 0 },
      { code: 'MENTAL_STATE', score: 0, grade: 0 },
      { code: 'PERCEPTION_COMMUNICATION', score: null, grade: 2 },
      { code: 'SOCIAL_PARTICIPATION', score: 0, grade: 0 },
    ],
    totalScore: null,
    initialLevel: 1,
    changeReasons: [],
    finalLevel: 1,
    reasonCodes: [],
  });
});

test('a level filled by default and one taken as the severer are marked in the result', () => {
  const onlyMoving = withSum(bestItems(CODE), CODE, 'DAILY_LIVING', 50);
  expect(scored(CODE, onlyMoving)).toMatchObject({
    initialLevel: 2,
    reasonCodes: ['LEVEL_GAP_DEFAULT'],
  });
  const blind = withSum(bestItems(CODE, { VISION: 4 }), CODE, 'DAILY_LIVING', 80);
  expect(scored(CODE, blind)).toMatchObject({
    initialLevel: 2,
    reasonCodes: ['LEVEL_OVERLAP_SEVERER'],
  });
});

const falls = (count: number): LevelChanges => ({ careRiskEvents30d: [{ kind: 'FALL', count }] });

test.each<[string, number, LevelChanges, number, string[], string[]]>([
  ['nothing', 100, {}, 0, [], []],
  ['dementia', 100, { dementiaDiagnosed: true }, 1, ['DEMENTIA'], ['RAISED_ONE_LEVEL']],
  [
    'a mental illness',
    80,
    { mentalIllnessDiagnosed: true },
    2,
    ['MENTAL_ILLNESS'],
    ['RAISED_ONE_LEVEL'],
  ],
  ['one fall', 80, falls(1), 1, [], []],
  ['two falls', 80, falls(2), 2, ['CARE_RISK_EVENTS'], ['RAISED_ONE_LEVEL']],
  [
    'one fall and one wandering',
    80,
    {
      careRiskEvents30d: [
        { kind: 'FALL', count: 1 },
        { kind: 'WANDERING', count: 1 },
      ],
    },
    2,
    ['CARE_RISK_EVENTS'],
    ['RAISED_ONE_LEVEL'],
  ],
  [
    'events of a kind the clause does not name',
    80,
    { careRiskEvents30d: [{ kind: 'OTHER', count: 5 }] },
    1,
    [],
    [],
  ],
  [
    'three reasons, still one level',
    80,
    { ...falls(4), dementiaDiagnosed: true, mentalIllnessDiagnosed: true },
    2,
    ['DEMENTIA', 'MENTAL_ILLNESS', 'CARE_RISK_EVENTS'],
    ['RAISED_ONE_LEVEL'],
  ],
  ['dementia at 重度', 40, { dementiaDiagnosed: true }, 3, [], ['ALREADY_HIGHEST_LEVEL']],
])('%s on a daily-living sum of %i', (_, sum, changes, level, reasons, codes) => {
  const result = scored(CODE, withSum(bestItems(CODE), CODE, 'DAILY_LIVING', sum), changes);
  expect(result.finalLevel).toBe(level);
  expect(result.changeReasons).toEqual(reasons);
  expect(result.reasonCodes).toEqual(codes);
});

test('a coma recorded by the consciousness item makes 重度 at once', () => {
  const result = scored(CODE, bestItems(CODE, { CONSCIOUSNESS: 3 }));
  expect(result).toMatchObject({ initialLevel: 1, finalLevel: 3, changeReasons: ['COMA'] });
  expect(result.reasonCodes).toEqual(['COMA_HIGHEST_LEVEL']);
});

test('a coma told beside a waking score still makes 重度 and is marked for review', () => {
  const result = scored(CODE, bestItems(CODE), { coma: true });
  expect(result.finalLevel).toBe(3);
  expect(result.reasonCodes).toEqual(['COMA_HIGHEST_LEVEL', 'COMA_CONTRADICTS_ITEMS']);
});

test('a stupor is not a coma', () => {
  expect(scored(CODE, bestItems(CODE, { CONSCIOUSNESS: 2 })).finalLevel).toBe(1);
});

test('a coma lets the items after consciousness be left out', () => {
  const items = bestItems(CODE, { CONSCIOUSNESS: 3 }).slice(0, 14);
  const result = scored(CODE, items);
  expect(result).toMatchObject({ initialLevel: 3, finalLevel: 3, changeReasons: ['COMA'] });
  expect(gradeIn(result, 'PERCEPTION_COMMUNICATION')).toBe(3);
  expect(result.dimensionScores.at(-1)).toEqual({
    code: 'SOCIAL_PARTICIPATION',
    score: null,
    grade: null,
  });
});

test('a coma does not let the items before consciousness be left out', () => {
  const items = bestItems(CODE, { CONSCIOUSNESS: 3 }).slice(1);
  expect(scoreAssessment(CODE, { items })).toMatchObject({
    ok: false,
    problems: [{ code: 'MISSING_ITEM', item: 'EATING' }],
  });
});
