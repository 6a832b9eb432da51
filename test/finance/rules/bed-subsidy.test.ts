import { programmeRows } from '../../../seeds/finance/programme-rows.ts';
import {
  bedSubsidy,
  type BedSubsidyFacts,
  bedSubsidyRule,
} from '../../../subgraphs/finance/rules/bed-subsidy.ts';

const YUAN = 100;
const programme = programmeRows().find(({ code }) => code === 'yuxi-bed-construction')!;
const RULE = bedSubsidyRule(programme)!;

const BUILT: BedSubsidyFacts = {
  ...{ socialCapital: true, newlyBuilt: true, inclusive: true, premises: 'BUILT', lease: null },
  ...{ classedAs: null, newBedsAccepted: 80, bedsAlreadyPaid: 0 },
};
const leased = (from: string, to: string, beds = 60): BedSubsidyFacts => ({
  ...BUILT,
  ...{ premises: 'LEASED', lease: { from, to }, newBedsAccepted: beds },
});

describe('R-02 pays once for new beds', () => {
  test.each([
    ['80 built', BUILT, 800_000, ['SELF_BUILT']],
    [
      '60 leased for exactly five years',
      leased('2020-01-01', '2024-12-31'),
      300_000,
      ['LEASED_LONG_ENOUGH'],
    ],
    ['60 leased for a day less', leased('2020-01-01', '2024-12-30'), 0, ['LEASE_TOO_SHORT']],
    [
      '60 leased for 4 years and 11 months',
      leased('2020-01-01', '2024-11-30'),
      0,
      ['LEASE_TOO_SHORT'],
    ],
    ['60 leased for longer', leased('2020-01-01', '2029-12-31'), 300_000, ['LEASED_LONG_ENOUGH']],
    [
      'a lease from a leap day',
      leased('2020-02-29', '2025-02-28'),
      300_000,
      ['LEASED_LONG_ENOUGH'],
    ],
    ['the same, a day less', leased('2020-02-29', '2025-02-27'), 0, ['LEASE_TOO_SHORT']],
    ['a lease without a contract', { ...BUILT, premises: 'LEASED' }, 0, ['LEASE_TOO_SHORT']],
    ['100 accepted of 120 planned', { ...BUILT, newBedsAccepted: 100 }, 1_000_000, ['SELF_BUILT']],
    [
      '80 accepted, 79 paid before',
      { ...BUILT, bedsAlreadyPaid: 79 },
      10_000,
      ['SELF_BUILT', 'PAID_BEDS_LEFT_OUT'],
    ],
    ['all of them paid before', { ...BUILT, bedsAlreadyPaid: 80 }, 0, ['NO_NEW_BEDS']],
    ['more paid than accepted', { ...BUILT, bedsAlreadyPaid: 90 }, 0, ['NO_NEW_BEDS']],
    ['public money', { ...BUILT, socialCapital: false }, 0, ['NOT_SOCIAL_CAPITAL']],
    ['an old house', { ...BUILT, newlyBuilt: false }, 0, ['NOT_NEWLY_BUILT']],
    ['a home that is not inclusive', { ...BUILT, inclusive: false }, 0, ['NOT_INCLUSIVE']],
    [
      'nothing of what is asked',
      { ...BUILT, socialCapital: false, newlyBuilt: false, inclusive: false, newBedsAccepted: 0 },
      0,
      ['NOT_SOCIAL_CAPITAL', 'NOT_NEWLY_BUILT', 'NOT_INCLUSIVE', 'NO_NEW_BEDS'],
    ],
  ] as [string, BedSubsidyFacts, number, string[]][])('%s', (_, facts, yuan, reasonCodes) => {
    const result = bedSubsidy(RULE, facts);
    expect(result).toMatchObject({ amount: yuan * YUAN, met: yuan > 0, reasonCodes });
  });

  test('premises that were bought are for a person to class', () => {
    expect(bedSubsidy(RULE, { ...BUILT, premises: 'BOUGHT' })).toMatchObject({
      ...{ amount: null, met: null, reasonCodes: ['NEEDS_MANUAL_CLASS'] },
    });
  });

  test.each([
    ['BUILT', 800_000, 'SELF_BUILT'],
    ['LEASED', 400_000, 'LEASED_LONG_ENOUGH'],
  ] as const)('and are paid as what the person said: %s', (classedAs, yuan, reason) => {
    expect(bedSubsidy(RULE, { ...BUILT, premises: 'BOUGHT', classedAs })).toMatchObject({
      ...{ amount: yuan * YUAN, met: true, reasonCodes: [reason, 'CLASSED_BY_PERSON'] },
    });
  });

  test('the result names rule, document and inputs', () => {
    const result = bedSubsidy(RULE, { ...BUILT, bedsAlreadyPaid: 30 });
    expect(result.rule).toMatchObject({
      ...{ code: 'R-02', version: 'R-02/530400/1', policyDocumentId: 'yuxi-2023-report' },
    });
    expect(result.inputs).toEqual({
      ...{ ...BUILT, bedsAlreadyPaid: 30, payableBeds: 50 },
      ...{ built: 10_000 * YUAN, leased: 5_000 * YUAN, leaseYears: 5 },
    });
  });

  test('without a rule there is no amount, not zero', () => {
    expect(bedSubsidy(null, BUILT)).toMatchObject({ amount: null, met: null, rule: null });
  });

  test.each([-1, 0.5, Number.NaN])('%d beds are no number of beds', (newBedsAccepted) => {
    expect(() => bedSubsidy(RULE, { ...BUILT, newBedsAccepted })).toThrow(RangeError);
  });
});

test('only a programme with rates by bed and premises is R-02', () => {
  const others = programmeRows().filter(({ code }) => code !== 'yuxi-bed-construction');
  expect(others.flatMap((one) => bedSubsidyRule(one) ?? [])).toEqual([]);
});

test('who is eligible can be told without an amount, and the amount stays unknown', () => {
  const rates = programme.rates.map((rate) => ({ ...rate, amount: null }));
  expect(bedSubsidy(bedSubsidyRule({ ...programme, rates }), BUILT)).toMatchObject({
    ...{ met: true, amount: null, reasonCodes: ['SELF_BUILT', 'AMOUNT_NOT_ESTABLISHED'] },
  });
});
