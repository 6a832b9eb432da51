/** SQL that brings accounts of a condition over the alias `b` into `access.account`, as they are now. */
export function accountsSql(condition: string): string {
  return `
    insert into access.account (subject, blocked, blocked_until)
    select b.subject, b.status = 'BLOCKED', b.blocked_until from regions.account_block b where ${condition}
    on conflict (subject) do update set blocked = excluded.blocked,
      blocked_until = excluded.blocked_until`;
}
