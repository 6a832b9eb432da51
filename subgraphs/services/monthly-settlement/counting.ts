import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { PurchaseContract } from '../purchase-contract/entity.ts';
import type { Sample } from './conditions.ts';

/**
 * SQL: the price of a delivery `d` under a contract `c`: of an hour by the minute, cut to whole fen; of
 * a time as it is. No document says how parts of an hour are paid: this is a default of the hub.
 */
const PRICE = `case c.unit when 'HOUR' then c.price * d.minutes / 60 else c.price end`;

/** The deliveries of a contract and month as a settlement counts them. */
export interface Counted {
  confirmed: number;
  minutes: number;
  gross: number;
  /** Neither confirmed nor decided. */
  open: number;
}

export async function countDeliveries(
  { rows }: SubgraphContext,
  { id }: PurchaseContract,
  month: string,
): Promise<Counted> {
  const [counted] = await rows.sql<Record<keyof Counted, string>>(
    `select count(*) filter (where d.status = 'CONFIRMED') as confirmed,
       coalesce(sum(d.minutes) filter (where d.status = 'CONFIRMED'), 0) as minutes,
       coalesce(sum(${PRICE}) filter (where d.status = 'CONFIRMED'), 0) as gross,
       count(*) filter (where d.status in ('RECORDED', 'DISPUTED')) as open
     from service_delivery d join purchase_contract c on c.id = d.contract_id
     where d.contract_id = ?::uuid and d.month = ?`,
    [id, month],
  );
  const { confirmed, minutes, gross, open } = counted!;
  return {
    ...{ confirmed: Number(confirmed), minutes: Number(minutes) },
    ...{ gross: Number(gross), open: Number(open) },
  };
}

/** How the sample of a settlement stands, and what of it was denied. */
export async function countSample({ rows }: SubgraphContext, key: string): Promise<Sample> {
  const [counted] = await rows.sql<Record<keyof Sample, string>>(
    `select count(*) as sampled, count(d.call_back) as called,
       count(*) filter (where d.call_back in ('CONFIRMED', 'DENIED')) as reached,
       coalesce(sum(${PRICE}) filter (where d.status = 'REJECTED'), 0) as denied
     from service_delivery d join purchase_contract c on c.id = d.contract_id
     where d.settlement_key = ?::uuid and d.sampled`,
    [key],
  );
  const { sampled, called, reached, denied } = counted!;
  return {
    ...{ sampled: Number(sampled), called: Number(called) },
    ...{ reached: Number(reached), denied: Number(denied) },
  };
}
