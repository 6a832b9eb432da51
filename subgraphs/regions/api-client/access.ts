/** SQL that brings clients of a condition over the alias `c` into `access.client`, as they are now. */
export function clientsSql(condition: string): string {
  return `
    insert into access.client (organisation, kind, active)
    select c.organisation, c.kind, c.status = 'ACTIVE' from regions.api_client c where ${condition}
    on conflict (organisation) do update set kind = excluded.kind, active = excluded.active`;
}
