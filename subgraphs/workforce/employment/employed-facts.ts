import type { Answer } from '../../../ground/access/answers.ts';
import { EMPLOYED } from '../../../ground/facts/employed-fact.ts';
import { BANNED_DAYS } from '../conduct-record/ban.ts';

/**
 * SQL that publishes for whom the workers of a condition over the alias `w` work and worked, without the
 * days on which they were banned.
 */
export function employedFactsSql(condition: string): string {
  return `
    insert into workforce.fact_outbox (kind, subject, payload)
    select '${EMPLOYED}', w.key, jsonb_build_object('contracts', coalesce((
      select jsonb_agg(jsonb_build_object('organizationId', c.organization_id,
        'from', lower(t.days), 'until', upper(t.days) - 1) order by lower(t.days), c.key)
      from workforce.employment c cross join lateral unnest(
        datemultirange(daterange(c.starts_on, c.ends_on, '[]')) - ${BANNED_DAYS}) t(days)
      where c.worker_key = w.key), '[]'))
    from workforce.worker w where ${condition}`;
}

export const PUBLISH_EMPLOYED: Answer = {
  name: 'publish_employed',
  says: 'Tells for whom a worker works and worked. 发布任职单位',
  sql: employedFactsSql('w.key = ?::uuid'),
  changes: true,
};
