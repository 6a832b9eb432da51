import { normalName } from '../../../ground/china/normal-name.ts';
import { badInput } from '../../../ground/errors/errors.ts';
import { hasUnseen } from '../../../ground/text/plain-text.ts';

const SHOWN = 4;
const MAX_LENGTH = 50;

/** What people type for one sign, in the form that is kept. */
const SIGNS: readonly (readonly [typed: RegExp, kept: string])[] = [
  // The year of a document's number stands in these brackets (GB/T 9704-2012).
  [/[([{【〖〘〚❲]/gu, '〔'],
  [/[)\]}】〗〙〛❳]/gu, '〕'],
  [/[。・·•‧∙⋅]/gu, '.'],
  [/[\p{Pd}\u2212]+/gu, '-'],
];

/** All but the last four characters hidden; a number that short is hidden altogether. */
export function maskedNumber(number: string): string {
  const characters = Array.from(number);
  const shown = characters.length > 2 * SHOWN ? characters.slice(-SHOWN) : [];
  return '*'.repeat(characters.length - shown.length) + shown.join('');
}

/**
 * A certificate number as it is printed or typed (full width, small letters, blanks, any brackets,
 * dots and dashes) in its normal form, in which it is kept and looked up; `null` when it is empty,
 * too long or holds anything else.
 */
export function normalNumber(text: string): string | null {
  if (hasUnseen(text)) return null;
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const number = SIGNS.reduce((made, [typed, kept]) => made.replace(typed, kept), plain);
  // Han takes in 〇, which Unicode counts as a number and not as a letter.
  const printed = /^[\p{L}\p{Nd}\p{Script=Han}〔〕.-]+$/u.test(number);
  const says = /[\p{L}\p{Nd}]/u.test(number);
  return printed && says && Array.from(number).length <= MAX_LENGTH ? number : null;
}

/** The same for a look-up. @throws BAD_USER_INPUT for what is no number. */
export function certificateNumber(argument: string, text: string): string {
  const number = normalNumber(text);
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
