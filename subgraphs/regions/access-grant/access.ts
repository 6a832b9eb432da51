/** SQL that brings approved grants of a condition over the alias `g` into `access.access_grant`. */
export function grantsSql(condition: string): string {
  return `
    insert into access.access_grant as a (key, organisation, purpose, legal_basis, field_groups,
      region_from, region_to, pact, scope, daily_look_ups, valid_from, valid_until, ended_at)
    select g.id, g.organisation, g.purpose, g.legal_basis, g.field_groups,
      rpad(regexp_replace(g.region_code, '(00)+$', ''), 12, '0')::bigint,
      rpad(regexp_replace(g.region_code, '(00)+$', ''), 12, '9')::bigint,
      g.pact_id, g.scope, g.daily_look_ups, g.valid_from, g.valid_until,
      case when g.status = 'ENDED' then now() end
    from regions.access_grant g
    where g.decided_on is not null and g.status in ('APPROVED', 'ENDED') and (${condition})
    on conflict (key) do update set ended_at = excluded.ended_at where a.ended_at is null`;
}
