import { ruleFor, sumOfFen } from '../../../ground/rules/rule.ts';

const scope = (name: string, regionCode: string | null, validFrom: string, validTo?: string) => ({
  ...{ name, regionCode, validFrom, validTo: validTo ?? null },
});

describe('the rule in force', () => {
  const rules = [
    scope('nation', null, '2012-01-01'),
    scope('province', '150000', '2020-01-01', '2024-12-31'),
    scope('city', '150600', '2023-09-27'),
    scope('city, second version', '150600', '2025-01-01'),
    scope('town', '150602001', '2026-01-01'),
  ];

  test.each([
    ['150602', '2023-09-26', 'province'],
    ['150602', '2023-09-27', 'city'],
    ['150602', '2024-12-31', 'city'],
    ['150602', '2025-01-01', 'city, second version'],
    ['150602001', '2025-12-31', 'city, second version'],
    ['150602001', '2026-01-01', 'town'],
    ['150602001002', '2026-01-01', 'town'],
    ['150602002', '2026-01-01', 'city, second version'],
    ['150100', '2024-12-31', 'province'],
    ['150100', '2025-01-01', 'nation'],
    ['150000', '2023-09-27', 'province'],
    ['361181', '2012-01-01', 'nation'],
    ['361181', '2011-12-31', undefined],
  ])('in %s on %s is that of the %s', (region, day, name) => {
    expect(ruleFor(rules, region, day)?.name).toBe(name);
  });

  test('asking leaves the rules in their order', () => {
    const before = [...rules];
    ruleFor(rules, '150602', '2026-01-01');
    expect(rules).toEqual(before);
  });
});

describe('sums of fen', () => {
  test('are exact up to what JSON carries, and refused beyond', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(sumOfFen([])).toBe(0);
    expect(
      sumOfFen([
        { count: 1, fen: most - 1 },
        { count: 1, fen: 1 },
      ]),
    ).toBe(most);
    expect(() =>
      sumOfFen([
        { count: 1, fen: most },
        { count: 1, fen: 1 },
      ]),
    ).toThrow(RangeError);
  });
});
