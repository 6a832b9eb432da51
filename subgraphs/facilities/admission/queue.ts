import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { Admission } from './entity.ts';

/**
 * SQL over an admission `e`, never null: the order of R-20, which is tier, then families of soldiers
 * and martyrs, then the day. Without a tier only the day counts. The primary key breaks ties.
 */
export const QUEUE_ORDER = `coalesce(e.priority_tier, 4)
  || case when e.priority_tier is not null and e.military_family then '0' else '1' end || e.queued_on`;

/** Whether an application is the first that waits for a bed of its class in its facility. */
export async function isFirst(
  { rows }: SubgraphContext,
  { key, facilityId, bedClass }: Admission,
): Promise<boolean> {
  const [first] = await rows.sql<{ key: string }>(
    `select e.key from admission e
     where e.facility_id = ? and e.bed_class = ? and e.status = 'WAITLISTED'
     order by (${QUEUE_ORDER}), e.key limit 1`,
    [facilityId, bedClass],
  );
  return first?.key === key;
}
