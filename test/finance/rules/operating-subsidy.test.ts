import { programmeRows } from '../../../seeds/finance/programme-rows.ts';
import {
  operatingSubsidy,
  type OperatingSubsidyFacts,
  operatingSubsidyRule,
} from '../../../subgraphs/finance/rules/operating-subsidy.ts';

const YUAN = 100;
const programme = programmeRows().find(({ code }) => code === 'dexing-operating')!;
const ruleAt = (full: number, partial: number) =>
  operatingSubsidyRule(programme, { full: full * YUAN, partial: partial * YUAN });

type Band = OperatingSubsidyFacts['residents'][number]['band'];
const residents = (band: Band, n: number, daysPresent = 30) =>
  Array.from({ length: n }, () => ({ band, daysPresent }));
const HOME = {
  ...{ type: 'NURSING_HOME', operationMode: 'PRIVATE' },
  ...{ status: 'OPERATING', filedOn: '2020-05-01' },
};
const TEN_AND_SIX = [...residents('FULL', 10), ...residents('PARTIAL', 6)];

describe('R-01 pays by the disability of residents', () => {
  test.each([
    ['10 FULL and 6 PARTIAL at 200/100', TEN_AND_SIX, 200, 100, 2600],
    ['10 FULL and 6 PARTIAL at 260/130', TEN_AND_SIX, 260, 130, 3380],
    ['20 INTACT', residents('INTACT', 20), 200, 100, 0],
    ['nobody', [], 200, 100, 0],
    ['one FULL', residents('FULL', 1), 200, 100, 200],
    ['one PARTIAL', residents('PARTIAL', 1), 200, 100, 100],
    ['one without an assessment', residents(null, 1), 200, 100, 0],
  ])('%s', (_, people, full, partial, yuan) => {
    const facts = { month: '2026-04', facility: HOME, residents: people };
    const result = operatingSubsidy(ruleAt(full, partial), facts);
    expect(result).toMatchObject({ amount: yuan * YUAN, met: yuan > 0 });
  });

  test('the result names rule, document, counts and rates', () => {
    const people = [
      ...TEN_AND_SIX,
      ...residents('INTACT', 3),
      ...residents(null, 2),
      ...residents('FULL', 1, 14),
    ];
    const facts = { month: '2026-04', facility: HOME, residents: people };
    expect(operatingSubsidy(ruleAt(200, 100), facts)).toEqual({
      ...{ code: 'R-01', nameZh: '养老机构运营补贴' },
      rule: {
        ...{ code: 'R-01', nameZh: '养老机构运营补贴', version: 'R-01/361181/1' },
        ...{ policyDocumentId: 'dexing-2022-draft', regionCode: '361181' },
        ...{ validFrom: '2023-01-01', validTo: null },
      },
      ...{ met: true, ratio: null, amount: 2600 * YUAN },
      reasonCodes: ['RESIDENTS_COUNTED', 'RESIDENT_NOT_ASSESSED', 'RESIDENT_TOO_FEW_DAYS'],
      inputs: {
        ...{ month: '2026-04', status: 'OPERATING', filedOn: '2020-05-01', minimumDays: 15 },
        ...{ full: 200 * YUAN, partial: 100 * YUAN, fullResidents: 10, partialResidents: 6 },
        ...{ intactResidents: 3, notAssessed: 2, tooFewDays: 1 },
      },
    });
  });

  test.each([
    [14, 0, ['NO_DISABLED_RESIDENT', 'RESIDENT_TOO_FEW_DAYS']],
    [15, 200, ['RESIDENTS_COUNTED']],
    [30, 200, ['RESIDENTS_COUNTED']],
  ])('who was there for %i days is worth %i yuan', (days, yuan, reasonCodes) => {
    const facts = { month: '2026-04', facility: HOME, residents: residents('FULL', 1, days) };
    const result = operatingSubsidy(ruleAt(200, 100), facts);
    expect(result).toMatchObject({ amount: yuan * YUAN, reasonCodes });
  });

  test.each([
    ['2026-04', 31],
    ['2026-02', 29],
    ['2026-04', -1],
    ['2026-04', 1.5],
  ])('%s does not have %d days', (month, days) => {
    const facts = { month, facility: HOME, residents: residents('FULL', 1, days) };
    expect(() => operatingSubsidy(ruleAt(200, 100), facts)).toThrow(RangeError);
  });

  test.each([
    ['a leap February', '2024-02', 29],
    ['a December', '2025-12', 31],
  ])('%s has its last day', (_, month, days) => {
    const facts = { month, facility: HOME, residents: residents('FULL', 1, days) };
    expect(operatingSubsidy(ruleAt(200, 100), facts).amount).toBe(200 * YUAN);
  });
});

describe('R-01 is for facilities that are filed and operate', () => {
  test.each([
    ['filed on the last day', { filedOn: '2026-04-30' }, 200, ['RESIDENTS_COUNTED']],
    ['filed a day later', { filedOn: '2026-05-01' }, 0, ['FACILITY_NOT_FILED']],
    ['never filed', { filedOn: null }, 0, ['FACILITY_NOT_FILED']],
    ['suspended', { status: 'SUSPENDED' }, 0, ['FACILITY_NOT_OPERATING']],
    [
      'neither filed nor open',
      { status: 'REGISTERED', filedOn: null },
      0,
      ['FACILITY_NOT_OPERATING', 'FACILITY_NOT_FILED'],
    ],
    ['a day-care site', { type: 'DAY_CARE' }, 0, ['FACILITY_TYPE_LEFT_OUT']],
    ['public', { operationMode: 'PUBLIC' }, 200, ['RESIDENTS_COUNTED']],
  ])('%s', (_, change, yuan, reasonCodes) => {
    const facility = { ...HOME, ...change };
    const facts = { month: '2026-04', facility, residents: residents('FULL', 1) };
    const result = operatingSubsidy(ruleAt(200, 100), facts);
    expect(result).toMatchObject({ amount: yuan * YUAN, reasonCodes });
  });

  test('a programme for private homes leaves public ones out', () => {
    const rule = operatingSubsidyRule({ ...programme, operationModes: ['PRIVATE'] });
    const facility = { ...HOME, operationMode: 'PUBLIC' };
    const facts = { month: '2026-04', facility, residents: residents('FULL', 1) };
    expect(operatingSubsidy(rule, facts)).toMatchObject({
      ...{ amount: 0, met: false, reasonCodes: ['OPERATION_MODE_LEFT_OUT'] },
    });
  });

  test('without a rule there is no amount, not zero', () => {
    const facts = { month: '2026-04', facility: HOME, residents: residents('FULL', 1) };
    const result = operatingSubsidy(null, facts);
    expect(result).toMatchObject({ amount: null, met: null, rule: null, reasonCodes: ['NO_RULE'] });
  });
});

describe('the rates of a region', () => {
  test.each([
    [200, 100],
    [200.01, 100],
    [260, 130],
  ])('%d/%d reach the floors of 200/100', (full, partial) => {
    expect(ruleAt(full, partial)?.parameters).toMatchObject({
      ...{ full: full * YUAN, partial: partial * YUAN },
    });
  });

  test.each([
    [180, 100, 'full'],
    [199.99, 100, 'full'],
    [200, 99.99, 'partial'],
    [0, 0, 'full'],
  ])('%d/%d are BELOW_FLOOR', (full, partial, parameter) => {
    const error = expect.objectContaining({ code: 'BELOW_FLOOR', parameter });
    expect(() => ruleAt(full, partial)).toThrow(error);
  });

  test('are the floors themselves unless configured', () => {
    expect(operatingSubsidyRule(programme)?.parameters).toMatchObject({
      ...{ full: 200 * YUAN, partial: 100 * YUAN },
    });
  });

  test('that nobody has set leave the amount unknown, once somebody counts at them', () => {
    const rates = programme.rates.map((rate) => ({ ...rate, amount: null }));
    const rule = operatingSubsidyRule({ ...programme, rates });
    const month = { month: '2026-04', facility: HOME };
    const eligible = { met: true, amount: null };
    expect(rule?.parameters).toMatchObject({ full: null, partial: null });
    expect(operatingSubsidy(rule, { ...month, residents: residents('FULL', 1) })).toMatchObject({
      ...{ ...eligible, reasonCodes: ['RESIDENTS_COUNTED', 'AMOUNT_NOT_ESTABLISHED'] },
    });
    const nobody = operatingSubsidy(rule, { ...month, residents: residents('INTACT', 1) });
    expect(nobody).toMatchObject({ met: false, amount: 0, reasonCodes: ['NO_DISABLED_RESIDENT'] });
  });

  test('are those of a facility’s operating subsidy, not of what elders get by the same bands', () => {
    const found = programmeRows().filter((one) => operatingSubsidyRule(one) !== null);
    expect(found.map(({ code }) => code)).toEqual(['dexing-operating']);
  });
});
