/**
 * Days of the calendar as YYYY-MM-DD and months as YYYY-MM. They compare as texts do. Where a sum
 * leaves the days of a month, the calendar goes on: one day after 2026-02-28 is 2026-03-01.
 */
const EIGHT_HOURS_MS = 8 * 3_600_000;

/** Today in Asia/Shanghai, which has been eight hours ahead all year since 1992. */
export function shanghaiToday(): string {
  return dayText(Date.now() + EIGHT_HOURS_MS);
}

/** The day of an instant in Asia/Shanghai. */
export function shanghaiDay(instant: Date): string {
  return dayText(instant.getTime() + EIGHT_HOURS_MS);
}

/** Whether a text is a day that there is. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayText(time) === text;
}

/** So many days later; earlier with a number below zero. */
export function daysLater(day: string, days: number): string {
  const [year, month, date] = partsOf(day);
  return dayText(Date.UTC(year, month - 1, date + days));
}

/** The same day so many months later, or the last one of that month. */
export function monthsLater(day: string, months: number): string {
  const month = monthBefore(day.slice(0, 7), -months);
  const last = lastDayOf(month);
  const same = `${month}${day.slice(7)}`;
  return same < last ? same : last;
}

/** Last day of a term of whole years: the day before the anniversary of its first day. */
export function lastDayOfYears(from: string, years: number): string {
  const [year, month, day] = partsOf(from);
  return dayText(Date.UTC(year + years, month - 1, day - 1));
}

/** The month so many months before another. */
export function monthBefore(month: string, count = 1): string {
  const [year, number] = partsOf(month);
  return dayText(Date.UTC(year, number - 1 - count, 1)).slice(0, 7);
}

export function lastDayOf(month: string): string {
  const [year, number] = partsOf(month);
  return dayText(Date.UTC(year, number, 0));
}

function partsOf(text: string): [year: number, month: number, day: number] {
  return text.split('-').map(Number) as [number, number, number];
}

function dayText(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
