import { randomInt } from 'node:crypto';

/** Crockford's base 32: no letter is taken for another or for a digit, on paper or over the telephone. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 11;
/** A prime above 32: it finds each wrong character, and each two that changed places. */
const CHECK = 37;

/**
 * A code that somebody hands to somebody else: 55 random bits less a little, and a check character, in
 * groups of four. Codes whose check character would be none of the 32 are drawn anew.
 */
export function makeCode(): string {
  for (;;) {
    const drawn = Array.from({ length: LENGTH }, () => randomInt(DIGITS.length));
    const check = DIGITS[remainder(drawn)];
    if (check === undefined) continue;
    const text = drawn.map((digit) => DIGITS[digit]).join('') + check;
    return text.replace(/(?<=^(?:.{4})+)(?=.)/g, '-');
  }
}

/** The code as it is compared, however it was written down; null for what is none. */
export function readCode(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  const digits = [...plain].map((character) => DIGITS.indexOf(character));
  if (digits.length !== LENGTH + 1 || digits.includes(-1)) return null;
  return remainder(digits.slice(0, LENGTH)) === digits[LENGTH] ? plain : null;
}

function remainder(digits: readonly number[]): number {
  return digits.reduce((value, digit) => (value * DIGITS.length + digit) % CHECK, 0);
}
