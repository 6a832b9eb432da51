import { keyOf } from '../../../ground/synthetic/keys.ts';
import { parsePersona, personaSubject } from '../../../router/identity/personas.ts';
import type { TestHub } from '../../kit/hub.ts';

/** Somebody of Ordos, in a community that is hers alone, with a plan where a test gives her one. */
export const ELDER = keyOf('elder', 1);
export const COMMUNITY = '150602001001';
export const OFFICE = 'caregiving:150600';
export const GRID = `grid:${COMMUNITY}`;
export const PLAN = keyOf('services-visits-test', 1);

export const subjectOf = (persona: string): string => personaSubject(parsePersona(persona));

/** Takes away what the seeds and other tests have of her visits, and moves her to the community. */
export async function clearVisits(hub: TestHub, elder = ELDER): Promise<void> {
  await hub.pg.query('delete from services.visit_record where elder_key = $1', [elder]);
  await hub.pg.query(
    `delete from services.visit_absence where plan_key in
       (select key from services.visit_plan where elder_key = $1)`,
    [elder],
  );
  await hub.pg.query('delete from services.visit_plan where elder_key = $1', [elder]);
  await hub.pg.query('delete from services.transition where subject = $1', [PLAN]);
  await hub.pg.query(
    'update elders.elder set region_code = $2::text, region_at = $2::text::bigint where key = $1',
    [elder, COMMUNITY],
  );
  await hub.pg.query(
    `update services.elder_fact set region_code = $2::text, region_at = $2::text::bigint,
       life_status = 'ACTIVE' where elder_key = $1`,
    [elder, COMMUNITY],
  );
}

export async function givePlan(
  hub: TestHub,
  { elder = ELDER, key = PLAN, until = null as string | null, region = COMMUNITY } = {},
): Promise<string> {
  await hub.pg.query(
    `insert into services.visit_plan (key, elder_key, status, registered_on, ended_on, grounds,
       visitor_role, mode, region_code, region_at, synthetic)
     values ($1, $2, $3, '2026-01-10', $4, '{LIVING_ALONE}', 'GRID', 'HOME', $5::text,
       $5::text::bigint, true)`,
    [key, elder, until === null ? 'HOLDS' : 'ENDED', until, region],
  );
  return key;
}

export async function giveVisit(hub: TestHub, on: string, by: string | null, status = 'HOLDS') {
  const { rows } = await hub.pg.query<{ key: string }>(
    `insert into services.visit_record (key, plan_key, elder_key, status, visited_on, outcome, mode,
       visitor_role, recorded_by, visited_by, region_code, region_at, synthetic)
     values (uuidv7(), $1, $2, $3, $4, 'COMPLETED', 'HOME', 'GRID', $5, $5, $6::text,
       $6::text::bigint, true) returning key`,
    [PLAN, ELDER, status, on, by, COMMUNITY],
  );
  return rows[0]!.key;
}
