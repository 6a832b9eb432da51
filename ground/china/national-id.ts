import { isDay, shanghaiToday } from './calendar.ts';

/**
 * Citizen identity numbers of GB 11643-1999: 6 digits of the place of first issue, 8 of the birth
 * date, 3 of a serial whose last digit is odd for men, 1 check character.
 *
 * The place is where the number was first issued, not where the person is registered now: numbers
 * from areas abolished since stay valid, so no list of areas is consulted.
 */
const SHAPE = /^[1-9]\d{16}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

export type NationalIdFault = 'FORMAT' | 'CHECK_DIGIT' | 'DATE';
export type NationalIdSex = 'MALE' | 'FEMALE';

export type NationalId =
  | { ok: true; id: string; birthDate: string; sex: NationalIdSex; issuedAt: string }
  | { ok: false; reason: NationalIdFault };

/**
 * Reads an identity number as people type it (blanks around it, `x`, full-width digits); `id` is
 * the one spelling to hash. `today` (YYYY-MM-DD, default: now in Asia/Shanghai) is the latest birth
 * date accepted. The 15-digit numbers, void since 2013, are a FORMAT fault.
 */
export function parseNationalId(text: string, today: string = shanghaiToday()): NationalId {
  const id = text.normalize('NFKC').trim().toUpperCase();
  if (!SHAPE.test(id)) return { ok: false, reason: 'FORMAT' };
  if (checkDigit(id) !== id[17]) return { ok: false, reason: 'CHECK_DIGIT' };
  const birthDate = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!isDay(birthDate) || birthDate > today) return { ok: false, reason: 'DATE' };
  const sex = Number(id[16]) % 2 === 1 ? 'MALE' : 'FEMALE';
  return { ok: true, id, birthDate, sex, issuedAt: id.slice(0, 6) };
}

/** The check character that belongs to the first 17 digits. RangeError when they are not digits. */
export function checkDigit(digits: string): string {
  if (!/^\d{17}/.test(digits)) throw new RangeError('An identity number starts with 17 digits');
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * The first 3 and the last character, as a clerk compares them: birth date, sex and county stay
 * hidden. Text of any other shape is hidden altogether.
 */
export function maskNationalId(text: string): string {
  const id = text.normalize('NFKC').trim().toUpperCase();
  return SHAPE.test(id) ? `${id.slice(0, 3)}${'*'.repeat(14)}${id.slice(17)}` : '*'.repeat(18);
}

export interface SyntheticPerson {
  /** Province and prefecture, 4 digits. */
  areaPrefix4: string;
  /** YYYY-MM-DD */
  birthDate: string;
  sex: NationalIdSex;
  /** 0–498: tells people of one area, day and sex apart. */
  serial: number;
}

/**
 * An identity number that no real person holds: its county suffix 99 was never assigned.
 * RangeError when a part is out of range.
 */
export function makeNationalId({ areaPrefix4, birthDate, sex, serial }: SyntheticPerson): string {
  if (!/^[1-9]\d{3}$/.test(areaPrefix4)) throw new RangeError('areaPrefix4 must be 4 digits');
  if (!isDay(birthDate)) throw new RangeError('birthDate must be a real date, YYYY-MM-DD');
  if (!Number.isInteger(serial) || serial < 0 || serial > 498) {
    throw new RangeError('serial must be an integer from 0 to 498');
  }
  const order = String(serial * 2 + (sex === 'MALE' ? 1 : 2)).padStart(3, '0');
  const digits = `${areaPrefix4}99${birthDate.replaceAll('-', '')}${order}`;
  return digits + checkDigit(digits);
}
