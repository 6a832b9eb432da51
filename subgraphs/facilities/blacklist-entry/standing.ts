/** SQL: whether an entry `e` stands on a day (one parameter). */
export const STANDS = `?::date between e.since and coalesce(e.until, date 'infinity')`;

/** SQL: whether the organisation `e` has an entry that stands on a day (one parameter). */
export const BLACKLISTED = `e.id in (select e.organization_id from blacklist_entry e where ${STANDS})`;
