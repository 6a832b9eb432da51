import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { elderFacts } from '../../../ground/facts/elder-fact.ts';
import type { Subscription } from '../../../ground/facts/facts.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';

/** Whose steps these are, and why, as the recorded step says. */
export const BY_THE_HUB = 'hub';
const PROPOSED = 'Paid for days after her last one. 发放期间晚于死亡或迁出日期，系统自动提出。';
const DROPPED = 'The report was corrected or taken back. 死亡或迁出登记已更正，系统自动撤销。';

/**
 * SQL: whether the payment `d` is for days after the last one of the elder `f`. The month of that day
 * is hers, and what is paid a single time, too: a default of this hub, since no document says it.
 */
const WITHOUT_GROUND = `f.life_status <> 'ACTIVE' and d.status = 'PAID' and d.period <> 'ONCE'
  and d.period_from > f.life_status_on`;

/**
 * What the hub knows of elders, and what follows for money in the transaction in which it learns of it:
 * a death that is reported late finds all that was paid since, and one that was reported in error takes
 * its proposals back, as long as nobody has decided. A rebuild finds all of it done.
 */
export const elderFactsWithReclaims: Subscription = {
  ...elderFacts,
  async apply(em, facts) {
    await elderFacts.apply(em, facts);
    const elders = [...new Set(facts.map(({ subject }) => subject))];
    await em.execute(DROP, [elders]);
    await propose(em, elders);
  },
};

async function propose(em: SqlEntityManager, elders: readonly string[]): Promise<void> {
  const found = await em.execute<{ payment: string; elder: string }[]>(FIND, [elders]);
  if (found.length === 0) return;
  const made = found.map((one) => ({ ...one, key: newKey() }));
  await em.execute(PROPOSE, [JSON.stringify(made)]);
}

const FIND = `
  select d.key as payment, f.elder_key as elder
  from elder_fact f join disbursement d on d.beneficiary_id = any(access.identities(f.elder_key))
    and d.beneficiary_kind = 'ELDER'
  where f.elder_key = any(array[?]::uuid[]) and ${WITHOUT_GROUND}
    and not exists (select from reclaim_proposal r
      where r.disbursement_key = d.key
        and (r.status <> 'DROPPED' or r.fact_sequence >= f.sequence))
  order by d.key`;

const PROPOSE = `
  with made as (
    insert into reclaim_proposal (key, status, ground, last_day, amount, proposed_on, elder_key,
      disbursement_key, fact_sequence, region_code, region_at, synthetic)
    select x.key, 'PROPOSED', case f.life_status when 'DECEASED' then 'DIED' else 'MOVED_OUT' end,
      f.life_status_on, d.amount, (now() at time zone 'Asia/Shanghai')::date, d.beneficiary_id, d.key,
      f.sequence, d.region_code, d.region_at, d.synthetic
    from json_to_recordset(?) x(key uuid, payment uuid, elder uuid)
    join disbursement d on d.key = x.payment join elder_fact f on f.elder_key = x.elder
    on conflict do nothing
    returning key
  )
  insert into transition (entity, subject, version, action, from_state, to_state, actor, note, request_id)
  select 'ReclaimProposal', key, 1, 'proposeReclaim', null, 'PROPOSED', '${BY_THE_HUB}', '${PROPOSED}',
    'relay'
  from made`;

const DROP = `
  with dropped as (
    update reclaim_proposal r set status = 'DROPPED', version = r.version + 1, updated_at = now()
    from disbursement d, elder_fact f, reclaim_proposal was
    where f.elder_key = any(array[?]::uuid[]) and r.elder_key = any(access.identities(f.elder_key))
      and r.status in ('PROPOSED', 'REVIEWED') and d.key = r.disbursement_key and was.key = r.key
      and d.beneficiary_kind = 'ELDER'
      and f.sequence > r.fact_sequence and not (${WITHOUT_GROUND})
    returning r.key, r.version, was.status as before
  )
  insert into transition (entity, subject, version, action, from_state, to_state, actor, note, request_id)
  select 'ReclaimProposal', key, version, 'dropReclaim', before, 'DROPPED', '${BY_THE_HUB}', '${DROPPED}',
    'relay'
  from dropped`;
