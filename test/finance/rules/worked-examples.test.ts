import { programmeRows } from '../../../seeds/finance/programme-rows.ts';
import {
  type ProgrammeFacts,
  programmeRule,
  programmeSubsidy,
} from '../../../subgraphs/finance/rules/programme-subsidy.ts';
import type { Counted } from '../../../subgraphs/finance/rules/rate-cases.ts';

/** What each document names, by a table that its region may set; amounts are made up. */
function paidBy(code: string, cases: object[]) {
  const programme = programmeRows().find((one) => one.code === code)!;
  const setting = { number: 2, full: null, partial: null, validFrom: '2024-01-01' };
  const rule = programmeRule(programme as never, { ...setting, cases: cases as never });
  return (facts: Partial<ProgrammeFacts>, counted: readonly Counted[]) =>
    programmeSubsidy(rule, {
      ...{ day: '2026-06-30', facility: null, elder: null, worker: null, ...facts },
      counted,
    });
}

const HOME = {
  ...{ type: 'NURSING_HOME', operationMode: 'PRIVATE', status: 'OPERATING' },
  ...{ filedOn: '2024-01-01', inclusive: true, membershipBased: false },
};
const home = (change: object = {}) => ({ facility: { ...HOME, granted: true, ...change } });
type Example = readonly [string, object, Counted, number, readonly string[]];

describe('R-13: an award for grade four or above (德兴)', () => {
  const paid = paidBy('dexing-grade-award', [{ unit: 'EVENT', amount: 5_000_000, level: 4 }]);
  test.each([
    ['grade four', {}, { count: 1, level: 4 }, 5_000_000, ['ENTITLED']],
    ['grade five', {}, { count: 1, level: 5 }, 5_000_000, ['ENTITLED']],
    ['grade three', {}, { count: 1, level: 3 }, 0, ['NO_CASE_FITS']],
    ['no grade', {}, { count: 1, level: null }, 0, ['NO_CASE_FITS']],
    [
      'grade four, granted on another day',
      { granted: false },
      { count: 1, level: 4 },
      0,
      ['NO_GRADE_OF_THE_DAY'],
    ],
    [
      'filed on the day',
      { filedOn: '2026-06-30' },
      { count: 1, level: 4 },
      5_000_000,
      ['ENTITLED'],
    ],
    [
      'filed the day after',
      { filedOn: '2026-07-01' },
      { count: 1, level: 4 },
      0,
      ['FACILITY_NOT_FILED'],
    ],
    ['closed', { status: 'CLOSED' }, { count: 1, level: 4 }, 0, ['FACILITY_NOT_OPERATING']],
    [
      'a public home, too',
      { operationMode: 'PUBLIC' },
      { count: 1, level: 4 },
      5_000_000,
      ['ENTITLED'],
    ],
  ] as const satisfies readonly Example[])('%s', (_, change, counted, amount, reasonCodes) => {
    expect(paid(home(change), [counted])).toMatchObject({ code: 'R-13', amount, reasonCodes });
  });
});

describe('R-17: new nursing beds of private homes (德兴)', () => {
  const paid = paidBy('dexing-nursing-bed-construction', [{ unit: 'BED', amount: 100_000 }]);
  test.each([
    ['each bed of a private home', {}, { count: 30 }, 3_000_000, ['ENTITLED']],
    ['no bed', {}, { count: 0 }, 0, ['NO_CASE_FITS']],
    [
      'one run with aid',
      { operationMode: 'PRIVATE_WITH_AID' },
      { count: 1 },
      100_000,
      ['ENTITLED'],
    ],
    ['a public one', { operationMode: 'PUBLIC' }, { count: 1 }, 0, ['OPERATION_MODE_LEFT_OUT']],
    ['a membership-based one', { membershipBased: true }, { count: 1 }, 0, ['MEMBERSHIP_EXCLUDED']],
    ['one that was not filed', { filedOn: null }, { count: 1 }, 0, ['FACILITY_NOT_FILED']],
    ['a day-care room', { type: 'DAY_CARE' }, { count: 1 }, 0, ['FACILITY_TYPE_LEFT_OUT']],
  ] as const satisfies readonly Example[])('%s', (_, change, counted, amount, reasonCodes) => {
    expect(paid(home(change), [counted])).toMatchObject({ code: 'R-17', amount, reasonCodes });
  });
});

describe('R-33: rebuilding for fire safety (德兴)', () => {
  const paid = paidBy('dexing-fire-award', [{ unit: 'EVENT', amount: 2_000_000 }]);
  test.each([
    ['a private home once it was accepted', {}, { count: 1 }, 2_000_000, ['ENTITLED']],
    [
      'a public home',
      { operationMode: 'PUBLIC_BUILT_PRIVATE_RUN' },
      { count: 1 },
      0,
      ['OPERATION_MODE_LEFT_OUT'],
    ],
    ['a village station', { type: 'VILLAGE_STATION' }, { count: 1 }, 0, ['FACILITY_TYPE_LEFT_OUT']],
  ] as const satisfies readonly Example[])('%s', (_, change, counted, amount, reasonCodes) => {
    expect(paid(home(change), [counted])).toMatchObject({ code: 'R-33', amount, reasonCodes });
  });
});

describe('R-23: an allowance for the very old (黑龙江), by age and income', () => {
  const paid = paidBy('heilongjiang-very-old', [
    { unit: 'PERSON_MONTH', amount: 10_000, ageFrom: 80, category: 'LOW_INCOME' },
    { unit: 'PERSON_MONTH', amount: 10_000, ageFrom: 90 },
    { unit: 'PERSON_MONTH', amount: 30_000, ageFrom: 100 },
  ]);
  const elder = { lifeStatus: 'ACTIVE', destitute: false, assessed: true };
  const poor = ['LOW_INCOME'];
  test.each([
    ['79 and poor', {}, { count: 1, age: 79, categories: poor }, 0, ['NO_CASE_FITS']],
    ['80 and poor', {}, { count: 1, age: 80, categories: poor }, 10_000, ['ENTITLED']],
    ['89 and not poor', {}, { count: 1, age: 89, categories: [] }, 0, ['NO_CASE_FITS']],
    ['90', {}, { count: 1, age: 90, categories: [] }, 10_000, ['ENTITLED']],
    ['99 and poor: one of two', {}, { count: 1, age: 99, categories: poor }, 10_000, ['ENTITLED']],
    ['100: the best case', {}, { count: 1, age: 100, categories: poor }, 30_000, ['ENTITLED']],
    ['dead', { lifeStatus: 'DECEASED' }, { count: 1, age: 90 }, 0, ['NOT_ON_REGISTER']],
    ['destitute: another kind', { destitute: true }, { count: 1, age: 90 }, 10_000, ['ENTITLED']],
  ] as const satisfies readonly Example[])('%s', (_, change, counted, amount, reasonCodes) => {
    const result = paid({ elder: { ...elder, ...change } }, [counted]);
    expect(result).toMatchObject({ code: 'R-23', amount, reasonCodes });
  });

  test('support of the destitute covers a subsidy of its kind', () => {
    const care = paidBy('heilongjiang-service-subsidy', [{ unit: 'PERSON_MONTH', amount: 10_000 }]);
    const destitute = { elder: { ...elder, destitute: true } };
    expect(care(destitute, [{ count: 1 }])).toMatchObject({
      ...{ amount: 0, reasonCodes: ['SUPPORTED_AS_DESTITUTE'] },
    });
  });
});

describe('R-18: by the region’s own table', () => {
  test.each([
    ['a worker under contract', {}, 50_000, ['ENTITLED']],
    ['one without', { employed: false }, 0, ['NOT_EMPLOYED']],
    ['one who has left', { onRegister: false }, 0, ['NOT_ON_REGISTER']],
  ] as const)('%s (鄂尔多斯 特岗津贴)', (_, change, amount, reasonCodes) => {
    const paid = paidBy('ordos-post-allowance', [{ unit: 'PERSON_MONTH', amount: 50_000 }]);
    const worker = { onRegister: true, employed: true, issued: false, ...change };
    expect(paid({ worker }, [{ count: 1 }])).toMatchObject({ code: 'R-18', amount, reasonCodes });
  });

  test.each([
    ['L4', 0],
    ['L3', 100_000],
    ['L2', 100_000],
    ['L1', 300_000],
    [null, 0],
  ] as const)('a certificate of %s (德兴 持证奖励)', (skillLevel, amount) => {
    const paid = paidBy('dexing-certificate', [
      { unit: 'EVENT', amount: 100_000, skillLevel: 'L3' },
      { unit: 'EVENT', amount: 300_000, skillLevel: 'L1' },
    ]);
    const worker = { onRegister: true, employed: true, issued: true };
    expect(paid({ worker }, [{ count: 1, skillLevel }]).amount).toBe(amount);
    const other = paid({ worker: { ...worker, issued: false } }, [{ count: 1, skillLevel }]);
    expect(other.amount).toBe(0);
    expect(other.reasonCodes).toContain('NO_CERTIFICATE_OF_THE_DAY');
  });

  test('an organisation is paid for each canteen (玉溪 老年幸福食堂)', () => {
    const paid = paidBy('yuxi-happiness-canteen', [{ unit: 'FACILITY', amount: 3_000_000 }]);
    expect(paid({}, [{ count: 2 }])).toMatchObject({ code: 'R-18', amount: 6_000_000 });
  });
});
