import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { publish } from '../../../ground/facts/facts.ts';
import type { Admission } from './entity.ts';

/**
 * SQL that publishes who lives in which facility since when, of the admissions of a condition over
 * the alias `a`: what money by the month is counted from.
 */
export function residenceFactsSql(condition: string): string {
  return `
    insert into facilities.fact_outbox (kind, subject, payload)
    select 'RESIDENCE', a.key, jsonb_build_object(
      'facilityId', a.facility_id,
      'elderKey', a.elder_key,
      'admittedOn', a.admitted_on,
      'dischargedOn', a.discharged_on)
    from facilities.admission a where a.admitted_on is not null and (${condition})`;
}

/**
 * Publishes a stay as an admission or a discharge leaves it, in the same transaction. Both have
 * locked the admission that it is about, and so take turns.
 */
export function publishResidence(
  em: SqlEntityManager,
  stay: Pick<Admission, 'key' | 'facilityId' | 'elderKey' | 'admittedOn' | 'dischargedOn'>,
): Promise<void> {
  const { key, facilityId, elderKey, admittedOn, dischargedOn } = stay;
  const payload = { facilityId, elderKey, admittedOn, dischargedOn };
  return publish(em, { kind: 'RESIDENCE', subject: key, payload });
}
