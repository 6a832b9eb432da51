import { programmeRows } from '../../../seeds/finance/programme-rows.ts';
import {
  careSubsidy,
  type CareSubsidyFacts,
  careSubsidyRule,
} from '../../../subgraphs/finance/rules/care-subsidy.ts';

const programmeOf = (code: string) => programmeRows().find((one) => one.code === code)!;
const SETTING = { number: 2, full: 30_000, partial: 15_000, validFrom: '2024-01-01' };
const ELDER: CareSubsidyFacts = {
  ...{
    month: '2026-05',
    lifeStatus: 'ACTIVE',
    categories: ['DIBAO', 'ECON_DIFFICULT'],
    destitute: false,
  },
  band: 'FULL',
};
const due = (change: Partial<CareSubsidyFacts>, code = 'dexing-care') =>
  careSubsidy(careSubsidyRule(programmeOf(code), SETTING), { ...ELDER, ...change });

test.each([
  ['FULL', {}, 'dexing-care', 30_000, ['ENTITLED']],
  ['PARTIAL', { band: 'PARTIAL' }, 'dexing-care', 15_000, ['ENTITLED']],
  ['INTACT', { band: 'INTACT' }, 'dexing-care', 0, ['NOT_DISABLED']],
  ['not assessed', { band: null }, 'dexing-care', 0, ['NOT_ASSESSED']],
  [
    'in economic difficulty',
    { categories: ['LOW_INCOME', 'ECON_DIFFICULT'] },
    'dexing-care',
    30_000,
    ['ENTITLED'],
  ],
  [
    'in economic difficulty',
    { categories: ['LOW_INCOME', 'ECON_DIFFICULT'] },
    'shenyang-care',
    0,
    ['CATEGORY_NOT_ENTITLED'],
  ],
  ['not poor', { categories: ['VERY_OLD'] }, 'dexing-care', 0, ['CATEGORY_NOT_ENTITLED']],
  ['destitute', { destitute: true }, 'dexing-care', 0, ['SUPPORTED_AS_DESTITUTE']],
  ['dead', { lifeStatus: 'DECEASED' }, 'dexing-care', 0, ['NOT_ON_REGISTER']],
  [
    'PARTIAL where FULL alone is paid',
    { band: 'PARTIAL' },
    'heilongjiang-care',
    0,
    ['NOT_DISABLED'],
  ],
] as const)('an elder who is %s: %j in %s gets %i fen', (_, change, code, amount, reasonCodes) => {
  expect(due(change as never, code)).toMatchObject({ amount, met: amount > 0, reasonCodes });
});

test('a rate that nobody has set leaves the amount unknown', () => {
  const rule = careSubsidyRule(programmeOf('ordos-service-subsidy'));
  expect(careSubsidy(rule, ELDER)).toMatchObject({
    ...{ amount: null, met: true, reasonCodes: ['ENTITLED', 'AMOUNT_NOT_ESTABLISHED'] },
  });
});

test('the version counts the settings of the region, and holds from the day they do', () => {
  expect(due({}).rule).toMatchObject({ version: 'R-23/361181/2', validFrom: '2024-01-01' });
  expect(careSubsidyRule(programmeOf('dexing-care'))).toMatchObject({
    ...{ version: 'R-23/361181/1', validFrom: '2023-01-01' },
  });
});

test('no rule, no amount; and a programme for facilities is none of it', () => {
  expect(careSubsidy(null, ELDER)).toMatchObject({ amount: null, met: null });
  expect(careSubsidyRule(programmeOf('dexing-operating'))).toBeNull();
});
