/**
 * SQL that publishes what others must know (`ground/facts/organization-fact.ts`) of the organisations of
 * a condition over the alias `o`. Only the seeder does so far: a mutation that changes an organisation
 * must have locked its row.
 */
export function organizationFactsSql(condition: string): string {
  return `
    insert into facilities.fact_outbox (kind, subject, payload)
    select 'ORGANIZATION', o.id, jsonb_build_object('regionCode', o.region_code, 'name', o.name)
    from facilities.organization o where ${condition}`;
}
