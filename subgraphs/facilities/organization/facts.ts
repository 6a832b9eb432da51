import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * SQL that publishes what others must know (`ground/facts/organization-fact.ts`) of the organisations of
 * a condition over the alias `o`. A mutation that changes an organisation has locked its row.
 */
export function organizationFactsSql(condition: string): string {
  return `
    insert into facilities.fact_outbox (kind, subject, payload)
    select 'ORGANIZATION', o.id, jsonb_build_object('regionCode', o.region_code, 'name', o.name)
    from facilities.organization o where ${condition}`;
}

/** Publishes an organisation as it is now, in the transaction of the change that has locked its row. */
export async function publishOrganization(em: SqlEntityManager, id: string): Promise<void> {
  await em.execute(organizationFactsSql('o.id = ?'), [id]);
}
