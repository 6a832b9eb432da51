// Comparisons and not ranges: of `daterange(…) @> day` the planner believes that one row in a
// hundred passes, and then reads all contracts first instead of those of the workers asked about.

/** A contract `m` in force on a day (one parameter), its last day included. */
export const CONTRACT_IN_FORCE = `?::date between m.starts_on and coalesce(m.ends_on, 'infinity')`;

/**
 * A certificate `c` active on a day (one parameter): issued, not yet suspended or revoked, and not
 * inside a suspension that was lifted later.
 */
export const CERTIFICATE_ACTIVE = `exists (
  select from (select ?::date as day) d
  where d.day between c.issued_on and coalesce(c.inactive_from - 1, 'infinity')
    and not exists (select from workforce.lifted_suspension s
      where s.certificate_key = c.key and d.day between s.starts_on and s.ends_on))`;
