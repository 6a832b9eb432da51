import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { publishAnew } from '../../../ground/facts/publication.ts';
import { PACT_PUBLISHED } from './publication.ts';

/**
 * SQL that publishes pacts of a condition over the alias `p`, as facts of the kind PACT about the
 * pact's id: `members` (region codes), `scopes` and `acceptedStandards` (codes), `status`,
 * `activeFrom` and `terminatedOn` (days; `activeFrom` of an ACTIVE pact is null where no source
 * tells the day, and may lie ahead).
 */
export function pactFactsSql(condition: string): string {
  return `
    insert into regions.fact_outbox (kind, subject, payload)
    select 'PACT', p.id, jsonb_build_object(
      'members', to_jsonb(p.member_codes),
      'scopes', coalesce((
        select jsonb_agg(s.one ->> 'scope' order by s.n)
        from jsonb_array_elements(p.scopes) with ordinality s(one, n)), '[]'),
      'acceptedStandards', coalesce((
        select jsonb_agg(s.one ->> 'standard' order by s.n)
        from jsonb_array_elements(p.accepted_standards) with ordinality s(one, n)), '[]'),
      'status', p.status,
      'activeFrom', p.active_from,
      'terminatedOn', p.terminated_on)
    from regions.region_pact p where ${condition} order by p.id`;
}

/** SQL that brings pacts of a condition over the alias `p` into `access.pact`, as they are now. */
export function pactsSql(condition: string): string {
  return `
    insert into access.pact (pact, members, scopes, active, active_from)
    select p.id, p.member_codes, array(select s ->> 'scope' from jsonb_array_elements(p.scopes) s),
      p.status = 'ACTIVE', p.active_from
    from regions.region_pact p where ${condition}
    on conflict (pact) do update set members = excluded.members, scopes = excluded.scopes,
      active = excluded.active, active_from = excluded.active_from`;
}

/**
 * Publishes a pact anew, in the transaction of the change and after it. Every change of a pact or of
 * its signatures has locked the pact's row, and so they take turns.
 */
export async function publishPact(em: SqlEntityManager, id: string): Promise<void> {
  await em.execute(pactFactsSql('p.id = ?'), [id]);
  await em.execute(pactsSql('p.id = ?'), [id]);
  await publishAnew(em, PACT_PUBLISHED, id);
}
