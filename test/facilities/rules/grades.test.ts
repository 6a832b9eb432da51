import { gradeShare } from '../../../subgraphs/facilities/rules/grade-share.ts';
import { GRADE_SHARE_RULES } from '../../../subgraphs/facilities/rules/rules-data.ts';
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
