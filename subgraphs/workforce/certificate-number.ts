import { normalName } from '../../ground/china/normal-name.ts';
import { badInput } from '../../ground/errors/errors.ts';

const SHOWN = 4;
const MAX_LENGTH = 50;

/** All but the last four characters hidden; a number that short is hidden altogether. */
export function maskedNumber(number: string): string {
  const shown = number.length > 2 * SHOWN ? number.slice(-SHOWN) : '';
  return '*'.repeat(number.length - shown.length) + shown;
}

/**
 * A certificate number as people type it (blanks, full-width or small letters) in its one spelling;
 * `null` when it is empty, too long or holds other than letters, digits and dashes.
 */
export function spelledNumber(text: string): string | null {
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return number.length <= MAX_LENGTH && /^[\p{L}\d-]+$/u.test(number) ? number : null;
}

/** The same for a look-up. @throws BAD_USER_INPUT for what is no number. */
export function certificateNumber(argument: string, text: string): string {
  const number = spelledNumber(text);
  if (number !== null) return number;
  throw badInput(argument, 'PRINTED_NUMBER', { max: MAX_LENGTH });
}

/**
 * A name as people type it in its normal form, small letters included.
 * @throws BAD_USER_INPUT when it is empty or too long.
 */
export function holderName(argument: string, text: string): string {
  const name = normalName(text);
  if (name.length === 0 || Array.from(name).length > MAX_LENGTH || name.includes('\0')) {
    throw badInput(argument, 'LENGTH', { min: 1, max: MAX_LENGTH });
  }
  return name;
}
