import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { Answer } from '../../../ground/access/answers.ts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { awaitTurn } from '../../../ground/facts/facts.ts';
import { together } from '../../../ground/rows/abreast.ts';
import { countsUntilSql } from '../assessment-recognition/counts.ts';
import { NAME_RECOGNISED } from '../assessment-recognition/named.ts';
import { GROUP_TERMS } from '../eligibility-record/group-terms.ts';

const RECOGNISED = `
  select r.*, ${countsUntilSql('r', 'a')} as counts_until
  from elders.assessment_recognition r
  join elders.ability_assessment a on a.key = r.assessment_key`;

/** The assessments of the elder `e` that have been in force, with their days, and what cities recognised. */
const TERMS = `
  select a.effective_from as began, a.key, jsonb_build_object(
    'standard', a.standard, 'level', a.final_level, 'band', a.band,
    'assessedOn', a.assessed_on, 'from', a.effective_from,
    'until', least(a.valid_until, a.ended_on - 1),
    'regionCode', a.region_code) as term
  from elders.ability_assessment a
  where a.elder_key = e.key
    and a.effective_from <= least(a.valid_until, a.ended_on - 1)
  union all
  select r.recognised_on, r.key, jsonb_build_object(
    'standard', r.standard, 'level', r.level, 'band', r.band,
    'assessedOn', r.assessed_on, 'from', r.recognised_on, 'until', r.counts_until,
    'regionCode', r.region_code, 'origin', r.outcome)
  from (${RECOGNISED}) r
  where r.elder_key = e.key and r.recognised_on <= r.counts_until`;

/**
 * SQL that publishes what others decide by (`ground/facts/elder-fact.ts`) of the elders of a condition
 * over the alias `e`. Only assessments that came into force are told, with the days on which they
 * were: one that was replaced or revoked counts up to the day before. What another city recognised of
 * one is told beside it.
 */
export function elderFactsSql(condition: string): string {
  return `
    insert into elders.fact_outbox (kind, subject, payload)
    select 'ELDER', e.key, jsonb_build_object(
      'regionCode', e.region_code,
      'hukouRegionCode', e.hukou_region_code,
      'birthDate', e.birth_date,
      'lifeStatus', e.life_status,
      'lifeStatusOn', e.life_status_on,
      'householdKey', (
        select m.household_key from elders.household_membership m
        where m.elder_key = e.key and m.status = 'HOLDS'),
      'categories', ${GROUP_TERMS},
      'wantsCentralSupport', (
        select bool_or(d.willing) from elders.destitute_support d
        where d.elder_key = e.key and d.valid_to is null),
      'assessments', coalesce((
        select jsonb_agg(t.term order by t.began, t.key) from (${TERMS}) t), '[]'),
      'assessors', coalesce((
        select jsonb_agg(distinct w.key)
        from elders.ability_assessment a cross join unnest(a.assessor_keys) w(key)
        where a.elder_key = e.key), '[]'))
    from elders.elder e where ${condition}`;
}

/** Publishes an elder anew, in the transaction of the change: to other subgraphs, and to who reads by it. */
export async function publishElder(
  { rows }: SubgraphContext,
  em: SqlEntityManager,
  key: string,
): Promise<void> {
  await awaitTurn(em, { kind: 'ELDER', subject: key });
  await together(em, 'publish elders', key, async (_, keys) => {
    await rows.answer(PUBLISH_ELDER, [keys]);
    await rows.answer(NAME_RECOGNISED, [keys]);
  });
}

export const PUBLISH_ELDER: Answer = {
  name: 'publish_elder',
  says: 'Tells other subgraphs what they decide by of elders. 发布老年人基本情况',
  sql: elderFactsSql('e.key = any(?::uuid[])'),
  changes: true,
};

export const ASSESSMENT_TERMS: Answer = {
  name: 'assessment_terms',
  says: 'On which days assessments of an elder hold, wherever they were made or recognised (R-08). 评估有效期',
  sql: `select e.key as k, t.term from unnest(array[?]::uuid[]) e(key) cross join lateral (${TERMS}) t
    order by t.began, t.key`,
};
