/**
 * SQL that brings guardianships of a condition over the alias `c` into `access.guardianship`, the
 * end of those that were ended, and for whom they are by now.
 */
export function guardianshipsSql(condition: string): string {
  return `
    insert into access.guardianship as g (source_key, guardian, person, powers, valid_from,
      valid_until, ended_at)
    select c.key, c.guardian_account, c.elder_key, c.powers, c.valid_from,
      coalesce(c.valid_until, 'infinity'), case when c.status = 'TERMINATED' then now() end
    from regions.guardianship c where ${condition}
    on conflict (source_key) do update
      set ended_at = excluded.ended_at, person = excluded.person where g.ended_at is null`;
}
