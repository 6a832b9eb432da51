import type { Answer } from '../../../ground/access/answers.ts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { assessorFactsSql } from '../assessment-organisation/facts.ts';
import { publishOrganisationsOf } from '../assessment-organisation/organisation-facts.ts';
import { type Certificate, Occupation } from './entity.ts';
import { publishWorker } from '../worker/facts.ts';
import { publishAtWorkplaces } from '../staffing/workplaces.ts';

/**
 * Publishes what a change of a certificate means to others, in its transaction: on which days its
 * holder may assess and the holder's organisations are qualified, or how many certified caregivers
 * the places have where the holder works today; and to money, what the holder is certified for.
 */
export async function publishCertificate(
  context: SubgraphContext,
  em: SqlEntityManager,
  { workerKey, occupation }: Pick<Certificate, 'workerKey' | 'occupation'>,
): Promise<void> {
  // Whoever changes a certificate of this worker takes turns before the facts are read; those who work
  // at one place take theirs in `publishStaffing`.
  await lockName(em, 'certificates', workerKey);
  await publishWorker(context, em, workerKey);
  if (occupation === Occupation.ASSESSOR) {
    await context.rows.answer(PUBLISH_ASSESSOR, [workerKey]);
    await publishOrganisationsOf(context.rows, em, workerKey);
  }
  if (occupation !== Occupation.CAREGIVER) return;
  await publishAtWorkplaces(context, em, workerKey);
}

export const PUBLISH_ASSESSOR: Answer = {
  name: 'publish_assessor',
  says: 'Tells on which days an assessor is certified and under contract. 发布评估师证书与合同情况',
  sql: assessorFactsSql('w.key = ?::uuid'),
  changes: true,
};
