/** Records by which somebody acts for elders: their table, and its columns with the account and what it may do. */
interface ActingRecords {
  table: string;
  account: string;
  powers: string;
}

/**
 * SQL that brings records of a condition over the alias `c` into `access.acting`, the end of those that
 * were ended, and for whom they are by now.
 */
export function actingSql({ table, account, powers }: ActingRecords, condition: string): string {
  return `
    insert into access.acting as g (source_key, account, person, powers, valid_from,
      valid_until, ended_at)
    select c.key, c.${account}, c.elder_key, c.${powers}, c.valid_from,
      coalesce(c.valid_until, 'infinity'), case when c.status = 'TERMINATED' then now() end
    from regions.${table} c where ${condition}
    on conflict (source_key) do update
      set ended_at = excluded.ended_at, person = excluded.person where g.ended_at is null`;
}
