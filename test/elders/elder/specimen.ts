import { makeNationalId } from '../../../ground/china/national-id.ts';
import { ELDER } from '../../../subgraphs/elders/elder/machine.ts';
import type { TestHub } from '../../kit/hub.ts';
import type { Specimen } from '../../kit/specimen.ts';

export const OFFICE = 'caregiving:150600';
export const COMMUNITY = '150602001001';
export const ELSEWHERE = '150603001001';
/** Somebody whom nobody has registered. */
export const NUMBER = makeNationalId({
  ...{ areaPrefix4: '1506', birthDate: '1950-03-12', sex: 'FEMALE', serial: 477 },
});
const HASH = 'a hash of nobody';

async function forget(hub: TestHub): Promise<void> {
  const made = `select key from elders.elder where not synthetic or national_id_hash = '${HASH}'`;
  await hub.pg.query(`delete from elders.elder_registration where elder_key in (${made})`);
  await hub.pg.query(`delete from elders.elder where key in (${made})`);
}

export const specimen: Specimen = {
  machine: ELDER,
  table: 'elders.elder',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  clear: forget,
  async place(hub, state) {
    await forget(hub);
    const left = state === 'ACTIVE' ? 'null' : "date '2026-06-01'";
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into elders.elder (key, name, sex, birth_date, national_id_masked, national_id_hash,
         national_id_sealed, hukou_region_code, hukou_region_at, region_code, region_at,
         income_sources, medical_payments, life_status, life_status_on, synthetic)
       values (uuidv7(), '甄秀兰', 'FEMALE', '1950-03-12', '150***************', '${HASH}',
         'sealed', $1::text, $1::text::bigint, $1, $1::text::bigint, '{}', '{}', $2, ${left}, true) returning key`,
      [COMMUNITY, state],
    );
    const { key } = rows[0]!;
    await hub.pg.query(
      `insert into elders.elder_registration (key, elder_key, region_code, region_at, valid_from, valid_to)
       values (uuidv7(), $1, $2::text, $2::text::bigint, '2026-01-10', ${left})`,
      [key, COMMUNITY],
    );
    return key;
  },
  input(_, action) {
    if (action === 'registerElder')
      return { nationalId: NUMBER, name: '甄秀兰', region: COMMUNITY };
    if (action === 'correctElder') return { phone: '0477-0001234' };
    if (action === 'moveElder') return { movedTo: ELSEWHERE, movedOn: '2026-06-15' };
    if (action === 'recordElderDeath') return { diedOn: '2026-06-20' };
    if (action === 'recordElderLeft') return { leftOn: '2026-06-20' };
    return {};
  },
};
