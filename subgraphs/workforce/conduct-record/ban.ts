import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../../../ground/access/answers.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';

const REFUSES = refusals({
  CONDUCT_BAN: {
    en: 'The worker is banned from elder care on some of these days. Choose somebody else, or other days.',
    zh: '该从业人员在此期间被禁止从事养老服务，请另选人员或日期。',
  },
});

/** SQL: the record `b` bans somebody, on its days. A review does not stop a ban; a lifted one held until then. */
const BANS = `b.banned_from is not null and b.status in ('BANNED', 'REVIEWING', 'LIFTED')`;

/** SQL: the worker `w` is banned on a day (one parameter). */
export const BANNED = `exists (select from workforce.conduct_record b where b.worker_key = w.key
  and ${BANS} and ?::date between b.banned_from and b.banned_until)`;

/** SQL: the days on which the worker `w` is banned, as a datemultirange. */
export const BANNED_DAYS = `coalesce((
  select range_agg(daterange(b.banned_from, b.banned_until, '[]'))
  from workforce.conduct_record b where b.worker_key = w.key and ${BANS}), '{}')`;

export const BANNED_MEANWHILE: Answer = {
  name: 'banned_meanwhile',
  says: 'Whether a worker is banned from elder care on some days, by any city. 是否被禁止从业',
  sql: `select exists (select from conduct_record b where b.worker_key = ?::uuid and ${BANS}
    and daterange(b.banned_from, b.banned_until, '[]') && daterange(?::date, ?::date, '[]'))`,
};

export const BANNED_WORKERS: Answer = {
  name: 'banned_workers',
  says: 'Which workers are banned from elder care on a day, by any city. 被禁止从业的人员',
  sql: `select w.key as k from worker w where w.key = any(array[?]::uuid[]) and ${BANNED}`,
};

/** Whoever hires, appoints, honours or bans a worker takes turns. */
export function lockConduct(em: SqlEntityManager, workerKey: string): Promise<void> {
  return lockName(em, 'conduct', workerKey);
}

/** @throws Refusal with CONDUCT_BAN at a field, for a worker who is banned on one of the days. */
export async function requireNoBan(
  { rows }: SubgraphContext,
  em: SqlEntityManager,
  { workerKey, from, until }: { workerKey: string; from: string; until: string | null },
  field: string,
): Promise<void> {
  await lockConduct(em, workerKey);
  if (await rows.isSo(BANNED_MEANWHILE, [workerKey, from, until])) {
    throw REFUSES.CONDUCT_BAN(field);
  }
}
