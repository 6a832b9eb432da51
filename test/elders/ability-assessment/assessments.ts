import { keyOf } from '../../../ground/synthetic/keys.ts';
import { itemScoresFor } from '../../../seeds/elders/item-scores.ts';
import { OPEN_STATES } from '../../../subgraphs/elders/ability-assessment/machine.ts';
import { APPLIED_COLUMNS, appliedSql } from '../../kit/applied.ts';
import { publicIdFor, type TestHub } from '../../kit/hub.ts';

/** An assessment organisation with two people who may assess for it today. */
export interface Pair {
  organisation: string;
  /** Internal keys. */
  workers: [string, string];
}

/** Two qualified assessors of an organisation in Ordos, as elders knows them after `settle`. */
export async function assessors(hub: TestHub, day = '2026-06-30'): Promise<Pair> {
  const { rows } = await hub.pg.query<{ organisation: string; workers: string[] }>(
    `select c.value ->> 'organisation' as organisation,
            array_agg(f.worker_key::text order by f.worker_key) as workers
     from elders.assessor_fact f, jsonb_array_elements(f.contracts) c
     where c.value ->> 'until' is null and c.value ->> 'regionCode' like '1506%'
       and exists (select from jsonb_array_elements(f.certificates) p
         where p.value ->> 'until' is null and p.value ->> 'from' <= $1)
     group by 1 having count(*) >= 2 order by 1 limit 1`,
    [day],
  );
  const { organisation, workers } = rows[0]!;
  return { organisation, workers: [workers[0]!, workers[1]!] };
}

/** What `assignAbilityAssessment` needs, with the persona's ids. */
export async function assignment(as: string, { organisation, workers }: Pair) {
  const shown = async (key: string) => (as === '' ? key : publicIdFor(as, 'Worker', key));
  return {
    organisation: `AssessmentOrganisation:${organisation}`,
    assessors: await Promise.all(workers.map(shown)),
  };
}

/** Scores of every item of GB/T 42195-2022 that come out at a level. */
export function scoresOf(level: number) {
  return itemScoresFor('GBT42195_2022', level, 1);
}

const SCORED = `item_scores = '{}', dimensions = '[]', initial_level = 2, change_reasons = '{}',
  final_level = 2, band = 'PARTIAL', reason_codes = '{}', assessed_on = date '2025-06-10'`;
const ASSIGNED = (pair: Pair) =>
  `organisation_id = '${pair.organisation}', assessor_keys = '{${pair.workers.join(',')}}'`;
const NOTICE = `publicised_on = date '2025-06-11'`;
/** Long enough ago to be over: it can be expired, and all else be done with it. */
const IN_FORCE = `effective_from = date '2025-06-20', valid_until = date '2026-06-10'`;
const ENDED = `ended_on = date '2026-01-10'`;

const COLUMNS: Record<string, (pair: Pair) => string[]> = {
  DRAFT: () => [],
  SUBMITTED: () => [],
  SUPPLEMENT: () => [],
  RETURNED: () => [],
  ACCEPTED: () => [],
  ASSIGNED: (pair) => [ASSIGNED(pair)],
  SCORED: (pair) => [ASSIGNED(pair), SCORED],
  PUBLICISED: (pair) => [
    ASSIGNED(pair),
    SCORED.replace('2025', '2026'),
    "publicised_on = date '2026-06-12'",
  ],
  EFFECTIVE: (pair) => [ASSIGNED(pair), SCORED, NOTICE, IN_FORCE],
  DISPUTED: (pair) => [ASSIGNED(pair), SCORED, NOTICE, IN_FORCE],
  REVIEWING: (pair) => [ASSIGNED(pair), SCORED, NOTICE, IN_FORCE],
  EXPIRED: (pair) => [ASSIGNED(pair), SCORED, NOTICE, IN_FORCE],
  SUPERSEDED: (pair) => [ASSIGNED(pair), SCORED, NOTICE, IN_FORCE, ENDED],
  REVOKED: () => [ENDED],
};

/** Takes away all assessments of an elder. */
export async function clearAssessments(hub: TestHub, elder: number): Promise<void> {
  await hub.pg.query('delete from elders.ability_assessment where elder_key = $1', [
    keyOf('elder', elder),
  ]);
}

let placed = 0;

/** Puts one assessment of an elder, and no other, into a state, with other columns; its key. */
export async function placeAssessment(
  hub: TestHub,
  elder: number,
  state: string,
  pair: Pair,
  also = '',
): Promise<string> {
  await clearAssessments(hub, elder);
  placed += 1;
  const key = keyOf('elders-test-assessment', placed);
  const result = state === 'REVOKED' ? 'WITHDRAWN' : 'GRANTED';
  const applied = appliedSql('ABILITY_ASSESSMENT', {
    ...{ receivedOn: '2025-06-01', lacking: state === 'SUPPLEMENT' },
    concluded: OPEN_STATES.some((open) => open === state) ? null : { on: '2025-06-20', result },
  });
  await hub.pg.query(
    `insert into elders.ability_assessment
       (key, elder_key, standard, standard_version, reason, ${APPLIED_COLUMNS}, ordered_on, status, ended_on,
        assessor_keys, combined_with_health_check, region_code, region_at, synthetic)
     select $1, e.key, 'GBT42195_2022', 'GB/T 42195-2022', 'FIRST', ${applied}, date '2025-06-01',
            'DRAFT', null, '{}', false, left(e.region_code, 6),
            rpad(left(e.region_code, 6), 12, '0')::bigint, true
     from elders.elder e where e.key = $2`,
    [key, keyOf('elder', elder)],
  );
  for (const set of [[`status = '${state}'`, ...COLUMNS[state]!(pair)].join(', '), also]) {
    if (set === '') continue;
    await hub.pg.query(`update elders.ability_assessment set ${set} where key = $1`, [key]);
  }
  // However long a test goes on, what it rests on is up to date unless the test says otherwise.
  await hub.pg.query('update elders.fact_position set as_of = now()');
  return key;
}
