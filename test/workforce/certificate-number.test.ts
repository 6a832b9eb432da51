import {
  certificateNumber,
  holderName,
  maskedNumber,
} from '../../subgraphs/workforce/certificate-number.ts';

describe('maskedNumber', () => {
  it.each([
    ['SLHL202300001234', '************1234'],
    ['123456789', '*****6789'],
    ['12345678', '********'],
  ])('of %s shows no more than four characters', (number, masked) => {
    expect(maskedNumber(number)).toBe(masked);
  });
});

describe('certificateNumber', () => {
  it.each([
    [' slhl2023 0000 1234 ', 'SLHL202300001234'],
    ['SLHL202300001234', 'SLHL202300001234'],
    ['蒙字-001', '蒙字-001'],
  ])('reads %s as people type it', (text, number) => {
    expect(certificateNumber('number', text)).toBe(number);
  });

  it.each(['', '   ', "1' or 1", '1\u0000', '%', 'x'.repeat(51)])(
    'refuses %j without repeating it',
    (text) => {
      expect(() => certificateNumber('number', text)).toThrow(
        expect.objectContaining({
          extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'number' }),
          message: expect.stringMatching(/^number has 1 to 50/),
        }),
      );
    },
  );
});

describe('holderName', () => {
  it.each([
    [' 王 秀英', '王秀英'],
    ['乌兰•其其格', '乌兰·其其格'],
    ['王秀英', '王秀英'],
  ])('reads %s as people type it', (text, name) => {
    expect(holderName('name', text)).toBe(name);
  });

  it.each(['', ' ', '王\u0000', '王'.repeat(51)])('refuses %j', (text) => {
    expect(() => holderName('name', text)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'name' }),
      }),
    );
  });
});
