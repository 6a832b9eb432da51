import { dateOf, type Day } from '../world/calendar.ts';
import type { ApplicationDates, ApplicationState } from './benefit-row.ts';

/** Days from handing in to each step; plausible, from no document. */
const ACCEPTED = 2;
const COUNTY = 4;
const CITY = 8;
const PUBLICISED = 12;
const DECIDED = 20;

/** How far an application handed in on a day has come by `asOf`, and its dates so far. */
export function reviewUntil(
  submitted: Day,
  asOf: Day,
): { status: ApplicationState; dates: ApplicationDates; decided: Day } {
  const age = asOf - submitted;
  const reached = (step: number) => (age >= step ? dateOf(submitted + step) : null);
  return {
    status: statusAt(age),
    dates: {
      submittedOn: reached(0),
      acceptedOn: reached(ACCEPTED),
      publicisedOn: reached(PUBLICISED),
      decidedOn: reached(DECIDED),
    },
    decided: submitted + DECIDED,
  };
}

/** The dates of an application that was refused or sent back before it was displayed. */
export function stoppedDates(submitted: Day, decided: boolean): ApplicationDates {
  return {
    submittedOn: dateOf(submitted),
    acceptedOn: dateOf(submitted + ACCEPTED),
    publicisedOn: null,
    decidedOn: decided ? dateOf(submitted + CITY) : null,
  };
}

function statusAt(age: number): ApplicationState {
  if (age < 0) return 'DRAFT';
  if (age < ACCEPTED) return 'SUBMITTED';
  if (age < COUNTY) return 'ACCEPTED';
  if (age < CITY) return 'COUNTY_REVIEW';
  if (age < PUBLICISED) return 'CITY_REVIEW';
  return age < DECIDED ? 'PUBLICISED' : 'APPROVED';
}
