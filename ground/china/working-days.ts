import { daysLater } from './calendar.ts';
import { tsvTable } from './tsv-table.ts';

/** What a day is in the calendar of offices. */
export interface CalendarDay {
  working: boolean;
  /** The public holiday that makes it free, or that it is worked for on a weekend; else null. */
  holiday: string | null;
  /** Number of the notice of the General Office of the State Council that says so; else null. */
  notice: string | null;
  /**
   * Whether the notice of its year is held. Without it, only weekends and those public holidays are
   * known that have a fixed date: Spring Festival and days worked on a weekend are missing.
   */
  held: boolean;
}

interface Arranged {
  working: boolean;
  holiday: string;
  notice: string;
}

const HOLIDAYS_FILE = new URL('holidays.tsv', import.meta.url);
const KINDS: Readonly<Record<string, boolean>> = { HOLIDAY: false, MAKE_UP_WORKDAY: true };

/** 全国年节及纪念日放假办法: holidays with a fixed date, and the first year of which it gives them. */
const FIXED: Readonly<Record<string, { holiday: string; since: number }>> = {
  '01-01': { holiday: '元旦', since: 1949 },
  '05-01': { holiday: '劳动节', since: 1949 },
  '05-02': { holiday: '劳动节', since: 2025 },
  '10-01': { holiday: '国庆节', since: 1949 },
  '10-02': { holiday: '国庆节', since: 1949 },
  '10-03': { holiday: '国庆节', since: 1999 },
};

let table: ReadonlyMap<string, Arranged> | undefined;

/** A day of the calendar of offices, YYYY-MM-DD. */
export function calendarDay(day: string): CalendarDay {
  const held = calendarIsHeld(day);
  const arranged = arrangedDays().get(day);
  if (arranged) return { ...arranged, held };
  const fixed = held ? undefined : FIXED[day.slice(5)];
  if (fixed && Number(day.slice(0, 4)) >= fixed.since) {
    return { working: false, holiday: fixed.holiday, notice: null, held };
  }
  return { working: !isWeekend(day), holiday: null, notice: null, held };
}

/** Whether offices work on a day (工作日), as far as the calendar of its year is held. */
export function isWorkingDay(day: string): boolean {
  return calendarDay(day).working;
}

/** The last day of a term of so many working days that begins the day after (民法典 art. 201). */
export function workingDaysAfter(day: string, count: number): string {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = daysLater(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** How many working days lie after a day up to another one, which counts; 0 where it is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = daysLater(from, 1); day <= to; day = daysLater(day, 1)) {
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

/** Saturday or Sunday, worked or not. */
export function isWeekend(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;
}

/** Whether the notices of all years from a day to another are held. */
export function calendarIsHeld(from: string, to = from): boolean {
  const years = { first: Number(from.slice(0, 4)), last: Number(to.slice(0, 4)) };
  // Each notice arranges National Day.
  for (let year = years.first; year <= years.last; year += 1) {
    if (!arrangedDays().has(`${year}-10-01`)) return false;
  }
  return true;
}

function arrangedDays(): ReadonlyMap<string, Arranged> {
  table ??= new Map(
    tsvTable(HOLIDAYS_FILE).map(({ day = '', kind = '', name = '', notice = '' }) => {
      const working = KINDS[kind];
      if (working === undefined) throw new Error(`${kind} is no kind of day`);
      return [day, { working, holiday: name, notice }];
    }),
  );
  return table;
}
