import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { SETTLEMENT, type SettlementPayload } from '../../../ground/facts/settlement-fact.ts';

/** SQL that publishes what is due by the settlements `t` of a condition, for the subgraph finance. */
export function settlementFactsSql(condition: string, acceptedBy: string): string {
  const payload: Readonly<Record<keyof SettlementPayload, string>> = {
    regionCode: 't.region_code',
    contractId: 't.contract_id',
    supplierId: 't.supplier_id',
    month: 't.month',
    amount: 't.amount',
    budgetLineId: 't.budget_line_id',
    acceptedOn: 't.accepted_on',
    acceptedBy,
    reversedOn: 't.reversed_on',
    synthetic: 't.synthetic',
  };
  const pairs = Object.entries(payload).map(([name, value]) => `'${name}', ${value}`);
  return `
    insert into services.fact_outbox (kind, subject, payload)
    select '${SETTLEMENT}', t.key, jsonb_build_object(${pairs.join(', ')})
    from services.monthly_settlement t where t.accepted_on is not null and (${condition})`;
}

/** Who accepted it, by the recorded step. */
const WHO = `coalesce((select s.actor from services.transition s where s.entity = 'MonthlySettlement'
  and s.subject = t.key::text and s.action = 'acceptSettlement' order by s.version desc limit 1), '')`;

/** Publishes a settlement as it is now, in the transaction of its change. */
export async function publishSettlement(em: SqlEntityManager, key: string): Promise<void> {
  await em.execute(settlementFactsSql('t.key = ?::uuid', WHO), [key]);
}
