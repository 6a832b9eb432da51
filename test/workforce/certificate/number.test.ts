import {
  certificateNumber,
  holderName,
  maskedNumber,
} from '../../../subgraphs/workforce/certificate/number.ts';

test.each([
  ['SLHL202300001234', '************1234'],
  ['123456789', '*****6789'],
  ['12345678', '********'],
  ['𠮷'.repeat(9), '*****𠮷𠮷𠮷𠮷'],
])('of the number %s no more than four characters are shown', (number, masked) => {
  expect(maskedNumber(number)).toBe(masked);
});

test.each([
  ['SLHL202300001234', ' slhl2023 0000 1234 '],
  ['豫养评字〔2021〕001号', '豫养评字（2021）００１号'],
  ['豫养评字〔2021〕001号', '豫养评字 [2021] 001 号'],
  ['豫养评字〔2021〕001号', '豫养评字【2021】001号'],
  ['NO.2023001', '№．２０２３００１'],
  ['NO.2023001', 'no·2023001'],
  ['蒙字-001', '蒙字——001'],
  ['蒙字-001', '蒙字－001'],
  ['二〇二一年第8号', '二〇二一年第8号'],
  ['𠮷'.repeat(50), '𠮷'.repeat(50)],
])('the number %s is read from %s too', (number, typed) => {
  for (const text of [number, typed]) expect(certificateNumber('number', text)).toBe(number);
});

test.each([
  ['王秀英', ' 王 秀英'],
  ['乌兰·其其格', '乌兰•其其格'],
  ['𠮷'.repeat(50), '𠮷'.repeat(50)],
])('the name %s is read from %s too', (name, typed) => {
  for (const text of [name, typed]) expect(holderName('name', text)).toBe(name);
});

const NUMBERS = [' ', "1' or 1", '1\0', 'x'.repeat(51), '〔〕', '.-', '\u3164', '12\u202e3'];
const NAMES = ['', ' ', '王\0', '王'.repeat(51), '𠮷'.repeat(51)];

test.each([
  ...NUMBERS.map((text) => ['number', text, certificateNumber] as const),
  ...NAMES.map((text) => ['name', text, holderName] as const),
])('what is no %s is refused and not repeated: %j', (argument, text, read) => {
  expect(() => read(argument, text)).toThrow(
    expect.objectContaining({
      extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
      message: expect.stringMatching(new RegExp(`^${argument} has 1 to 50`)),
    }),
  );
});
