import type { Rows } from '../../../ground/rows/rows.ts';
import type { Answer } from '../../../ground/access/answers.ts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { awaitTurn } from '../../../ground/facts/facts.ts';
import { BANNED } from '../conduct-record/ban.ts';
import { CERTIFICATE_ACTIVE, CONTRACT_IN_FORCE } from '../in-force.ts';

const KIND = 'FACILITY_STAFFING';

/** Where anybody ever worked, or was said to: one that nobody works at any more must hear of it. */
const PLACES = `
  select facility_id from workforce.employment where facility_id is not null
  union select subject::uuid from workforce.fact_outbox where kind = '${KIND}'`;

/**
 * SQL that publishes how many people work at facilities on a day, an SQL expression; zero where
 * nobody does. Of the places that are asked about, those of a condition over the alias `m`, which
 * has their `facility_id`.
 */
export function staffingFactsSql(day: string, condition: string, places = PLACES): string {
  const on = (inForce: string) => inForce.replace('?::date', `(${day})::date`);
  return `
    insert into workforce.fact_outbox (kind, subject, payload)
    select '${KIND}', p.facility_id, jsonb_build_object(
      'caregivers', count(*) filter (where 'CAREGIVER' = any(s.roles)),
      'certifiedCaregivers', count(*) filter (where 'CAREGIVER' = any(s.roles) and exists (
        select from workforce.certificate c
        where c.worker_key = s.key and c.occupation = 'CAREGIVER' and ${on(CERTIFICATE_ACTIVE)})),
      'total', count(s.key),
      'asOf', (${day})::date)
    from (select m.facility_id from (${places}) m where (${condition})) p
    left join lateral (
      select distinct w.key, w.roles
      from workforce.employment m join workforce.worker w on w.key = m.worker_key
      where m.facility_id = p.facility_id and ${on(CONTRACT_IN_FORCE)}
        and not ${on(BANNED)}) s on true
    group by p.facility_id`;
}

/**
 * Publishes the staffing of facilities anew, in the transaction of the change and after it. A change
 * of who works where is told of the places before and after it.
 */
export async function publishStaffing(
  rows: Pick<Rows, 'answer'>,
  em: SqlEntityManager,
  facilities: readonly string[],
  today: string,
): Promise<void> {
  // In the order of their ids: two changes that share places must not wait for each other.
  for (const id of [...new Set(facilities)].sort()) {
    await awaitTurn(em, { kind: KIND, subject: id });
    await rows.answer(PUBLISH_STAFFING, [today, today, id, today, today]);
  }
}

export const PUBLISH_STAFFING: Answer = {
  name: 'publish_staffing',
  says: 'Tells how many people work at a facility on a day. 发布机构人员配备',
  sql: staffingFactsSql('?::date', 'true', 'select ?::uuid as facility_id'),
  changes: true,
};
