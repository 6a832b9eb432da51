import { elderFacts } from '../../../ground/facts/elder-fact.ts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { publish, type Subscription } from '../../../ground/facts/facts.ts';
import { refreshLeads } from './refresh.ts';
import { leadsAsOf } from './sweep.ts';

const KIND = 'SERVICE_RECEIPT';

/**
 * What the hub knows of elders, and which leads follow from it, in the transaction in which it learns of it.
 * Before the first sweep there are no leads to keep up.
 */
export const elderFactsWithLeads: Subscription = {
  ...elderFacts,
  async apply(em, facts) {
    await elderFacts.apply(em, facts);
    await follow(em, facts);
  },
};

/**
 * What this subgraph itself gives to elders. It is a fact of its own, since whoever writes a visit plan may
 * not write a lead, and so that all leads change in one place and one after the other.
 */
export const receiptFacts: Subscription = {
  from: 'services',
  kind: KIND,
  tables: [],
  apply: follow,
};

/** Says that what an elder is given has changed. */
export function publishReceipt(em: SqlEntityManager, elderKey: string): Promise<void> {
  return publish(em, { kind: KIND, subject: elderKey, payload: {} });
}

async function follow(em: SqlEntityManager, facts: readonly { subject: string }[]): Promise<void> {
  const day = await leadsAsOf(em);
  if (day === null || facts.length === 0) return;
  const told = [...new Set(facts.map(({ subject }) => subject))];
  const housemates = await em.execute<{ key: string }[]>(HOUSEMATES, [told]);
  const keys = new Set([...told, ...housemates.map(({ key }) => key)]);
  await refreshLeads(em, [...keys].sort(), day);
}

/** What was built into a home is given to all who live there. */
const HOUSEMATES = `
  select o.elder_key as key from elder_fact f join elder_fact o on o.household_key = f.household_key
  where f.elder_key = any(array[?]::uuid[])`;
