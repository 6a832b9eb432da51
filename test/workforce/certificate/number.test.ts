import {
  certificateNumber,
  holderName,
  maskedNumber,
} from '../../../subgraphs/workforce/certificate/number.ts';

describe('maskedNumber', () => {
  it.each([
    ['SLHL202300001234', '************1234'],
    ['123456789', '*****6789'],
    ['12345678', '********'],
    ['𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', '*****𠮷𠮷𠮷𠮷'],
  ])('of %s shows no more than four characters', (number, masked) => {
    expect(maskedNumber(number)).toBe(masked);
  });
});

describe('certificateNumber', () => {
  it.each([
    [' slhl2023 0000 1234 ', 'SLHL202300001234'],
    ['SLHL202300001234', 'SLHL202300001234'],
    ['蒙字-001', '蒙字-001'],
    ['豫养评字〔2021〕001号', '豫养评字〔2021〕001号'],
    ['豫养评字（2021）００１号', '豫养评字〔2021〕001号'],
    ['豫养评字 [2021] 001 号', '豫养评字〔2021〕001号'],
    ['豫养评字【2021】001号', '豫养评字〔2021〕001号'],
    ['NO.2023001', 'NO.2023001'],
    ['№．２０２３００１', 'NO.2023001'],
    ['no·2023001', 'NO.2023001'],
    ['蒙字——001', '蒙字-001'],
    ['蒙字－001', '蒙字-001'],
    ['二〇二一年第8号', '二〇二一年第8号'],
    ['𠮷'.repeat(50), '𠮷'.repeat(50)],
  ])('reads %s as people type it', (text, number) => {
    expect(certificateNumber('number', text)).toBe(number);
  });

  it.each([
    '',
    '   ',
    "1' or 1",
    '1\u0000',
    '%',
    'x'.repeat(51),
    '〔〕',
    '.-',
    '12\u200b3',
    '\u3164',
    '12\u202e3',
  ])('refuses %j without repeating it', (text) => {
    expect(() => certificateNumber('number', text)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'number' }),
        message: expect.stringMatching(/^number has 1 to 50/),
      }),
    );
  });
});

describe('holderName', () => {
  it.each([
    [' 王 秀英', '王秀英'],
    ['乌兰•其其格', '乌兰·其其格'],
    ['王秀英', '王秀英'],
    ['𠮷'.repeat(50), '𠮷'.repeat(50)],
  ])('reads %s as people type it', (text, name) => {
    expect(holderName('name', text)).toBe(name);
  });

  it.each(['', ' ', '王\u0000', '王'.repeat(51), '𠮷'.repeat(51)])('refuses %j', (text) => {
    expect(() => holderName('name', text)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'name' }),
      }),
    );
  });
});
