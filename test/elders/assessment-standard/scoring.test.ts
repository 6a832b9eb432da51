import type { ItemScore } from '../../../subgraphs/elders/assessment-standard/score-input.ts';
import type { ScoreOutcome } from '../../../subgraphs/elders/assessment-standard/scoring.ts';
import {
  scoreAssessment,
  standardOf,
} from '../../../subgraphs/elders/assessment-standard/scoring.ts';
import type { CareRiskKind } from '../../../subgraphs/elders/assessment-standard/standard.ts';
import { itemsOf, STANDARD_CODES } from '../../../subgraphs/elders/assessment-standard/standard.ts';
import { bestItems } from './assessment-cases.ts';

const GBT = 'GBT42195_2022';

function problemsOf(outcome: ScoreOutcome) {
  if (outcome.ok) throw new Error('was scored');
  return outcome.problems;
}

function refused(items: ItemScore[]) {
  return problemsOf(scoreAssessment(GBT, { items }));
}

test.each(STANDARD_CODES)('%s has levels in order, and allowed scores ascending from 0', (code) => {
  const standard = standardOf(code);
  expect(standard.code).toBe(code);
  expect(standard.levels.map((each) => each.level)).toEqual(standard.levels.map((_, i) => i));
  for (const { allowed } of itemsOf(standard)) {
    expect([...allowed]).toEqual([...new Set(allowed)].sort((left, right) => left - right));
    expect(allowed[0]).toBe(0);
    expect(Math.max(...allowed)).toBeLessThan(16);
  }
});

test.each(['LOCAL', '', 'constructor', '__proto__'])('%p is no standard to score by', (code) => {
  expect(problemsOf(scoreAssessment(code, { items: [] }))).toMatchObject([
    { field: 'standard', code: 'UNKNOWN_STANDARD' },
  ]);
});

test('an unknown item is refused at its place and its text is not repeated', () => {
  const problems = refused([...bestItems(GBT), { code: 'Zhang San 13800000000', score: 1 }]);
  expect(problems).toMatchObject([{ field: 'items.26.code', code: 'UNKNOWN_ITEM' }]);
  expect(JSON.stringify(problems)).not.toContain('Zhang');
});

test('an item of another standard is unknown', () => {
  const problems = refused([...bestItems(GBT), { code: 'WORK_ABILITY', score: 1 }]);
  expect(problems.map((each) => each.code)).toEqual(['UNKNOWN_ITEM']);
});

test('each missing item is named with the scores it takes', () => {
  const items = bestItems(GBT).filter(({ code }) => !['TRANSPORT', 'MEMORY'].includes(code));
  expect(refused(items)).toEqual([
    {
      field: 'items',
      code: 'MISSING_ITEM',
      item: 'MEMORY',
      allowed: [0, 1, 2, 3, 4],
    },
    {
      field: 'items',
      code: 'MISSING_ITEM',
      item: 'TRANSPORT',
      allowed: [0, 1, 2, 3],
    },
  ]);
});

test('no items at all is every item missing', () => {
  expect(refused([])).toHaveLength(26);
});

test('an item given twice is refused even with the same score', () => {
  expect(refused([...bestItems(GBT), { code: 'EATING', score: 4 }])).toMatchObject([
    { field: 'items.26.code', code: 'DUPLICATE_ITEM', item: 'EATING' },
  ]);
});

test.each([5, -1, 1.5, Number.NaN, Infinity, 32, 36, 2 ** 32, -28])(
  'a score of %p is not allowed where 0 to 4 are',
  (score) => {
    const problems = refused(bestItems(GBT, { EATING: score }));
    expect(problems).toEqual([
      {
        field: 'items.0.score',
        code: 'SCORE_NOT_ALLOWED',
        item: 'EATING',
        allowed: [0, 1, 2, 3, 4],
      },
    ]);
  },
);

test('a score between two steps is not allowed', () => {
  const items = bestItems('MZT039_2013', { EATING: 7, BATHING: 10 });
  expect(problemsOf(scoreAssessment('MZT039_2013', { items }))).toMatchObject([
    { code: 'SCORE_NOT_ALLOWED', item: 'EATING', allowed: [0, 5, 10] },
    { code: 'SCORE_NOT_ALLOWED', item: 'BATHING', allowed: [0, 5] },
  ]);
});

test('an item refused for its score and given again is a duplicate, not missing', () => {
  const problems = refused([...bestItems(GBT, { EATING: 9 }), { code: 'EATING', score: 4 }]);
  expect(problems.map((each) => each.code)).toEqual(['SCORE_NOT_ALLOWED', 'DUPLICATE_ITEM']);
});

test('a flood of items gives one problem', () => {
  const items = Array.from({ length: 101 }, () => ({ code: 'X', score: 0 }));
  expect(refused(items)[0]).toMatchObject({ field: 'items', code: 'TOO_MANY_ITEMS' });
  expect(refused(items)).toHaveLength(1);
});

test.each([
  ['UNKNOWN_EVENT_KIND', 'changes.careRiskEvents30d.0.kind', [{ kind: 'SLIP', count: 1 }]],
  [
    'DUPLICATE_EVENT_KIND',
    'changes.careRiskEvents30d.1.kind',
    [
      { kind: 'FALL', count: 1 },
      { kind: 'FALL', count: 1 },
    ],
  ],
  ['COUNT_NOT_ALLOWED', 'changes.careRiskEvents30d.0.count', [{ kind: 'FALL', count: -1 }]],
  ['COUNT_NOT_ALLOWED', 'changes.careRiskEvents30d.0.count', [{ kind: 'FALL', count: 0.5 }]],
  ['COUNT_NOT_ALLOWED', 'changes.careRiskEvents30d.0.count', [{ kind: 'FALL', count: NaN }]],
])('%s is refused at %s', (code, field, events) => {
  const careRiskEvents30d = events as { kind: CareRiskKind; count: number }[];
  const outcome = scoreAssessment(GBT, { items: bestItems(GBT), changes: { careRiskEvents30d } });
  expect(problemsOf(outcome)).toMatchObject([{ code, field }]);
});

test('scoring one person leaves nothing behind for the next', () => {
  const first = scoreAssessment(GBT, { items: bestItems(GBT), changes: { coma: true } });
  scoreAssessment(GBT, { items: [] });
  const second = scoreAssessment(GBT, { items: bestItems(GBT) });
  expect(first).toMatchObject({ ok: true, result: { finalLevel: 4 } });
  expect(second).toMatchObject({ ok: true, result: { finalLevel: 0, reasonCodes: [] } });
});
