// Comparisons and not ranges: of `daterange(…) @> day` the planner believes that one row in a
// hundred passes, and then reads all contracts first instead of those of the workers asked about.

/** A contract `m` in force on a day (one parameter), its last day included. */
export const CONTRACT_IN_FORCE = `?::date between m.starts_on and coalesce(m.ends_on, 'infinity')`;

/** A certificate `c` active on a day (one parameter): issued, not yet suspended or revoked. */
export const CERTIFICATE_ACTIVE = `?::date between c.issued_on and coalesce(c.inactive_from - 1, 'infinity')`;
