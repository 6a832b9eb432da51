/** Calendar days as integers (days since 1970-01-01), so that the world can count with them. */
export type Day = number;

const MILLISECONDS = 86_400_000;
const texts: string[] = [];
const FIRST = -25_000;

/** RangeError unless the text is a real date, YYYY-MM-DD. */
export function dayOf(date: string): Day {
  const time = Date.parse(`${date}T00:00:00Z`);
  const day = time / MILLISECONDS;
  if (!Number.isInteger(day) || dateOf(day) !== date) throw new RangeError(`no date: ${date}`);
  return day;
}

export function dateOf(day: Day): string {
  return (texts[day - FIRST] ??= new Date(day * MILLISECONDS).toISOString().slice(0, 10));
}

/** The same day of the month `months` later; the last one of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * MILLISECONDS);
  const count = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const last = Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0) / MILLISECONDS;
  const first = Date.UTC(Math.floor(count / 12), count % 12, 1) / MILLISECONDS;
  return Math.min(first + date.getUTCDate() - 1, last);
}

/** Completed years between two days. */
export function yearsBetween(from: Day, to: Day): number {
  const start = dateOf(from);
  const end = dateOf(to);
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  return end.slice(5) < start.slice(5) ? years - 1 : years;
}

export function monthOf(day: Day): string {
  return dateOf(day).slice(0, 7);
}

/** First and last day of a month YYYY-MM. */
export function monthSpan(month: string): { from: Day; to: Day } {
  const from = dayOf(`${month}-01`);
  return { from, to: addMonths(from, 1) - 1 };
}

/** The `count` full months before the month of a day, oldest first. */
export function monthsBefore(day: Day, count: number): string[] {
  const first = dayOf(`${monthOf(day)}-01`);
  return Array.from({ length: count }, (_, i) => monthOf(addMonths(first, i - count)));
}
