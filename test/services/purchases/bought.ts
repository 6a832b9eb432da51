import { keyOf } from '../../../ground/synthetic/keys.ts';
import { suppliersOf } from '../../../seeds/world/suppliers.ts';
import { publicIdFor, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { world } from '../rows.ts';

/** The supplier of Ordos, and its seeded contract, by the hour. */
export const SUPPLIER = suppliersOf(world).find(({ city }) => city === '1506')!;
export const CONTRACT = keyOf('purchaseContract', 15_060);
export const CONTRACT_ID = `PurchaseContract:${CONTRACT}`;
/** Fen an hour. */
export const PRICE = 4_500;
export const CARE = 'caregiving:150600';
export const OTHER_CARE = 'caregiving:150600:2';
export const SUPERVISION = 'supervision:150600';

/** Elders of Ordos, the first of them the elder 1. */
export const ELDERS = [...world.elders(1, 200)]
  .filter(
    ({ residenceRegion, lifeStatus }) =>
      residenceRegion.startsWith('1506') && lifeStatus === 'ACTIVE',
  )
  .map(({ n }) => n);

export const workerKey = (n = 0): string => SUPPLIER.workers[n]!.key;

/** Nothing delivered or settled in Ordos; its elders are assessed, and every fact is up to date. */
export async function nothingBought(hub: TestHub): Promise<void> {
  const term = {
    ...{ standard: 'GBT42195_2022', level: 3, band: 'FULL', regionCode: '150602' },
    ...{ assessedOn: '2025-01-01', from: '2025-01-01', until: '2027-01-01' },
  };
  await hub.pg.query("delete from services.service_delivery where region_code like '1506%'");
  await hub.pg.query('delete from services.monthly_settlement where contract_id = $1', [CONTRACT]);
  await hub.pg.query(
    `update services.elder_fact set life_status = 'ACTIVE', life_status_on = null, assessments = $1::jsonb
     where region_code like '1506%'`,
    [JSON.stringify([term])],
  );
  await hub.pg.query('update services.fact_position set as_of = now()');
}

export interface Given {
  elder?: number;
  worker?: number;
  day?: string;
  from?: string;
  until?: string;
}

/** A delivery as a client sends it: of the first worker to the elder 1, an hour on a morning of June. */
export async function deliveryOf(
  as: string,
  { elder = 1, worker = 0, day = '2026-06-10', from = '10:00', until = '11:00' }: Given = {},
) {
  return {
    elder: await publicIdFor(as, 'Elder', keyOf('elder', elder)),
    worker: await publicIdFor(as, 'Worker', workerKey(worker)),
    startedAt: `${day}T${from}:00+08:00`,
    endedAt: `${day}T${until}:00+08:00`,
  };
}

/** Records deliveries under the contract. */
export async function record(hub: TestHub, as: string, ...given: Given[]) {
  const deliveries = await Promise.all(given.map((one) => deliveryOf(as, one)));
  const names = { entity: 'ServiceDelivery', fields: 'id status version' };
  return act(hub, names, 'recordServiceDeliveries', { contract: CONTRACT_ID, deliveries }, { as });
}

/** Puts deliveries of an hour into a month, one a day, in a state; gives their keys. */
export async function placeDeliveries(
  hub: TestHub,
  { count = 1, month = '2026-05', status = 'CONFIRMED', settlement = null as string | null } = {},
): Promise<string[]> {
  const { rows } = await hub.pg.query<{ key: string }>(
    `insert into services.service_delivery (key, status, started_at, ended_at, month, confirmed_by,
       dispute, contract_id, elder_key, worker_key, settlement_key, sampled, region_code, region_at, synthetic)
     select uuidv7(), $3, t.at, t.at + interval '1 hour', $2,
       case when $3 in ('CONFIRMED', 'REJECTED') then 'ELDER' end, case when $3 = 'DISPUTED' then '未上门' end,
       $4, f.elder_key, $5, $6::uuid, $6::uuid is not null, f.region_code, f.region_at, true
     from services.elder_fact f cross join lateral (
       select n, (($2 || '-01T09:00:00+08:00')::timestamptz + make_interval(days => n - 1)) as at
       from generate_series(1, $1::int) n) t
     where f.elder_key = $7 returning key`,
    [count, month, status, CONTRACT, workerKey(4), settlement, keyOf('elder', 1)],
  );
  return rows.map(({ key }) => key);
}

/** Puts the settlement of May into a state, for one delivery that was called back; gives its key. */
export async function placeSettlement(
  hub: TestHub,
  status: string,
  { callBack = 'CONFIRMED' as string | null } = {},
): Promise<string> {
  const { rows } = await hub.pg.query<{ key: string }>(
    `insert into services.monthly_settlement (key, status, month, deliveries, minutes, gross, deducted,
       amount, deductions, sampled, drawn_up_on, accepted_on, reversed_on, contract_id, supplier_id,
       budget_line_id, region_code, region_at, synthetic)
     select uuidv7(), $1, '2026-05', 1, 60, $2, 0, $2, '[]', 1, '2026-06-03',
       case when $1 in ('ACCEPTED', 'REVERSED') then date '2026-06-05' end,
       case when $1 = 'REVERSED' then date '2026-06-06' end, c.id, c.supplier_id,
       case when $1 in ('ACCEPTED', 'REVERSED') then $4::uuid end, c.region_code, c.region_at, true
     from services.purchase_contract c where c.id = $3 returning key`,
    [status, PRICE, CONTRACT, keyOf('purchaseBudgetLine', 2026)],
  );
  const { key } = rows[0]!;
  const [delivery] = await placeDeliveries(hub, { settlement: key });
  await hub.pg.query('update services.service_delivery set call_back = $2 where key = $1', [
    delivery,
    callBack,
  ]);
  return key;
}
