import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Subscription } from '../../../ground/facts/facts.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { residenceFacts } from '../residence-fact.ts';
import { DAYS_PRESENT } from '../rules/operating-subsidy.ts';
import { BY_THE_HUB } from './proposing.ts';

const PROPOSED =
  'A home was paid for a resident who was there too few days. 机构当月收住天数不足，系统自动提出。';
const DROPPED = 'The stay was corrected. 入住登记已更正，系统自动撤销。';

/**
 * SQL: the residents `x` for whom homes were paid for a month, of some persons, with the days `days` that
 * they were there by now. As the amount was: who was there too few days does not count.
 */
const PAID_FOR = `
  select d.key as payment, d.status, known.elder, x.fen, stays.days, stays.last_day, stays.sequence
  from unnest(array[?]::uuid[]) known(elder)
  cross join lateral (select unnest(access.identities(known.elder)) as elder) one
  join disbursement d on d.residents @> jsonb_build_array(jsonb_build_object('elder', one.elder))
    and d.beneficiary_kind = 'FACILITY'
  cross join lateral (
    select (r ->> 'fen')::bigint as fen
    from jsonb_array_elements(d.residents) r where (r ->> 'elder')::uuid = one.elder) x
  cross join lateral (
    select max(f.sequence) as sequence, max(least(f.discharged_on, m.last)) as last_day, coalesce((
        select sum(upper(t) - lower(t)) from unnest(range_agg(daterange(
          greatest(f.admitted_on, d.period_from), least(coalesce(f.discharged_on, m.last), m.last), '[]'))
          filter (where f.admitted_on <= m.last
            and coalesce(f.discharged_on, m.last) >= d.period_from)) t), 0) as days
    from residence_fact f,
      (select (d.period_from + interval '1 month - 1 day')::date as last) m
    where f.facility_id = d.beneficiary_id and f.elder_key = any(access.identities(known.elder))
    group by m.last) stays`;

/**
 * What the hub knows of who lives where, and what follows for money in the transaction in which it learns
 * of it: a stay that ended earlier than it was paid for finds what a home was paid for that resident and
 * month, and one that is corrected drops what nobody has decided. A rebuild finds all of it done.
 */
export const residenceFactsWithReclaims: Subscription = {
  ...residenceFacts,
  async apply(em, facts) {
    await residenceFacts.apply(em, facts);
    const elders = [
      ...new Set(facts.map(({ payload }) => (payload as { elderKey: string }).elderKey)),
    ];
    await em.execute(DROP, [elders]);
    await propose(em, elders);
  },
};

async function propose(em: SqlEntityManager, elders: readonly string[]): Promise<void> {
  const found = await em.execute<object[]>(FIND, [elders]);
  if (found.length === 0) return;
  const made = found.map((one) => ({ ...one, key: newKey() }));
  await em.execute(PROPOSE, [JSON.stringify(made)]);
}

const FIND = `
  select x.payment, x.elder, x.fen, x.last_day, x.sequence from (${PAID_FOR}) x
  where x.status = 'PAID' and x.days < ${DAYS_PRESENT} and x.last_day is not null
    and not exists (select from reclaim_proposal r
      where r.disbursement_key = x.payment and r.elder_key = x.elder
        and (r.status <> 'DROPPED' or r.fact_sequence >= x.sequence))
  order by x.payment, x.elder`;

const PROPOSE = `
  with made as (
    insert into reclaim_proposal (key, status, ground, last_day, amount, proposed_on, elder_key,
      disbursement_key, fact_sequence, region_code, region_at, synthetic)
    select x.key, 'PROPOSED', case f.life_status when 'DECEASED' then 'DIED'
        when 'MOVED_OUT' then 'MOVED_OUT' else 'LEFT' end,
      x.last_day, x.fen, (now() at time zone 'Asia/Shanghai')::date, x.elder, d.key, x.sequence,
      d.region_code, d.region_at, d.synthetic
    from json_to_recordset(?) x(key uuid, payment uuid, elder uuid, fen bigint, last_day date,
      sequence bigint)
    join disbursement d on d.key = x.payment
    left join elder_fact f on f.elder_key = any(access.identities(x.elder))
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
    from (${PAID_FOR}) x, reclaim_proposal was
    where r.disbursement_key = x.payment and r.elder_key = x.elder and was.key = r.key
      and r.status in ('PROPOSED', 'REVIEWED') and x.sequence > r.fact_sequence
      and not (x.status = 'PAID' and x.days < ${DAYS_PRESENT})
    returning r.key, r.version, was.status as before
  )
  insert into transition (entity, subject, version, action, from_state, to_state, actor, note, request_id)
  select 'ReclaimProposal', key, version, 'dropReclaim', before, 'DROPPED', '${BY_THE_HUB}', '${DROPPED}',
    'relay'
  from dropped`;
