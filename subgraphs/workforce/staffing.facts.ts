import { CERTIFICATE_ACTIVE, CONTRACT_IN_FORCE } from './in-force.ts';

/**
 * SQL that publishes how many people work at facilities on a day, an SQL expression, of the contracts
 * of a condition over the alias `m`: all of those of a facility, or none.
 */
export function staffingFactsSql(day: string, condition: string): string {
  const on = (inForce: string) => inForce.replace('?::date', `(${day})::date`);
  return `
    insert into workforce.fact_outbox (kind, subject, payload)
    select 'FACILITY_STAFFING', s.facility_id, jsonb_build_object(
      'caregivers', count(*) filter (where 'CAREGIVER' = any(s.roles)),
      'certifiedCaregivers', count(*) filter (where 'CAREGIVER' = any(s.roles) and exists (
        select from workforce.certificate c
        where c.worker_key = s.key and c.occupation = 'CAREGIVER' and ${on(CERTIFICATE_ACTIVE)})),
      'total', count(*),
      'asOf', (${day})::date)
    from (
      select distinct m.facility_id, w.key, w.roles
      from workforce.employment m join workforce.worker w on w.key = m.worker_key
      where m.facility_id is not null and ${on(CONTRACT_IN_FORCE)} and (${condition})) s
    group by s.facility_id`;
}
