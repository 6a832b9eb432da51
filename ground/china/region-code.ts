/**
 * Region codes of GB/T 2260 and the statistical division codes below it.
 *
 * 6 digits for province, city and county (zero padded: 230000, 150600, 150602), 9 for a township
 * or street, 12 for a village or community. As a number a code is padded to 12 digits, so that
 * everything below a region is one index range.
 */
export type RegionCode = string;

export const REGION_LEVELS = ['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

const DIGITS: Record<RegionLevel, number> = {
  PROVINCE: 2,
  CITY: 4,
  COUNTY: 6,
  TOWNSHIP: 9,
  VILLAGE: 12,
};

const SHAPE = /^[1-9]\d(0000|(?!00)\d{4}((?!000)\d{3}){0,2})$/;

/**
 * Whether the text is written as a region code. Not so: short prefixes (`1506`), a county or
 * township padded to the length of a lower level (`150602000000`), a county without a city.
 */
export function isRegionCode(text: string): boolean {
  return SHAPE.test(text);
}

/**
 * The normal form of a code as files and people write it: padded with zeros to 9 or 12 digits, in
 * full-width digits, with blanks around it. Null for what is no region code in any of these forms.
 */
export function normalRegionCode(text: string): RegionCode | null {
  const digits = text.normalize('NFKC').replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
  if (!/^(\d{6}|\d{9}|\d{12})$/.test(digits)) return null;
  let code = digits;
  while (code.length > 6 && code.endsWith('000')) code = code.slice(0, -3);
  return isRegionCode(code) ? code : null;
}

/**
 * RangeError for text that is no region code, here and in all below: as a prefix it would stand
 * for a wider region than its reader may see, the empty text for the whole country.
 */
export function regionLevel(code: RegionCode): RegionLevel {
  if (!isRegionCode(code)) throw new RangeError('Not a region code');
  if (code.length === 12) return 'VILLAGE';
  if (code.length === 9) return 'TOWNSHIP';
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'CITY' : 'COUNTY';
}

/** The code as a 12-digit number, the form stored beside every row that belongs to a region. */
export function regionAt(code: RegionCode): number {
  if (!isRegionCode(code)) throw new RangeError('Not a region code');
  return Number(code.padEnd(12, '0'));
}

/** The digits of a code that all regions inside share: 15 of a province, 150602 of a county. */
export function placeOf(code: RegionCode): string {
  return code.slice(0, DIGITS[regionLevel(code)]);
}

/** Inclusive bounds of everything in a region, the region itself included. */
export function subtree(code: RegionCode): { from: number; to: number } {
  const prefix = placeOf(code);
  return { from: Number(prefix.padEnd(12, '0')), to: Number(prefix.padEnd(12, '9')) };
}

export function isWithin(code: RegionCode, ancestor: RegionCode): boolean {
  const { from, to } = subtree(ancestor);
  const at = regionAt(code);
  return from <= at && at <= to;
}

/** The next region up, `null` above a province. */
export function parentCode(code: RegionCode): RegionCode | null {
  return ancestorCode(code, REGION_LEVELS[REGION_LEVELS.indexOf(regionLevel(code)) - 1]);
}

/** The region of `level` that holds `code`, `null` when `code` lies above that level. */
export function ancestorCode(code: RegionCode, level: RegionLevel | undefined): RegionCode | null {
  if (level === undefined || DIGITS[level] > DIGITS[regionLevel(code)]) return null;
  return code.slice(0, DIGITS[level]).padEnd(Math.max(6, DIGITS[level]), '0');
}
