import { BENEFIT_KINDS } from '../../../subgraphs/finance/rules/benefit-kinds.ts';
import { dueByCases } from '../../../subgraphs/finance/rules/rate-cases.ts';

const BY_AGE = [
  { amount: 10_000, ageFrom: 80, ageTo: 89 },
  { amount: 20_000, ageFrom: 90 },
  { amount: 50_000, ageFrom: 100 },
];

test.each([
  [79, 0, 0],
  [80, 10_000, 1],
  [89, 10_000, 1],
  [90, 20_000, 1],
  [99, 20_000, 1],
  [100, 50_000, 1],
])('an allowance by age is due at %i', (age, amount, paid) => {
  expect(dueByCases(BY_AGE, [{ count: 1, age }])).toEqual({ amount, paid, left: 1 - paid });
});

test('who is of no known age, band, group or level fits no case that asks for it', () => {
  for (const asks of [
    { ageFrom: 0 },
    { ageTo: 150 },
    { band: 'FULL' },
    { category: 'DIBAO' },
    { level: 1 },
  ]) {
    expect(dueByCases([{ amount: 5, ...asks }], [{ count: 3 }])).toEqual({
      amount: 0,
      paid: 0,
      left: 3,
    });
  }
});

test('of several cases that fit the best one is paid, whatever their order', () => {
  const cases = [
    { amount: 10, band: 'FULL' },
    { amount: 30, category: 'DIBAO' },
    { amount: 20, band: 'FULL', category: 'DIBAO' },
  ];
  const one = { count: 2, band: 'FULL', categories: ['DIBAO'] };
  expect(dueByCases(cases, [one]).amount).toBe(60);
  expect(dueByCases(cases.toReversed(), [one]).amount).toBe(60);
});

test('R-13: grade four is paid once, grade three is not; each fits from its level on', () => {
  const cases = [{ amount: 100_000, level: 4 }];
  expect(dueByCases(cases, [{ count: 1, level: 4 }]).amount).toBe(100_000);
  expect(dueByCases(cases, [{ count: 1, level: 5 }]).amount).toBe(100_000);
  expect(dueByCases(cases, [{ count: 1, level: 3 }])).toEqual({ amount: 0, paid: 0, left: 1 });
});

test('R-18: base 3000 and 1000 on top are 4000', () => {
  const base = dueByCases([{ amount: 300_000 }], [{ count: 1 }]).amount!;
  const topUp = dueByCases([{ amount: 100_000 }], [{ count: 1 }]).amount!;
  expect(base + topUp).toBe(400_000);
});

test('what fits a case without an amount has no amount; what fits none is nothing', () => {
  expect(
    dueByCases([{ amount: null, band: 'FULL' }], [{ count: 1, band: 'FULL' }]).amount,
  ).toBeNull();
  expect(dueByCases([{ amount: null, band: 'FULL' }], [{ count: 0, band: 'FULL' }]).amount).toBe(0);
  expect(dueByCases([{ amount: null, band: 'FULL' }], [{ count: 1, band: 'PARTIAL' }]).amount).toBe(
    0,
  );
});

test('no programme is of two kinds of benefit', () => {
  const types = BENEFIT_KINDS.flatMap((kind) => kind.types);
  expect(new Set(types).size).toBe(types.length);
});
