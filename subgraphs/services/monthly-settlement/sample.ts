import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** One in twenty is called back, one at least and fifty at most: a default of the hub, no document says it. */
export function sampleSize(deliveries: number): number {
  return Math.min(50, Math.ceil(deliveries / 20));
}

/**
 * Ties the confirmed deliveries of a contract and month to their settlement and draws the sample. The
 * draw follows from the keys of both, so nobody chooses whom to call.
 */
export async function drawSample(
  em: SqlEntityManager,
  key: string,
  { contractId, month, sampled }: { contractId: string; month: string; sampled: number },
): Promise<void> {
  await em.execute(
    `update service_delivery d set settlement_key = drawn.settlement, sampled = drawn.place <= ?
     from (select e.key, s.settlement,
         row_number() over (order by md5(s.settlement::text || e.key::text)) as place
       from (select ?::uuid as settlement) s cross join service_delivery e
       where e.contract_id = ?::uuid and e.month = ? and e.status = 'CONFIRMED') drawn
     where d.key = drawn.key`,
    [sampled, key, contractId, month],
  );
}

/** Lets the deliveries of a settlement be settled anew. What somebody denied stays denied. */
export async function release(em: SqlEntityManager, key: string): Promise<void> {
  await em.execute(
    `update service_delivery set settlement_key = null, sampled = false, call_back = null,
       called_on = null
     where settlement_key = ?::uuid`,
    [key],
  );
}
