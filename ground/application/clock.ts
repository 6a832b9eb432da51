import { calendarIsHeld, workingDaysAfter, workingDaysBetween } from '../china/working-days.ts';

/** The days that the clock of an application follows from. */
export interface ClockDays {
  /** Null while the applicant has it. */
  receivedOn: string | null;
  promisedDays: number | null;
  supplementAskedOn: string | null;
  supplementedOn: string | null;
  concludedOn: string | null;
}

export interface Clock {
  /** The last day of the promise; null while it stops. */
  dueOn: string | null;
  /** Working days left, below zero where it is over; null once decided. */
  daysLeft: number | null;
  overdue: boolean;
  /** Whether the applicant is to supplement what is missing. */
  stopped: boolean;
  /** Whether the holidays up to the last day are not announced yet, so that it can move. */
  provisional: boolean;
}

/** How an application stands on a day by the calendar of offices; null while it is not handed in. */
export function clockOn(days: ClockDays, day: string): Clock | null {
  const { receivedOn, concludedOn } = days;
  if (receivedOn === null || day < receivedOn) return null;
  const decided = concludedOn !== null && concludedOn <= day;
  const until = decided ? concludedOn : day;
  const { dueOn, left } = dueOnDay(days, until);
  if (dueOn === null) {
    return { dueOn, daysLeft: decided ? null : left, ...STOPPED };
  }
  const overdue = dueOn < until;
  const distance = overdue ? -workingDaysBetween(dueOn, until) : workingDaysBetween(until, dueOn);
  const provisional = !calendarIsHeld(receivedOn, dueOn);
  return { dueOn, daysLeft: decided ? null : distance, overdue, stopped: false, provisional };
}

const STOPPED = { overdue: false, stopped: true, provisional: false };

/** The last day as it was on a day, and what was left of the term when it stopped. */
function dueOnDay(days: ClockDays, day: string): { dueOn: string | null; left: number } {
  const { receivedOn, promisedDays, supplementAskedOn: asked, supplementedOn: given } = days;
  const first = workingDaysAfter(receivedOn!, promisedDays!);
  // A promise that is broken already is not mended by asking.
  if (asked === null || day < asked || first < asked) return { dueOn: first, left: 0 };
  const left = workingDaysBetween(asked, first);
  if (given === null || day < given) return { dueOn: null, left };
  return { dueOn: workingDaysAfter(given, left), left };
}
