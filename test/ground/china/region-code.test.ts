import {
  ancestorCode,
  isRegionCode,
  isWithin,
  parentCode,
  regionAt,
  regionLevel,
  subtree,
} from '../../../ground/china/region-code.ts';

const CODES = [
  ['150000', 'PROVINCE', 150000000000, 150000000000, 159999999999, null],
  ['150600', 'CITY', 150600000000, 150600000000, 150699999999, '150000'],
  ['232700', 'CITY', 232700000000, 232700000000, 232799999999, '230000'],
  ['150602', 'COUNTY', 150602000000, 150602000000, 150602999999, '150600'],
  ['429004', 'COUNTY', 429004000000, 429004000000, 429004999999, '429000'],
  ['150602001', 'TOWNSHIP', 150602001000, 150602001000, 150602001999, '150602'],
  ['441900003', 'TOWNSHIP', 441900003000, 441900003000, 441900003999, '441900'],
  ['150602001002', 'VILLAGE', 150602001002, 150602001002, 150602001002, '150602001'],
] as const;

const NOT_CODES = [
  ['nothing', ''],
  ['a province prefix', '15'],
  ['a city prefix', '1506'],
  ['seven digits', '1506020'],
  ['a county padded to a township', '150602000'],
  ['a county padded to a village', '150602000000'],
  ['a township padded to a village', '150602001000'],
  ['a province padded to a township', '150000001'],
  ['a county without a city', '150001'],
  ['a leading zero', '050600'],
  ['letters', '15060A'],
  ['blanks', ' 150600'],
  ['a line break at the end', '150600\n'],
] as const;

describe.each(CODES)('the code %s', (code, level, at, from, to, parent) => {
  it('is a region code', () => {
    expect(isRegionCode(code)).toBe(true);
  });

  it(`stands for a ${level}`, () => {
    expect(regionLevel(code)).toBe(level);
  });

  it('becomes its 12-digit number', () => {
    expect(regionAt(code)).toBe(at);
  });

  it('spans its subtree', () => {
    expect(subtree(code)).toEqual({ from, to });
  });

  it('has its parent', () => {
    expect(parentCode(code)).toBe(parent);
  });

  it('lies within itself', () => {
    expect(isWithin(code, code)).toBe(true);
  });

  it('is its own ancestor at its own level', () => {
    expect(ancestorCode(code, level)).toBe(code);
  });
});

describe.each(NOT_CODES)('%s', (_case, text) => {
  it('is no region code', () => {
    expect(isRegionCode(text)).toBe(false);
  });

  it('opens no region', () => {
    expect(() => regionLevel(text)).toThrow(RangeError);
    expect(() => regionAt(text)).toThrow(RangeError);
    expect(() => subtree(text)).toThrow(RangeError);
    expect(() => isWithin('150600', text)).toThrow(RangeError);
    expect(() => isWithin(text, '150000')).toThrow(RangeError);
    expect(() => parentCode(text)).toThrow(RangeError);
    expect(() => ancestorCode(text, 'PROVINCE')).toThrow(RangeError);
  });
});

describe('isWithin', () => {
  it.each([
    ['150602001002', '150602001', true],
    ['150602001002', '150602', true],
    ['150602001002', '150600', true],
    ['150602001002', '150000', true],
    ['150602', '150600', true],
    ['150600', '150602', false],
    ['150600', '150602001', false],
    ['150602', '150603', false],
    ['150602001', '150602002', false],
    ['150700', '150600', false],
    ['160000', '150000', false],
    ['150000', '150600', false],
    ['441900003', '441900', true],
  ])('%s in %s: %s', (code, ancestor, expected) => {
    expect(isWithin(code, ancestor)).toBe(expected);
  });
});

describe('ancestorCode', () => {
  it.each([
    ['150602001002', 'TOWNSHIP', '150602001'],
    ['150602001002', 'COUNTY', '150602'],
    ['150602001002', 'CITY', '150600'],
    ['150602001002', 'PROVINCE', '150000'],
    ['361181', 'CITY', '361100'],
    ['150600', 'COUNTY', null],
    ['150000', 'VILLAGE', null],
  ] as const)('of %s at %s is %s', (code, level, expected) => {
    expect(ancestorCode(code, level)).toBe(expected);
  });

  it('is null without a level', () => {
    expect(ancestorCode('150600', undefined)).toBeNull();
  });
});
