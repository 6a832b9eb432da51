import { isWorkingDay } from '../../ground/china/working-days.ts';
import type { Dice } from '../../ground/synthetic/dice.ts';
import { dateOf, type Day } from '../world/calendar.ts';

/** Minutes of a day in which offices work, from the first to the last of each half. */
const HALVES = [
  [8 * 60 + 40, 11 * 60 + 40],
  [14 * 60 + 5, 17 * 60 + 10],
] as const;
const LAST = HALVES[1][1];

const working: boolean[] = [];

/** Whether offices work on a day. */
export function isOfficeDay(day: Day): boolean {
  return (working[day] ??= isWorkingDay(dateOf(day)));
}

/** The day itself where offices work on it, else the next one on which they do. */
export function officeDayFrom(day: Day): Day {
  let found = day;
  while (!isOfficeDay(found)) found += 1;
  return found;
}

/** The day itself where offices work on it, else the last one before on which they did. */
export function officeDayUpTo(day: Day): Day {
  let found = day;
  while (!isOfficeDay(found)) found -= 1;
  return found;
}

/** So many working days later, earlier with a number below zero. */
export function officeDaysLater(day: Day, count: number): Day {
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached += step;
    if (isOfficeDay(reached)) left -= 1;
  }
  return reached;
}

/** A minute of an office day, later than another one of the same day. */
export function officeMinute(dice: Dice, after: number): number {
  const [from, to] = HALVES[dice.chance(0.55) && after < HALVES[0][1] ? 0 : 1];
  const drawn = dice.between(from, to);
  return drawn > after ? drawn : Math.min(after + dice.between(2, 9), LAST + 20);
}

/** An instant of a day in Asia/Shanghai, by its minute. */
export function instantOf(day: Day, minute: number, second: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const time = [Math.floor(minute / 60), minute % 60, second].map(two).join(':');
  return `${dateOf(day)}T${time}+08:00`;
}
