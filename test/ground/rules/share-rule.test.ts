import { ruleName } from '../../../ground/rules/catalogue.ts';
import type { Rule } from '../../../ground/rules/rule.ts';
import {
  reachesPercent,
  type ShareParameters,
  shareResult,
} from '../../../ground/rules/share-rule.ts';

const NAME = ruleName('R-12');
const RULE: Rule<ShareParameters> = {
  ...NAME,
  version: 'R-12/150600/1',
  policyDocumentId: 'ordos-2023-101',
  regionCode: '150600',
  validFrom: '2023-09-27',
  validTo: null,
  parameters: { requiredPercent: 60, dueOn: '2025-12-31' },
};

describe('a share is compared exactly and the limit reaches it', () => {
  test.each([
    [1, 2, 50, true],
    [1, 3, 50, false],
    [1, 3, 33, true],
    [0, 1, 1, false],
    [0, 1, 0, true],
    [7, 7, 100, true],
    [6, 7, 100, false],
    [8, 7, 100, true],
    [4_503_599_627_370_490, 9_007_199_254_740_980, 50, true],
    [4_503_599_627_370_489, 9_007_199_254_740_980, 50, false],
  ])('%i of %i against %i %% is %s', (numerator, denominator, percent, met) => {
    expect(reachesPercent({ numerator, denominator }, percent)).toBe(met);
  });

  test('nothing has no share', () => {
    expect(() => reachesPercent({ numerator: 0, denominator: 0 }, 55)).toThrow(RangeError);
  });
});

describe('the result of a share rule', () => {
  const result = (part: number, whole: number, rule: typeof RULE | null, day: string) =>
    shareResult(NAME, rule, { numerator: part, denominator: whole }, { part, whole }, day);

  test.each([
    ['reached', 3, 5, RULE, '2025-12-31', true, ['LIMIT_REACHED']],
    ['missed', 2, 5, RULE, '2025-12-31', false, ['BELOW_LIMIT']],
    ['missed, with a day left', 2, 5, RULE, '2025-12-30', false, ['BELOW_LIMIT', 'NOT_DUE_YET']],
    ['reached early', 3, 5, RULE, '2025-12-30', true, ['LIMIT_REACHED', 'NOT_DUE_YET']],
    ['over nothing', 0, 0, RULE, '2026-01-01', null, ['NO_DATA']],
    ['without a rule', 3, 5, null, '2026-01-01', null, ['NO_RULE']],
    ['of nothing without a rule', 0, 0, null, '2026-01-01', null, ['NO_RULE', 'NO_DATA']],
  ])('%s', (_, part, whole, rule, day, met, reasonCodes) => {
    expect(result(part, whole, rule, day)).toMatchObject({ met, reasonCodes });
  });

  test('carries rule and inputs, but not the parameters of others', () => {
    expect(result(3, 5, RULE, '2026-01-01')).toEqual({
      ...NAME,
      rule: {
        ...NAME,
        version: 'R-12/150600/1',
        policyDocumentId: 'ordos-2023-101',
        regionCode: '150600',
        validFrom: '2023-09-27',
        validTo: null,
      },
      met: true,
      ratio: { numerator: 3, denominator: 5 },
      amount: null,
      reasonCodes: ['LIMIT_REACHED'],
      inputs: { part: 3, whole: 5, requiredPercent: 60, dueOn: '2025-12-31' },
    });
  });

  test.each([
    [-1, 5],
    [1.5, 5],
    [1, Number.NaN],
  ])('%d of %d is not a share of anything', (part, whole) => {
    expect(() => result(part, whole, RULE, '2026-01-01')).toThrow(RangeError);
  });
});
