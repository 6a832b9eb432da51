/** SQL that brings clients of a condition over the alias `c` into `access.client`, as they are now. */
export function clientsSql(condition: string): string {
  return `
    insert into access.client (organisation, kind, active, region, tokens_from)
    select c.organisation, c.kind, c.status = 'ACTIVE', c.region_code, c.tokens_from from regions.api_client c where ${condition}
    on conflict (organisation) do update set kind = excluded.kind, active = excluded.active,
      region = excluded.region, tokens_from = excluded.tokens_from`;
}
