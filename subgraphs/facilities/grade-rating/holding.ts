/**
 * SQL: whether the rating alias holds on a day (one parameter). One that ended before its time held
 * until the day before; of one that was taken away without a recorded day nothing is known to have held.
 */
export function gradeHolds(rating: 'e' | 'g'): string {
  return `(?::date between ${rating}.granted_on and least(${rating}.valid_until, ${rating}.ended_on - 1)
    and (${rating}.ended_on is not null or ${rating}.status in ('GRANTED', 'EXPIRED')))`;
}

/** SQL: the last day on which the rating `g` held; null for one of which no day is known. */
export const GRADE_UNTIL = `(case when g.ended_on is not null or g.status in ('GRANTED', 'EXPIRED')
  then least(g.valid_until, g.ended_on - 1) end)`;
