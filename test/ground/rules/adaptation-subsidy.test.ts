import {
  adaptationSubsidy,
  type AdaptationRule,
  countsFrom,
} from '../../../ground/rules/adaptation-subsidy.ts';

const SHENYANG: AdaptationRule = {
  ...{ code: 'R-03', nameZh: '适老化改造补助', version: '210100-ADAPTATION' },
  ...{ policyDocumentId: 'shenyang-2022-draft', regionCode: '210100' },
  ...{ validFrom: '2022-01-01', validTo: null },
  parameters: { mostPerHousehold: 300_000, years: null },
};
const household = { grantedBefore: 0, inDifficulty: true };

test.each([
  ['2650 yuan', { cost: 265_000 }, 265_000, true, ['ENTITLED']],
  ['4800 yuan, of which it pays 1800', { cost: 480_000 }, 300_000, true, ['ENTITLED', 'CAPPED']],
  ['exactly the cap', { cost: 300_000 }, 300_000, true, ['ENTITLED']],
  [
    '2650 after 2000',
    { cost: 265_000, grantedBefore: 200_000 },
    100_000,
    true,
    ['ENTITLED', 'CAPPED'],
  ],
  ['1000 after 2000', { cost: 100_000, grantedBefore: 200_000 }, 100_000, true, ['ENTITLED']],
  ['anything after 3000', { cost: 100, grantedBefore: 300_000 }, 0, false, ['CAP_USED']],
  ['anything after more', { cost: 100, grantedBefore: 300_001 }, 0, false, ['CAP_USED']],
  [
    '2650 without difficulty',
    { cost: 265_000, inDifficulty: false },
    0,
    false,
    ['CATEGORY_NOT_ENTITLED'],
  ],
] as const)('R-03: %s', (_, given, amount, met, reasonCodes) => {
  const result = adaptationSubsidy(SHENYANG, { ...household, ...given });
  expect(result).toMatchObject({ code: 'R-03', amount, met, reasonCodes });
  expect(result.rule).toMatchObject({ version: '210100-ADAPTATION' });
});

test('without a standard nothing is decided', () => {
  const result = adaptationSubsidy(null, { ...household, cost: 100 });
  expect(result).toMatchObject({ amount: null, met: null, reasonCodes: ['NO_RULE'] });
});

test.each([-1, 0.5])('a cost of %s fen is no cost', (cost) => {
  expect(() => adaptationSubsidy(SHENYANG, { ...household, cost })).toThrow(RangeError);
});

test('a cap for good counts from the beginning, and one of years from that day on', () => {
  const inFive = { ...SHENYANG, parameters: { mostPerHousehold: 1, years: 5 } };
  expect(countsFrom(SHENYANG, '2026-06-30')).toBe('0001-01-01');
  expect(countsFrom(inFive, '2026-06-30')).toBe('2021-06-30');
  expect(countsFrom(inFive, '2028-02-29')).toBe('2023-02-28');
});
