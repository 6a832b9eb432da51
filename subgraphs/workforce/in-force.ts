/** A contract `m` in force on a day (one parameter), its last day included. */
export const CONTRACT_IN_FORCE = `daterange(m.starts_on, m.ends_on, '[]') @> ?::date`;

/** A certificate `c` active on a day (one parameter): issued, not yet suspended or revoked. */
export const CERTIFICATE_ACTIVE = `daterange(c.issued_on, c.inactive_from) @> ?::date`;
