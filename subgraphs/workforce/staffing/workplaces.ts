import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../../../ground/access/answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { CONTRACT_IN_FORCE } from '../in-force.ts';
import { publishStaffing } from './facts.ts';

export const WORKPLACES: Answer = {
  name: 'workplaces',
  says: 'At which facilities a worker works on a day. 执业机构',
  sql: `select distinct facility_id as id from employment m
    where worker_key = ?::uuid and facility_id is not null and ${CONTRACT_IN_FORCE}`,
};

/** Publishes the staffing of the places where a worker works today. */
export async function publishAtWorkplaces(
  { rows, today }: SubgraphContext,
  em: SqlEntityManager,
  workerKey: string,
): Promise<void> {
  const places = await rows.answer<{ id: string }>(WORKPLACES, [workerKey, today]);
  await publishStaffing(
    rows,
    em,
    places.map(({ id }) => id),
    today,
  );
}
