import {
  creditCodeCheck,
  isCreditCode,
  makeCreditCode,
  organisationCodeCheck,
} from '../../../ground/china/credit-code.ts';

const VALID = [
  '91350100M000100Y43',
  '91110108551385082Q',
  '52150602MJX000018W',
  '12150621400000018P',
  '91150100MA0P00018C',
];

describe.each(VALID)('the credit code %s', (code) => {
  it('is one', () => {
    expect(isCreditCode(code)).toBe(true);
  });

  it('is made again from its first 17 characters', () => {
    expect(makeCreditCode(code.slice(0, 17))).toBe(code);
  });

  it('ends in its own check character', () => {
    expect(creditCodeCheck(code.slice(0, 17))).toBe(code[17]);
  });

  it('holds an organisation code with its own check character', () => {
    expect(organisationCodeCheck(code.slice(8, 16))).toBe(code[16]);
  });

  it('is none with any other last character', () => {
    for (const check of '0123456789ABCDEFGHJKLMNPQRTUWXY'.replace(code.charAt(17), '')) {
      expect(isCreditCode(code.slice(0, 17) + check)).toBe(false);
    }
  });
});

describe('isCreditCode', () => {
  it.each([
    ['nothing', ''],
    ['17 characters', '91350100M000100Y4'],
    ['19 characters', '91350100M000100Y430'],
    ['small letters', '91350100m000100y43'],
    ['the letter O for a zero', '9135010OM000100Y43'],
    ['a letter in the region', '9135A100M000100Y43'],
    ['blanks around', ' 91350100M000100Y43 '],
  ])('refuses %s', (_case, text) => {
    expect(isCreditCode(text)).toBe(false);
  });
});

describe('organisationCodeCheck', () => {
  it.each([
    ['00000000', '0'],
    ['00000004', '3'],
    ['00000005', '1'],
    ['00000006', 'X'],
  ])('of %s is %s', (body, check) => {
    expect(organisationCodeCheck(body)).toBe(check);
  });

  it.each(['', 'MJX0000', 'MJX000011', 'mjx00001', 'MJO00001'])('refuses %j', (body) => {
    expect(() => organisationCodeCheck(body)).toThrow(RangeError);
  });
});

describe('makeCreditCode', () => {
  it.each([
    ['16 characters', '52150602MJX00001'],
    ['a letter outside the set', '52150602MJI000018'],
    ['an organisation part that fails its check', '52150602MJX000019'],
  ])('refuses %s', (_case, body) => {
    expect(() => makeCreditCode(body)).toThrow(RangeError);
  });
});
