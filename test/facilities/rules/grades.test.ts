import { targetRows } from '../../../seeds/targets/target-rows.ts';
import {
  gradeAward,
  type GradeAwardFacts,
} from '../../../subgraphs/facilities/rules/grade-award.ts';
import { gradeShare } from '../../../subgraphs/facilities/rules/grade-share.ts';
import {
  GRADE_AWARD_RULES,
  GRADE_SHARE_RULES,
} from '../../../subgraphs/facilities/rules/rules-data.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';

describe('R-13 in Ordos: the share of homes with a grade', () => {
  test.each([
    ['TOWNSHIP_HOMES', 40, 50, true],
    ['TOWNSHIP_HOMES', 39, 50, false],
    ['TOWNSHIP_HOMES', 41, 50, true],
    ['COUNTY_PUBLIC_HOMES', 4, 5, true],
    ['COUNTY_PUBLIC_HOMES', 7, 9, false],
    ['COUNTY_PUBLIC_HOMES', 0, 0, null],
  ] as const)('%s: %i of %i', (homes, gradedHomes, all, met) => {
    const rule = ruleFor(GRADE_SHARE_RULES[homes], '150600', '2025-12-31');
    expect(gradeShare(rule, { gradedHomes, homes: all }, '2025-12-31').met).toBe(met);
  });

  test.each([
    ['TOWNSHIP_HOMES', 1],
    ['COUNTY_PUBLIC_HOMES', 2],
  ] as const)('%s count from grade %i', (homes, grade) => {
    const rule = ruleFor(GRADE_SHARE_RULES[homes], '150600', '2025-12-31');
    const { inputs } = gradeShare(rule, { gradedHomes: 1, homes: 1 }, '2025-12-31');
    expect(inputs).toEqual({
      ...{ gradedHomes: 1, homes: 1, grade, requiredPercent: 80, dueOn: '2025-12-31' },
    });
  });
});

describe('R-13 in Dexing: the award for a grade', () => {
  const DAY = '2026-06-30';
  const rule = ruleFor(GRADE_AWARD_RULES, '361181', DAY)!;
  const FOUR: GradeAwardFacts = {
    ...{ grade: 4, status: 'GRANTED', validFrom: '2024-07-01', validUntil: '2027-06-30' },
    alreadyAwarded: false,
  };
  const EARNED = ['GRADE_HIGH_ENOUGH', 'AMOUNT_NOT_ESTABLISHED'];

  test.each([
    ['grade 4', {}, true, EARNED],
    ['grade 5', { grade: 5 }, true, EARNED],
    ['grade 3', { grade: 3 }, false, ['GRADE_TOO_LOW']],
    [
      'no grade yet',
      { grade: null, status: 'APPLIED' },
      false,
      ['GRADE_NOT_VALID', 'GRADE_TOO_LOW'],
    ],
    ['its first day', { validFrom: DAY }, true, EARNED],
    ['the day before', { validFrom: '2026-07-01' }, false, ['GRADE_NOT_VALID']],
    ['its last day', { validUntil: DAY }, true, EARNED],
    ['the day after', { validUntil: '2026-06-29' }, false, ['GRADE_NOT_VALID']],
    ['revoked', { status: 'REVOKED' }, false, ['GRADE_NOT_VALID']],
    ['paid for already', { alreadyAwarded: true }, false, ['ALREADY_AWARDED']],
  ])('%s', (_, change, met, reasonCodes) => {
    const result = gradeAward(rule, { ...FOUR, ...change }, DAY);
    expect(result).toMatchObject({ met, reasonCodes, amount: met ? null : 0 });
  });

  test('the grade is that of the targets register', () => {
    const target = targetRows().find(({ id }) => id === '361181-GRADE_AWARD_MIN');
    expect(target?.value).toBe(String(rule.parameters.grade));
  });

  test('pays what a region configures', () => {
    const configured = { ...rule, parameters: { grade: 4, fen: 5_000_000 } };
    expect(gradeAward(configured, FOUR, DAY)).toMatchObject({
      ...{ met: true, amount: 5_000_000, reasonCodes: ['GRADE_HIGH_ENOUGH'] },
    });
  });

  test('no other region has it', () => {
    expect(ruleFor(GRADE_AWARD_RULES, '150600', DAY)).toBeNull();
    expect(gradeAward(null, FOUR, DAY)).toMatchObject({ met: null, reasonCodes: ['NO_RULE'] });
  });
});
