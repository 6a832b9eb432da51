import { Dice } from '../../ground/synthetic/dice.ts';
import { officeDayFrom, officeDaysLater, officeDayUpTo } from '../history/office-hours.ts';
import { dateOf, type Day } from '../world/calendar.ts';
import type { ApplicationDates, ApplicationState } from './benefit-row.ts';

/** Working days from each step of a review to the next, at least and at most; from no document. */
const PACE = {
  ACCEPTED: [1, 3],
  COUNTY_REVIEW: [0, 3],
  CITY_REVIEW: [1, 5],
  PUBLICISED: [1, 4],
} as const;
/** Days of notice before the decision; the day that the notice begins is not counted. */
const NOTICE_DAYS = 8;

interface Review {
  submitted: Day;
  ACCEPTED: Day;
  COUNTY_REVIEW: Day;
  CITY_REVIEW: Day;
  PUBLICISED: Day;
  APPROVED: Day;
}

const ORDER = ['ACCEPTED', 'COUNTY_REVIEW', 'CITY_REVIEW', 'PUBLICISED', 'APPROVED'] as const;

/** How far an application handed in on a day has come before `asOf`, and its dates so far. */
export function reviewUntil(
  handedIn: Day,
  asOf: Day,
  n: number,
): { status: ApplicationState; dates: ApplicationDates; decided: Day } {
  const review = reviewOf(handedIn, n);
  const reached = (day: Day) => (day < asOf ? dateOf(day) : null);
  const last = ORDER.findLast((step) => review[step] < asOf);
  const before = review.submitted < asOf ? 'SUBMITTED' : 'DRAFT';
  return {
    status: last ?? before,
    dates: {
      submittedOn: reached(review.submitted),
      acceptedOn: reached(review.ACCEPTED),
      publicisedOn: reached(review.PUBLICISED),
      decidedOn: reached(review.APPROVED),
    },
    decided: review.APPROVED,
  };
}

/** The dates of an application that was refused or sent back before it was displayed. */
export function stoppedDates(
  handedIn: Day,
  asOf: Day,
  n: number,
  decided: boolean,
): ApplicationDates {
  const { submitted, ACCEPTED, CITY_REVIEW } = reviewOf(handedIn, n);
  const last = officeDayUpTo(asOf - 1);
  return {
    submittedOn: dateOf(submitted),
    acceptedOn: dateOf(Math.min(ACCEPTED, last)),
    publicisedOn: null,
    decidedOn: decided ? dateOf(Math.min(CITY_REVIEW, last)) : null,
  };
}

/** The day on which what was decided is paid. */
export function paidAfter(decided: Day, n: number): Day {
  return officeDaysLater(decided, new Dice('paid-after', n).between(4, 24));
}

function reviewOf(handedIn: Day, n: number): Review {
  const dice = new Dice('review', n);
  let day = officeDayFrom(handedIn);
  const submitted = day;
  const next = (step: keyof typeof PACE) =>
    (day = officeDaysLater(day, dice.between(PACE[step][0], PACE[step][1])));
  const [accepted, county, city] = [next('ACCEPTED'), next('COUNTY_REVIEW'), next('CITY_REVIEW')];
  const publicised = next('PUBLICISED');
  return {
    ...{ submitted, ACCEPTED: accepted, COUNTY_REVIEW: county, CITY_REVIEW: city },
    PUBLICISED: publicised,
    APPROVED: officeDayFrom(publicised + NOTICE_DAYS + dice.between(0, 6)),
  };
}
