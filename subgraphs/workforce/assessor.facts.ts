/**
 * SQL that publishes since when assessors are certified and for which assessment organisations they
 * work, of the workers of a condition over the alias `w`. Dated, so that it holds on every day.
 */
export function assessorFactsSql(condition: string): string {
  return `
    insert into workforce.fact_outbox (kind, subject, payload)
    select 'ASSESSOR', w.key, jsonb_build_object(
      'certificates', (
        select jsonb_agg(jsonb_build_object(
          'from', c.issued_on, 'until', c.inactive_from - 1) order by c.issued_on)
        from workforce.certificate c
        where c.worker_key = w.key and c.occupation = 'ASSESSOR'),
      'contracts', coalesce((
        select jsonb_agg(jsonb_build_object(
          'organisation', o.id, 'regionCode', o.region_code,
          'from', m.starts_on, 'until', m.ends_on) order by m.starts_on)
        from workforce.employment m
        join workforce.assessment_organisation o on o.organization_id = m.organization_id
        where m.worker_key = w.key), '[]'))
    from workforce.worker w
    where (${condition}) and exists (
      select from workforce.certificate c where c.worker_key = w.key and c.occupation = 'ASSESSOR')`;
}
