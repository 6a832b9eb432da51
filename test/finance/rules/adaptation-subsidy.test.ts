import { programmeRows } from '../../../seeds/finance/programme-rows.ts';
import {
  adaptationSubsidy,
  type AdaptationSubsidyFacts,
  adaptationSubsidyRule,
} from '../../../subgraphs/finance/rules/adaptation-subsidy.ts';

const programmeOf = (code: string) => programmeRows().find((one) => one.code === code)!;
const HOME: AdaptationSubsidyFacts = {
  ...{ eligibleCost: 265_000, priorPaid: 0, acceptance: 'PASSED', categories: ['DIBAO'] },
};
const due = (change: Partial<AdaptationSubsidyFacts>, code = 'shenyang-adaptation') =>
  adaptationSubsidy(adaptationSubsidyRule(programmeOf(code)), { ...HOME, ...change });

test.each([
  ['2650 yuan of works are paid whole', {}, 265_000, 0, ['ENTITLED']],
  ['3000 yuan, too', { eligibleCost: 300_000 }, 300_000, 0, ['ENTITLED']],
  ['a fen more is hers to pay', { eligibleCost: 300_001 }, 300_000, 1, ['ENTITLED']],
  ['of 4800 yuan she pays 1800', { eligibleCost: 480_000 }, 300_000, 180_000, ['ENTITLED']],
  ['works that failed get nothing', { acceptance: 'FAILED' }, 0, 265_000, ['NOT_ACCEPTED']],
  ['works not looked at get nothing', { acceptance: null }, 0, 265_000, ['NOT_ACCEPTED']],
  [
    'two elders of one household share its cap',
    { priorPaid: 200_000 },
    100_000,
    165_000,
    ['ENTITLED'],
  ],
  ['the last fen of the cap', { priorPaid: 299_999 }, 1, 264_999, ['ENTITLED']],
  ['a cap that is used up', { priorPaid: 300_000 }, 0, 265_000, ['CAP_USED']],
  ['more than the cap paid before', { priorPaid: 300_001 }, 0, 265_000, ['CAP_USED']],
  ['nobody in difficulty', { categories: ['VERY_OLD'] }, 0, 265_000, ['CATEGORY_NOT_ENTITLED']],
] as const)('R-03: %s', (_, change, amount, selfPaid, reasonCodes) => {
  const result = due(change as never);
  expect(result).toMatchObject({ code: 'R-03', amount, met: amount > 0, reasonCodes });
  expect(result.inputs.selfPaid).toBe(selfPaid);
});

test.each(['DESTITUTE_SCATTERED', 'DIBAO', 'DIBAO_MARGIN', 'LOW_INCOME', 'ECON_DIFFICULT'])(
  'R-03: %s is in difficulty',
  (category) => {
    expect(due({ categories: [category] }).met).toBe(true);
  },
);

test('R-03: a document without a cap leaves the amount unknown, and a region may name its own groups', () => {
  expect(due({}, 'dexing-adaptation')).toMatchObject({
    ...{ met: true, amount: null, reasonCodes: ['ENTITLED', 'AMOUNT_NOT_ESTABLISHED'] },
  });
  const own = adaptationSubsidyRule(programmeOf('dexing-adaptation'), ['VERY_OLD']);
  expect(adaptationSubsidy(own, HOME).reasonCodes).toEqual(['CATEGORY_NOT_ENTITLED']);
  expect(adaptationSubsidy(null, HOME)).toMatchObject({ amount: null, reasonCodes: ['NO_RULE'] });
  expect(adaptationSubsidyRule(programmeOf('shenyang-care'))).toBeNull();
});

test('R-03: what is no whole number of fen is no cost', () => {
  for (const eligibleCost of [-1, 0.5, Number.NaN]) {
    expect(() => due({ eligibleCost })).toThrow(RangeError);
  }
});
