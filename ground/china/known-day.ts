import { daysLater, isDay, monthsLater } from './calendar.ts';

/** How much of a date its source knows. */
export type Precision = 'YEAR' | 'MONTH' | 'DAY' | 'UNKNOWN';

/** Between which days a date lies, both included, and how much of it is known. */
export interface KnownDay {
  precision: Precision;
  earliest: string;
  latest: string;
}

/** The earliest day of a date of which nothing is known. */
export const EVER = '0001-01-01';

/**
 * A date as EDTF level 0 writes it, 2019, 2019-05 or 2019-05-06, and null for one that is not known; it
 * lies on `limit` at the latest. Null for what is no date.
 */
export function knownDay(edtf: string | null, limit: string): KnownDay | null {
  if (edtf === null) return { precision: 'UNKNOWN', earliest: EVER, latest: limit };
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf) ?? [];
  const earliest = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (year === undefined || !isDay(earliest)) return null;
  const months = month === undefined ? 12 : 1;
  const last = day ? earliest : daysLater(monthsLater(earliest, months), -1);
  const precision = day ? 'DAY' : month ? 'MONTH' : 'YEAR';
  return { precision, earliest, latest: last < limit ? last : earliest < limit ? limit : earliest };
}

/** A date as EDTF level 0 writes it; null where it is not known. */
export function edtfOf(earliest: string, precision: Precision): string | null {
  const length = { YEAR: 4, MONTH: 7, DAY: 10, UNKNOWN: 0 }[precision];
  return length === 0 ? null : earliest.slice(0, length);
}
