import { daysLater } from '../china/calendar.ts';
import { REFUSED } from '../workflow/refused.ts';

/** Days that a decision is on public notice before it can be taken; default of this hub. */
const DAYS_OF_NOTICE = 7;

/** The last day of the notice; the day it begins on is not counted (民法典 art. 201). */
export function lastDayOfNotice(publicisedOn: string): string {
  return daysLater(publicisedOn, DAYS_OF_NOTICE);
}

/** @throws Refusal with PUBLICITY_NOT_OVER up to the last day of the notice, that day included */
export function requireNoticeOver(until: string, today: string): void {
  if (today <= until) throw REFUSED.PUBLICITY_NOT_OVER('id', { until });
}
