import { makeCode, readCode } from '../../../ground/identity/handed-code.ts';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a code is twelve letters and digits in groups of four, each one another', () => {
  const codes = Array.from({ length: 500 }, makeCode);
  for (const code of codes)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(500);
  // Every character is drawn.
  expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
});

test('it is read however somebody wrote it down', () => {
  const plain = '10ABCDEFGHJ';
  const code = [...DIGITS].map((check) => plain + check).find((one) => readCode(one) !== null)!;
  for (const written of [
    code.toLowerCase(),
    `${code.slice(0, 4)} ${code.slice(4)} `,
    code.replace('1', 'I').replace('0', 'O'),
    code.replace('1', 'l').replace('0', 'o'),
    [...code].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(''),
  ]) {
    expect([written, readCode(written)]).toEqual([written, code]);
  }
});

test('a wrong character, two that changed places, one too few or too many is no code', () => {
  const code = readCode(makeCode())!;
  const wrong = [...code].flatMap((right, at) =>
    [...DIGITS]
      .filter((one) => one !== right)
      .map((one) => code.slice(0, at) + one + code.slice(at + 1)),
  );
  const swapped = [...code.slice(1)].flatMap((next, at) =>
    next === code[at] ? [] : [code.slice(0, at) + next + code[at]! + code.slice(at + 2)],
  );
  for (const text of [...wrong, ...swapped, code.slice(1), `${code}0`, '', 'U'.repeat(12)]) {
    expect([text, readCode(text)]).toEqual([text, null]);
  }
});
