import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Worker } from '../worker/entity.ts';
import { assessorFactsSql } from '../assessment-organisation/facts.ts';
import { publishOrganisationsOf } from '../assessment-organisation/organisation-facts.ts';
import { CONTRACT_IN_FORCE } from '../in-force.ts';
import { type Certificate, Occupation } from './entity.ts';
import { publishStaffing } from '../staffing/facts.ts';

/**
 * Publishes what a change of a certificate means to others, in its transaction: on which days its
 * holder may assess and the holder's organisations are qualified, or how many certified caregivers
 * the places have where the holder works today.
 */
export async function publishCertificate(
  { rows, today }: SubgraphContext,
  em: SqlEntityManager,
  { workerKey, occupation }: Pick<Certificate, 'workerKey' | 'occupation'>,
): Promise<void> {
  // Whoever changes a certificate of this worker locks this row before the facts are read, and so
  // takes turns; those who work at one place take theirs in `publishStaffing`.
  await rows.beyond('LOCK').locked(Worker, workerKey);
  if (occupation === Occupation.ASSESSOR) {
    await em.execute(assessorFactsSql('w.key = ?'), [workerKey]);
    await publishOrganisationsOf(em, workerKey);
  }
  if (occupation !== Occupation.CAREGIVER) return;
  const places = await em.execute<{ id: string }[]>(
    `select distinct facility_id as id from employment m
     where worker_key = ? and facility_id is not null and ${CONTRACT_IN_FORCE}`,
    [workerKey, today],
  );
  const ids = places.map(({ id }) => id);
  await publishStaffing(em, ids, today);
}
