import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  type AdaptationPayload,
  HOME_ADAPTATION_ACCEPTED,
} from '../../../ground/facts/adaptation-fact.ts';

const PAYLOAD: Readonly<Record<keyof AdaptationPayload, string>> = {
  elderKey: 't.elder_key',
  householdKey: 't.household_key',
  cost: 't.cost',
  granted: 't.granted',
  acceptedOn: 't.accepted_on',
};

/** SQL that publishes the accepted ones of the adaptations `t` of a condition, for the subgraph finance. */
export function adaptationFactsSql(condition: string): string {
  const pairs = Object.entries(PAYLOAD).map(([name, value]) => `'${name}', ${value}`);
  return `
    insert into services.fact_outbox (kind, subject, payload)
    select '${HOME_ADAPTATION_ACCEPTED}', t.key, jsonb_build_object(${pairs.join(', ')})
    from services.home_adaptation t where t.accepted_on is not null and (${condition})`;
}

/** Publishes an adaptation as it is now, in the transaction of its change. */
export async function publishAdaptation(em: SqlEntityManager, key: string): Promise<void> {
  await em.execute(adaptationFactsSql('t.key = ?::uuid'), [key]);
}
