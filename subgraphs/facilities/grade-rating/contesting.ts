import { daysLater } from '../../../ground/china/calendar.ts';
import { DAYS_TO_CONTEST } from './conditions.ts';
import type { GradeRating } from './entity.ts';

/** The last day on which a review can be asked for. */
export function contestedUntil({ decidedAgainstOn }: GradeRating): string {
  return daysLater(decidedAgainstOn!, DAYS_TO_CONTEST);
}

/** The decision that a review is about, as the state that it led to. */
export function againstDecision({ contested }: GradeRating): 'REJECTED' | 'DOWNGRADED' | 'REVOKED' {
  return contested as 'REJECTED' | 'DOWNGRADED' | 'REVOKED';
}
