import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { awaitTurn } from '../../../ground/facts/facts.ts';
import { together } from '../../../ground/rows/abreast.ts';

/**
 * SQL that publishes what others must know (`ground/facts/organization-fact.ts`) of the organisations of
 * a condition over the alias `o`.
 */
export function organizationFactsSql(condition: string): string {
  return `
    insert into facilities.fact_outbox (kind, subject, payload)
    select 'ORGANIZATION', o.id, jsonb_build_object(
      'regionCode', o.region_code,
      'name', o.name,
      'roles', coalesce((
        select jsonb_agg(jsonb_build_object(
          'role', r.role, 'from', coalesce(r.valid_from_latest, r.valid_from), 'until', r.valid_until) order by r.valid_from, r.id)
        from facilities.organization_role r where r.organization_id = o.id), '[]'),
      'listed', coalesce((
        select jsonb_agg(jsonb_build_object('from', b.since, 'until', b.until) order by b.since)
        from facilities.blacklist_entry b where b.organization_id = o.id), '[]'))
    from facilities.organization o where ${condition}`;
}

/** Publishes an organisation as it is now, in the transaction of the change to it or to what it does. */
export async function publishOrganization(em: SqlEntityManager, id: string): Promise<void> {
  await awaitTurn(em, { kind: 'ORGANIZATION', subject: id });
  await together(em, 'publish organisations', id, async (all, ids) => {
    await all.execute(organizationFactsSql('o.id = any(array[?]::uuid[])'), [ids]);
  });
}
