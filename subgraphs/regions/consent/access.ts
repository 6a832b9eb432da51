/**
 * SQL that brings what consents of a condition over the alias `c` allow into `access.share`: a row for
 * each group of a new one, the end of those that were taken back, and whose they are by now.
 */
export function sharesSql(condition: string): string {
  return `
    insert into access.share as s (source, source_key, field_group, organisation, person, purpose,
      legal_basis, valid_from, valid_until, ended_at)
    select 'CONSENT', c.key, g, c.organisation, c.elder_key, c.purpose, 'SEPARATE_CONSENT',
      c.granted_on, c.valid_until, case when c.status = 'WITHDRAWN' then now() end
    from regions.consent c, unnest(c.field_groups) g where ${condition}
    on conflict (source_key, field_group, organisation) do update
      set ended_at = excluded.ended_at, person = excluded.person
      where s.ended_at is null`;
}
