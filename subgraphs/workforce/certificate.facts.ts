import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { assessorFactsSql } from './assessor.facts.ts';
import { type Certificate, Occupation } from './certificate.ts';
import { staffingFactsSql } from './staffing.facts.ts';

/**
 * Publishes what a change of a certificate means to others, in its transaction: since when its
 * holder may assess, or how many certified caregivers the places have where the holder works today.
 */
export async function publishCertificate(
  em: SqlEntityManager,
  { workerKey, occupation }: Pick<Certificate, 'workerKey' | 'occupation'>,
  today: string,
): Promise<void> {
  // Facts are whole: one that is made while another one of its subject is not committed must wait.
  await em.execute('select from worker where key = ? for update', [workerKey]);
  if (occupation === Occupation.ASSESSOR) {
    await em.execute(assessorFactsSql('w.key = ?'), [workerKey]);
  }
  if (occupation !== Occupation.CAREGIVER) return;
  const places = await em.execute<{ id: string }[]>(
    `select distinct facility_id as id from employment
     where worker_key = ? and facility_id is not null
       and ?::date between starts_on and coalesce(ends_on, 'infinity') order by 1`,
    [workerKey, today],
  );
  for (const { id } of places) {
    await em.execute(`select pg_advisory_xact_lock(hashtextextended('staffing ' || ?, 0))`, [id]);
    await em.execute(staffingFactsSql(`'${today}'`, 'm.facility_id = ?'), [id]);
  }
}
