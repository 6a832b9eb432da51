import type { Rows } from '../../../ground/rows/rows.ts';
import type { Answer } from '../../../ground/access/answers.ts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { regionChainSql } from '../../../ground/china/region-chain.ts';
import { awaitTurn } from '../../../ground/facts/facts.ts';
import { BANNED_DAYS } from '../conduct-record/ban.ts';
import { ACCREDITED } from './accreditation.ts';

export const KIND = 'ASSESSMENT_ORGANISATION';

/**
 * SQL that publishes on which days (the last one included, null for no end) rule R-09 qualifies the
 * assessment organisations of a condition over the alias `o`. The days are those of
 * `assessorQualification`, from the same rows; a test compares the two day by day.
 */
export function organisationFactsSql(condition: string): string {
  return `
    insert into workforce.fact_outbox (kind, subject, payload)
    select '${KIND}', o.id, jsonb_build_object('qualified', coalesce((
      with counted as (
        select (${CERTIFIED}) * (${contract('=', " and m.type = 'FULL_TIME'")}) - coalesce((${contract('<>')}), '{}')
          - ${BANNED_DAYS} as days
        from (select distinct m.worker_key as key from workforce.employment m
          where m.organization_id = o.organization_id and m.type = 'FULL_TIME') w
      ), turns as (
        select o.registered_on as day
        union select lower(t.d) from counted c, unnest(c.days) t(d)
        union select upper(t.d) from counted c, unnest(c.days) t(d) where not upper_inf(t.d)
        union select r.valid_from from workforce.assessor_rule r
        union select r.valid_to + 1 from workforce.assessor_rule r where r.valid_to is not null
      ), spans as (
        select t.day, lead(t.day) over (order by t.day) as next from turns t
        where t.day >= o.registered_on
      )
      select jsonb_agg(jsonb_build_object('from', lower(q.d), 'until', upper(q.d) - 1) order by q.d)
      from unnest((
        select range_agg(daterange(s.day, s.next)) from spans s
        where (select count(*) from counted c where c.days @> s.day) >= (${REQUIRED})
      ) * ${ACCREDITED}) q(d)), '[]'))
    from workforce.assessment_organisation o where ${condition}`;
}

/** Days on which the worker `w` holds an active certificate of an assessor. */
const CERTIFIED = `
  select range_agg(t.d) from workforce.certificate c cross join lateral unnest(
    datemultirange(daterange(c.issued_on, c.inactive_from)) - coalesce((
      select range_agg(daterange(s.starts_on, s.ends_on, '[]'))
      from workforce.lifted_suspension s where s.certificate_key = c.key), '{}')) t(d)
  where c.worker_key = w.key and c.occupation = 'ASSESSOR'`;

/** Days under contract with the organisation `o`, or with another one. */
function contract(which: '=' | '<>', more = ''): string {
  return `
    select range_agg(daterange(m.starts_on, m.ends_on, '[]')) from workforce.employment m
    where m.worker_key = w.key and m.organization_id ${which} o.organization_id${more}`;
}

const AROUND = regionChainSql('o.region_code');
/** What the rule of the smallest region around `o` asks for on `s.day`, as `ruleFor` finds it. */
const REQUIRED = `
  select r.required from workforce.assessor_rule r
  where (r.region_code is null or r.region_code = any(${AROUND}))
    and s.day between r.valid_from and coalesce(r.valid_to, 'infinity')
  order by coalesce(array_position(${AROUND}, r.region_code), 0) desc, r.valid_from desc limit 1`;

/**
 * Publishes anew the organisations that a worker has ever had a contract with, and those of `also`, in
 * the transaction of the change and after it.
 */
export async function publishOrganisationsOf(
  rows: Rows,
  em: SqlEntityManager,
  workerKey: string,
  also: readonly string[] = [],
): Promise<void> {
  const found = await rows.answer<{ id: string }>(ORGANISATIONS_OF, [workerKey, also]);
  // In the order of their ids: two changes that share organisations must not wait for each other.
  for (const { id } of found) {
    await awaitTurn(em, { kind: KIND, subject: id });
    await rows.answer(PUBLISH_ORGANISATION, [id]);
  }
}

export const ORGANISATIONS_OF: Answer = {
  name: 'organisations_of',
  says: 'With which assessment organisations a worker ever had a contract. 曾任职评估机构',
  sql: `select o.id from assessment_organisation o
    where exists (select from employment m
        where m.worker_key = ?::uuid and m.organization_id = o.organization_id)
      or o.organization_id = any(?::uuid[])
    order by o.id`,
};

export const PUBLISH_ORGANISATION: Answer = {
  name: 'publish_organisation',
  says: 'Tells on which days an assessment organisation is qualified (R-09). 发布评估机构合格情况',
  sql: organisationFactsSql('o.id = ?::uuid'),
  changes: true,
};
