import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * SQL that publishes the attributes of a condition over the alias `a`
 * (`subgraphs/facilities/region-attribute`): nothing of one that was withdrawn. A mutation has locked it.
 */
export function attributeFactsSql(condition: string): string {
  return `
    insert into regions.fact_outbox (kind, subject, payload)
    select 'REGION_ATTRIBUTE', a.id, jsonb_build_object('regionCode', a.region_code,
      'attribute', a.attribute, 'validFrom', a.valid_from, 'validUntil', a.valid_until,
      'published', a.status = 'PUBLISHED')
    from regions.region_attribute a where ${condition}`;
}

export async function publishAttribute(em: SqlEntityManager, id: string): Promise<void> {
  await em.execute(attributeFactsSql('a.id = ?'), [id]);
}
