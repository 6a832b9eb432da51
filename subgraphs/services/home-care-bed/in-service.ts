/**
 * A bed counts on a day when it was in service on it. Only the current pause is known, so a bed that
 * was paused and taken up again before counts for those days too; for today this is status ACTIVE.
 */
export const IN_SERVICE = `e.active_from <= ?::date
  and (e.closed_on is null or e.closed_on > ?::date)
  and (e.suspended_on is null or e.suspended_on > ?::date)`;
