import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { regionAt } from '../../../ground/china/region-code.ts';
import type { PublishedFact, Subscription } from '../../../ground/facts/facts.ts';
import { SETTLEMENT, type SettlementPayload } from '../../../ground/facts/settlement-fact.ts';

/** Whose steps these are, as the recorded step says. */
const BY_THE_HUB = 'hub';

/** The recorded steps of payments that a statement gives, as rows of `step`. */
const RECORDED = `
  insert into transition (entity, subject, version, action, from_state, to_state, actor, note, request_id)
  select 'PurchasePayment', s.key, s.version, s.action, s.was, s.now, '${BY_THE_HUB}', null, 'relay'
  from step s`;

const COLUMNS = `key uuid, region_code text, region_at bigint, contract_id uuid, supplier_id uuid,
  month text, amount bigint, budget_line_id uuid, accepted_on date, accepted_by text,
  reversed_on date, synthetic boolean`;

/** What was accepted and stands is due once; one that was taken back before it came is not due at all. */
const DUE = `
  with told as (select * from json_to_recordset(?) t(${COLUMNS})), step as (
    insert into purchase_payment (key, status, region_code, region_at, contract_id, supplier_id,
      month, amount, budget_line_id, accepted_on, accepted_by, reversed_on, synthetic)
    select t.key, case when t.reversed_on is null then 'DUE' else 'WITHDRAWN' end, t.region_code,
      t.region_at, t.contract_id, t.supplier_id, t.month, t.amount, t.budget_line_id, t.accepted_on,
      t.accepted_by, t.reversed_on, t.synthetic
    from told t on conflict (key) do nothing
    returning key, version, 'acceptSettlement' as action, null::text as was, status as now
  ) ${RECORDED}`;

/** What is taken back is not paid any more; what was paid is to be reclaimed by people. */
const TAKEN_BACK = `
  with told as (select * from json_to_recordset(?) t(${COLUMNS})), kept as (
    select p.key, p.status as was from purchase_payment p join told t on t.key = p.key
    where t.reversed_on is not null and p.reversed_on is null for update of p
  ), step as (
    update purchase_payment p set reversed_on = t.reversed_on, version = p.version + 1,
      updated_at = now(), status = case when p.status = 'DUE' then 'WITHDRAWN' else p.status end
    from told t, kept where t.key = p.key and kept.key = p.key
    returning p.key, p.version, 'reverseSettlement' as action, kept.was, p.status as now
  ) ${RECORDED}`;

/**
 * What services accepted becomes due here, and what they take back stops being it. The rows are finance's
 * own and stay when the facts are told again.
 */
export const duePurchases: Subscription = {
  from: 'services',
  kind: SETTLEMENT,
  tables: [],
  async apply(em: SqlEntityManager, facts: PublishedFact<never>[]) {
    const last = new Map(facts.map((fact) => [fact.subject, fact.payload as SettlementPayload]));
    const rows = JSON.stringify([...last].map(([key, payload]) => rowOf(key, payload)));
    await em.execute(DUE, [rows]);
    await em.execute(TAKEN_BACK, [rows]);
  },
};

function rowOf(key: string, told: SettlementPayload): Record<string, unknown> {
  return {
    ...{ key, region_code: told.regionCode, region_at: regionAt(told.regionCode) },
    ...{ contract_id: told.contractId, supplier_id: told.supplierId, month: told.month },
    ...{ amount: told.amount, budget_line_id: told.budgetLineId },
    ...{ accepted_on: told.acceptedOn, accepted_by: told.acceptedBy },
    ...{ reversed_on: told.reversedOn, synthetic: told.synthetic },
  };
}
