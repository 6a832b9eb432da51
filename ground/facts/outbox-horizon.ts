/** Transactions from here on have not begun. */
export const NEXT = 'pg_snapshot_xmax(pg_current_snapshot())::text::bigint';

/**
 * Facts of the oldest transaction that still runs here, and of later ones, may not be complete yet.
 * A snapshot counts the writing transactions of all databases of the server; those of others cannot
 * write here and are left out. Only what is certain to be of another database is: a prepared
 * transaction has no session, and one that ended after the snapshot was taken has none any more,
 * though the snapshot does not see its rows. To be asked in the statement that reads the facts, for
 * it must be the same snapshot, and outside of a transaction, in which the sessions would be those
 * of its first look. The sessions are looked at once, when somebody writes at all.
 */
export const HORIZON = `horizon as materialized (
  select coalesce(min(x::text::bigint), ${NEXT}) as id
  from pg_snapshot_xip(pg_current_snapshot()) x
  where x::xid <> all (array(
    select backend_xid from pg_stat_activity
    where backend_xid is not null and datid <> (
      select oid from pg_database where datname = current_database()))))`;

/** With `HORIZON` among the common table expressions of the statement. */
export const OLDEST_RUNNING = '(select id from horizon)';
