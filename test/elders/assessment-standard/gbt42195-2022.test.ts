import { GBT42195_2022 } from '../../../subgraphs/elders/assessment-standard/gbt42195-2022.ts';
import type { LevelChanges } from '../../../subgraphs/elders/assessment-standard/score-input.ts';
import { itemsOf } from '../../../subgraphs/elders/assessment-standard/standard.ts';
import { bestItems, gbtItems, scored } from './assessment-cases.ts';

const CODE = 'GBT42195_2022';
const ITEMS = itemsOf(GBT42195_2022);

test('26 items add up to 90, by dimension to 32, 15, 28 and 15', () => {
  const maxima = GBT42195_2022.dimensions.map(({ items }) =>
    items.reduce((sum, each) => sum + Math.max(...each.allowed), 0),
  );
  expect(maxima).toEqual([32, 15, 28, 15]);
  expect(GBT42195_2022.dimensions.map((each) => each.max)).toEqual([32, 15, 28, 15]);
  expect(maxima.reduce((sum, each) => sum + each)).toBe(90);
  expect(ITEMS).toHaveLength(26);
  expect(new Set(ITEMS.map((each) => each.code)).size).toBe(26);
});

test('the items that do not go from 0 to 4 are the seven the standard has', () => {
  const others = ITEMS.filter((each) => each.allowed.join() !== '0,1,2,3,4');
  expect(others.map((each) => [each.labelZh, each.allowed.join()])).toEqual([
    ['上下楼梯', '0,1,2,3'],
    ['攻击行为', '0,1'],
    ['抑郁症状', '0,1'],
    ['意识水平', '0,1,2'],
    ['视力', '0,1,2'],
    ['听力', '0,1,2'],
    ['使用交通工具外出', '0,1,2,3'],
  ]);
});

test.each([
  [90, 0, '能力完好'],
  [89, 1, '轻度失能'],
  [66, 1, '轻度失能'],
  [65, 2, '中度失能'],
  [46, 2, '中度失能'],
  [45, 3, '重度失能'],
  [30, 3, '重度失能'],
  [29, 4, '完全失能'],
  [0, 4, '完全失能'],
])('a total of %i is level %i, %s', (total, level, labelZh) => {
  const result = scored(CODE, gbtItems(total));
  expect(result).toMatchObject({ totalScore: total, initialLevel: level, finalLevel: level });
  expect(GBT42195_2022.levels[level]).toMatchObject({ level, labelZh });
});

test('the dimensions are summed one by one', () => {
  const result = scored(CODE, bestItems(CODE, { TOILETING: 1, STAIR_CLIMBING: 0, MEMORY: 2 }));
  expect(result.dimensionScores).toEqual([
    { code: 'SELF_CARE', score: 29, grade: null },
    { code: 'BASIC_MOBILITY', score: 12, grade: null },
    { code: 'MENTAL_STATE', score: 26, grade: null },
    { code: 'PERCEPTION_SOCIAL', score: 15, grade: null },
  ]);
  expect(result).toMatchObject({ totalScore: 82, verified: true, version: 'GB/T 42195-2022' });
});

test.each<[string, number, LevelChanges, number, string[]]>([
  ['nothing', 70, {}, 1, []],
  ['dementia', 70, { dementiaDiagnosed: true }, 2, ['DEMENTIA']],
  ['a mental illness', 70, { mentalIllnessDiagnosed: true }, 2, ['MENTAL_ILLNESS']],
  ['two falls', 90, { careRiskEvents30d: [{ kind: 'FALL', count: 2 }] }, 1, ['CARE_RISK_EVENTS']],
  ['one fall', 90, { careRiskEvents30d: [{ kind: 'FALL', count: 1 }] }, 0, []],
  [
    'one choking and one other event',
    90,
    {
      careRiskEvents30d: [
        { kind: 'CHOKING', count: 1 },
        { kind: 'OTHER', count: 1 },
      ],
    },
    1,
    ['CARE_RISK_EVENTS'],
  ],
  [
    'dementia and a mental illness, still one level',
    70,
    { dementiaDiagnosed: true, mentalIllnessDiagnosed: true },
    2,
    ['DEMENTIA', 'MENTAL_ILLNESS'],
  ],
  ['dementia at 重度', 30, { dementiaDiagnosed: true }, 4, ['DEMENTIA']],
  ['dementia at 完全', 20, { dementiaDiagnosed: true }, 4, []],
  ['a coma', 70, { coma: true }, 4, ['COMA']],
])('%s on a total of %i', (_, total, changes, level, reasons) => {
  const result = scored(CODE, gbtItems(total), changes);
  expect(result.finalLevel).toBe(level);
  expect(result.changeReasons).toEqual(reasons);
});

test('the lowest consciousness score stands for stupor too and makes no coma', () => {
  const items = bestItems(CODE, { CONSCIOUSNESS: 0 });
  expect(scored(CODE, items).finalLevel).toBe(1);
  expect(scored(CODE, items, { coma: true })).toMatchObject({
    finalLevel: 4,
    reasonCodes: ['COMA_HIGHEST_LEVEL'],
  });
});
