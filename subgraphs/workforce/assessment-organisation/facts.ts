import { BANNED_DAYS } from '../conduct-record/ban.ts';
import { ACCREDITED } from './accreditation.ts';

/**
 * SQL that publishes on which days (the last one included, null for no end) assessors are certified, with
 * the days of a suspension cut out, and for which assessment organisations they
 * work, on the days on which these are accredited and they are not banned, of the workers of a condition over the alias `w`. Dated,
 * so that it holds on every day.
 */
export function assessorFactsSql(condition: string): string {
  return `
    insert into workforce.fact_outbox (kind, subject, payload)
    select 'ASSESSOR', w.key, jsonb_build_object(
      'certificates', coalesce((
        select jsonb_agg(jsonb_build_object(
          'from', lower(t.days), 'until', upper(t.days) - 1) order by lower(t.days), upper(t.days))
        from workforce.certificate c cross join lateral unnest(
          datemultirange(daterange(c.issued_on, c.inactive_from)) - coalesce((
            select range_agg(daterange(s.starts_on, s.ends_on, '[]'))
            from workforce.lifted_suspension s where s.certificate_key = c.key), '{}')) t(days)
        where c.worker_key = w.key and c.occupation = 'ASSESSOR'), '[]'),
      'contracts', coalesce((
        select jsonb_agg(jsonb_build_object(
          'organisation', o.id, 'regionCode', o.region_code,
          'from', lower(t.days), 'until', upper(t.days) - 1) order by lower(t.days))
        from workforce.employment m
        join workforce.assessment_organisation o on o.organization_id = m.organization_id
        cross join lateral unnest(
          datemultirange(daterange(m.starts_on, m.ends_on, '[]')) * ${ACCREDITED} - ${BANNED_DAYS}) t(days)
        where m.worker_key = w.key), '[]'))
    from workforce.worker w
    where (${condition}) and exists (
      select from workforce.certificate c where c.worker_key = w.key and c.occupation = 'ASSESSOR')`;
}
