import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { Written } from '../../../ground/workflow/workflow.ts';
import { publishOrganisationsOf } from '../assessment-organisation/organisation-facts.ts';
import { PUBLISH_ASSESSOR } from '../certificate/facts.ts';
import { publishStaffing } from '../staffing/facts.ts';
import { PUBLISH_EMPLOYED } from './employed-facts.ts';
import { publishWorker } from '../worker/facts.ts';
import type { Employment } from './entity.ts';

/**
 * Publishes what a contract means to others, in its transaction: for whom the worker may assess, on
 * which days the organisations are qualified, and who works at the places before and after it.
 */
export async function publishEmployment({
  row,
  before,
  context,
  em,
}: Written<Employment>): Promise<void> {
  const states = before === null ? [row] : [before, row];
  await publishWorkOf(
    context,
    em,
    row.workerKey,
    states.map(({ organizationId }) => organizationId),
  );
  const places = states.flatMap(({ facilityId }) => facilityId ?? []);
  await publishStaffing(context.rows, em, places, context.today);
}

/** Publishes for whom a worker works and may assess, also to employers of before. */
export async function publishWorkOf(
  context: SubgraphContext,
  em: SqlEntityManager,
  workerKey: string,
  employers: readonly string[],
): Promise<void> {
  const { rows } = context;
  // The same turn as for certificates: both say on which days somebody may assess.
  await lockName(em, 'certificates', workerKey);
  await rows.answer(PUBLISH_ASSESSOR, [workerKey]);
  await rows.answer(PUBLISH_EMPLOYED, [workerKey]);
  await publishWorker(context, em, workerKey);
  await publishOrganisationsOf(rows, em, workerKey, employers);
}
