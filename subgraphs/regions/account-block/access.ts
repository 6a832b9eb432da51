/** SQL that brings accounts of a condition over the alias `b` into `access.account`, as they are now. */
export function accountsSql(condition: string): string {
  return `
    insert into access.account (subject, blocked)
    select b.subject, b.status = 'BLOCKED' from regions.account_block b where ${condition}
    on conflict (subject) do update set blocked = excluded.blocked`;
}
