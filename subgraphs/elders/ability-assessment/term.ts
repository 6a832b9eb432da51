import { monthsLater } from '../../../ground/china/calendar.ts';
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

/** The last day of a result: the same day some months later, or the last one of that month. */
export function lastValidDay(standard: StandardCode, assessedOn: string): string {
  return monthsLater(assessedOn, TERM_MONTHS[standard]);
}
