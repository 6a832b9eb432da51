import type { StandardCode } from '../assessment-standard/standard.ts';

/**
 * Months that a result holds. Default of this hub: no source sets a term. MZ/T 039-2013 asks to look
 * again every six months where care is given, which does not end a result.
 */
const TERM_MONTHS: Readonly<Record<StandardCode, number>> = {
  MZT039_2013: 12,
  GBT42195_2022: 12,
  LTC_2021: 12,
};

/** Days that a result is on public notice before it can come into force; default of this hub. */
export const PUBLICITY_DAYS = 7;

/** The last day of a result: the same day some months later, or the last one of that month. */
export function lastValidDay(standard: StandardCode, assessedOn: string): string {
  const [year, month, day] = assessedOn.split('-').map(Number) as [number, number, number];
  const months = month - 1 + TERM_MONTHS[standard];
  const lastOfMonth = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return dayText(Date.UTC(year, months, Math.min(day, lastOfMonth)));
}

/** The last day of the public notice; the day it begins on is not counted (民法典 art. 201). */
export function lastPublicityDay(publicisedOn: string): string {
  return dayText(Date.parse(`${publicisedOn}T00:00:00Z`) + PUBLICITY_DAYS * 86_400_000);
}

function dayText(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
