import { keyOf } from '../../../ground/synthetic/keys.ts';
import { ASSESSMENT_RECOGNITION } from '../../../subgraphs/elders/assessment-recognition/machine.ts';
import { publicIdFor, type TestHub } from '../../kit/hub.ts';
import type { Specimen } from '../../kit/specimen.ts';

/** Elder 3, who moved from Hohhot to Ordos. */
export const ZHANG = 3;

/** What Ordos recognised of Zhang's assessment, with other columns. */
export async function placeRecognition(hub: TestHub, state: string, also = ''): Promise<string> {
  const ended = state === 'TERMINATED';
  const outcome = ended ? 'RECOGNISED' : state;
  const { rows } = await hub.pg.query<{ key: string }>(
    `insert into elders.assessment_recognition (key, status, outcome, reason_codes, standard, level,
       band, assessed_on, valid_until, recognised_on, ended_on, legal_basis, case_number, elder_key,
       assessment_key, organisation_id, from_region_code, from_region_at, pact_id, region_code,
       region_at, synthetic)
     select uuidv7(), $2, $3, '{LEVEL_RECOGNISED}', standard,
       case when $3 = 'RECOGNISED' then final_level end, band, assessed_on, valid_until,
       date '2026-05-01', case when $4 then date '2026-06-01' end, 'SEPARATE_CONSENT', 'HR-1',
       elder_key, key, organisation_id, '150100', 150100000000, 'hu-bao-e-wu', '150603',
       150603000000, true
     from elders.ability_assessment where elder_key = $1 returning key`,
    [keyOf('elder', ZHANG), state, outcome, ended],
  );
  const { key } = rows[0]!;
  if (also) {
    await hub.pg.query(`update elders.assessment_recognition set ${also} where key = $1`, [key]);
  }
  // However long a test goes on, what it rests on is up to date unless the test says otherwise.
  await hub.pg.query('update elders.fact_position set as_of = now()');
  return key;
}

export const specimen: Specimen = {
  machine: ASSESSMENT_RECOGNITION,
  table: 'elders.assessment_recognition',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: ZHANG,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query('delete from elders.assessment_recognition where elder_key = $1', [
      keyOf('elder', ZHANG),
    ]);
    await hub.pg.query('update elders.fact_position set as_of = now()');
  },
  async place(hub, state) {
    await this.clear(hub);
    return placeRecognition(hub, state);
  },
  async input(_, action, as) {
    if (action !== 'recogniseAssessment') return {};
    const elder = as === '' ? 'x' : await publicIdFor(as, 'Elder', keyOf('elder', ZHANG));
    return { elder, legalBasis: 'STATUTORY_DUTY', caseNumber: 'HR-2026-017' };
  },
};
