import type { Answer } from '../../../ground/access/answers.ts';
import type { AbilityAssessment } from './entity.ts';
import { LATEST_FIRST } from './list.ts';

/** What rules look at of an assessment that another city may have made. */
export type AssessmentDays = Pick<
  AbilityAssessment,
  | 'key'
  | 'regionCode'
  | 'status'
  | 'reason'
  | 'standard'
  | 'orderedOn'
  | 'assessedOn'
  | 'effectiveFrom'
  | 'validUntil'
  | 'endedOn'
  | 'finalLevel'
  | 'band'
  | 'organisationId'
>;

export const ASSESSMENT_DAYS: Answer = {
  name: 'assessment_days',
  says:
    'State, days, level and band of an elder’s assessments, wherever they were made (R-26, R-39); no ' +
    'items and no assessor. 各地评估的状态、有效期和结论',
  sql: `select elder_key as k, key, region_code as "regionCode", status, reason, standard, ordered_on as "orderedOn",
      assessed_on as "assessedOn", effective_from as "effectiveFrom", valid_until as "validUntil",
      ended_on as "endedOn", final_level as "finalLevel", band, organisation_id as "organisationId"
    from ability_assessment e where elder_key = any(array[?]::uuid[])
    order by ${LATEST_FIRST.expression} desc, key desc`,
};

/** Parameters: elder, today, standards, the assessment that takes their place, who does it and how. */
export const SUPERSEDE: Answer = {
  name: 'supersede_assessments',
  says: 'Ends the former assessments of an elder as a new one comes into force, wherever they were made. 以新评估替代原评估',
  sql: `with caller as (
      select ?::uuid as elder, ?::date as today, ?::text[] as standards, ?::uuid as kept,
        ?::text as action, ?::text as actor, ?::text as organisation, ?::text as role,
        ?::text as region, ?::text as note, ?::text as request
    ), former as (
      select a.key, a.status, a.version, a.valid_until < c.today as over
      from ability_assessment a, caller c
      where a.elder_key = c.elder and a.key <> c.kept and a.standard = any(c.standards)
        and a.status in ('EFFECTIVE', 'DISPUTED', 'REVIEWING')
      order by a.key
    ), ended as (
      update ability_assessment a set version = a.version + 1, updated_at = now(),
        status = case when f.over then 'EXPIRED' else 'SUPERSEDED' end,
        ended_on = case when f.over then a.ended_on else c.today end
      from former f, caller c where a.key = f.key and a.version = f.version
      returning a.key, a.version, a.status, f.status as before
    )
    insert into transition (entity, subject, version, action, from_state, to_state, actor,
      organisation, role, region_code, note, request_id)
    select 'AbilityAssessment', e.key, e.version, c.action, e.before, e.status, c.actor,
      c.organisation, c.role, c.region, c.note, c.request
    from ended e, caller c`,
  changes: true,
};
