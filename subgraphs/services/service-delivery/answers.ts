import type { Answer } from '../../../ground/access/answers.ts';
import { COUNTS } from './entity.ts';

const OVERLAP = `${COUNTS} and tstzrange(d.started_at, d.ended_at) && tstzrange(a.started, a.ended)`;

/** Whether a worker or an elder is taken then, by deliveries wherever they were recorded. */
export const TAKEN_THEN: Answer = {
  name: 'taken_then',
  says: 'Whether workers or elders have another delivery at these times. 时段内是否已有服务记录',
  sql: `select a.n::int as n,
      exists (select from service_delivery d where d.worker_key = a.worker and ${OVERLAP}) as worker,
      exists (select from service_delivery d where d.elder_key = any(access.identities(a.elder)) and ${OVERLAP}) as elder
    from unnest(array[?]::uuid[], array[?]::uuid[], array[?]::timestamptz[], array[?]::timestamptz[])
      with ordinality a(worker, elder, started, ended, n)`,
};

/** Which months of a contract stay as they are, whoever sees their settlement. */
export const SETTLED_MONTHS: Answer = {
  name: 'settled_months',
  says: 'Which of these months of a contract are settled, or are being settled. 合同已结算的月份',
  sql: `select month from monthly_settlement where contract_id = ?::uuid
    and month = any(array[?]::text[]) and status in ('DRAWN_UP', 'ACCEPTED')`,
};
