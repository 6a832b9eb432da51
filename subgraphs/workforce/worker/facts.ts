import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../../../ground/access/answers.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { together } from '../../../ground/rows/abreast.ts';
import type { Written } from '../../../ground/workflow/workflow.ts';
import { BANNED_DAYS } from '../conduct-record/ban.ts';
import { publishAtWorkplaces } from '../staffing/workplaces.ts';
import type { Worker } from './entity.ts';

/**
 * SQL that publishes what money for workers rests on, of those of a condition over the alias `w`: since
 * when they are gone, their certificates with the days of a suspension cut out, and their
 * contracts without the days of a ban.
 */
export function workerFactsSql(condition: string): string {
  return `
    insert into workforce.fact_outbox (kind, subject, payload)
    select 'WORKER', w.key, jsonb_build_object(
      'regionCode', w.region_code,
      'endedOn', w.ended_on,
      'roles', to_jsonb(w.roles),
      'certificates', coalesce((
        select jsonb_agg(jsonb_build_object(
          'occupation', c.occupation, 'level', c.level, 'issuedOn', c.issued_on,
          'from', lower(t.days), 'until', upper(t.days) - 1) order by lower(t.days), c.key)
        from workforce.certificate c cross join lateral unnest(
          datemultirange(daterange(c.issued_on, c.inactive_from)) - coalesce((
            select range_agg(daterange(s.starts_on, s.ends_on, '[]'))
            from workforce.lifted_suspension s where s.certificate_key = c.key), '{}')) t(days)
        where c.worker_key = w.key), '[]'),
      'contracts', coalesce((
        select jsonb_agg(jsonb_build_object(
          'organizationId', m.organization_id, 'facilityId', m.facility_id, 'post', m.post,
          'from', lower(t.days), 'until', upper(t.days) - 1) order by lower(t.days), m.key)
        from workforce.employment m cross join lateral unnest(
          datemultirange(daterange(m.starts_on, m.ends_on, '[]')) - ${BANNED_DAYS}) t(days)
        where m.worker_key = w.key), '[]'))
    from workforce.worker w where ${condition}`;
}

export const PUBLISH_WORKER: Answer = {
  name: 'publish_worker',
  says: 'Tells since when workers are gone, and of their certificates and contracts. 发布从业人员情况',
  sql: workerFactsSql('w.key = any(?::uuid[])'),
  changes: true,
};

/** Publishes a worker anew, in the transaction of the change. */
export function publishWorker({ rows }: SubgraphContext, em: SqlEntityManager, key: string) {
  return together(em, 'publish workers', key, async (_, keys) => {
    await rows.answer(PUBLISH_WORKER, [keys]);
  });
}

/** Publishes a worker as they are now, and the staffing of their places once what they do there changed. */
export async function publishRegistered(written: Written<Worker>): Promise<void> {
  const { row, context, em } = written;
  await lockName(em, 'certificates', row.key);
  await publishWorker(context, em, row.key);
  await publishRoles(written);
}

/** Publishes the staffing of the places where a worker works, once what the worker does there changed. */
async function publishRoles({ row, before, context, em }: Written<Worker>): Promise<void> {
  if (before === null || before.roles.join() === row.roles.join()) return;
  await publishAtWorkplaces(context, em, row.key);
}
