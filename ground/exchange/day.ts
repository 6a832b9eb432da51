import { daysLater, isDay } from '../china/calendar.ts';

/** The day that spreadsheets count from. */
const EPOCH = '1899-12-30';
/** Days from 1954 to 2119: smaller numbers are years, or nothing. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
/** Days that a spreadsheet makes of the years 1900 to 2099 when it takes them for numbers of days. */
const MISREAD = { from: daysLater(EPOCH, 1900), until: daysLater(EPOCH, 2099) };

const FORMS = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?: 00?:00(?::00)?)?$/,
  /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]$/u,
  /^(\d{4})(\d{2})(\d{2})$/,
];
const MONTHS = [/^(\d{4})[-/.](\d{1,2})$/, /^(\d{4}) ?年 ?(\d{1,2}) ?月(?:份)?$/u];
const YEAR = /^(\d{4}) ?年?$/u;

/**
 * What a cell says of a day, as precisely as it does: `2016-04-30`, `2016-04` or `2016`; null for what is
 * none. A day of 1905 that a spreadsheet made of a year is that year.
 */
export function readDay(cell: string): string | null {
  for (const form of FORMS) {
    const day = joined(form.exec(cell));
    if (day !== null) return isDay(day) ? asMeant(day) : null;
  }
  for (const form of MONTHS) {
    const month = joined(form.exec(cell));
    if (month !== null) return isDay(`${month}-01`) ? month : null;
  }
  const [, year] = YEAR.exec(cell) ?? [];
  if (year !== undefined) return year >= '1900' && year <= '2199' ? year : null;
  const [, serial] = SERIAL.exec(cell) ?? [];
  return serial !== undefined && Number(serial) >= 20_000 && Number(serial) <= 80_000
    ? daysLater(EPOCH, Number(serial))
    : null;
}

function joined(found: RegExpExecArray | null): string | null {
  if (!found) return null;
  const [year, ...rest] = found.slice(1);
  return [year, ...rest.map((part) => part!.padStart(2, '0'))].join('-');
}

function asMeant(day: string): string {
  if (day < MISREAD.from || day > MISREAD.until) return day;
  const days = (Date.parse(day) - Date.parse(EPOCH)) / 86_400_000;
  return String(days);
}
