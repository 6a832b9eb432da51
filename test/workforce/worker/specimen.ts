import { makeNationalId } from '../../../ground/china/national-id.ts';
import { WORKER } from '../../../subgraphs/workforce/worker/machine.ts';
import type { TestHub } from '../../kit/hub.ts';
import type { Specimen } from '../../kit/specimen.ts';

export const OFFICE = 'supervision:150600';
export const COUNTY = '150602';
export const of = (birthDate: string, serial = 81, sex: 'FEMALE' | 'MALE' = 'FEMALE') =>
  makeNationalId({ areaPrefix4: '1506', birthDate, sex, serial });
/** Somebody whom nobody has registered. */
export const NUMBER = of('1988-03-12');

async function forget(hub: TestHub): Promise<void> {
  const made = `select key from workforce.worker where name like '甄%'`;
  for (const table of ['employment', 'certificate', 'enrolment', 'conduct_record']) {
    await hub.pg.query(`delete from workforce.${table} where worker_key in (${made})`);
  }
  await hub.pg.query(`delete from workforce.worker where name like '甄%'`);
}

export const specimen: Specimen = {
  machine: WORKER,
  table: 'workforce.worker',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  clear: forget,
  async place(hub, status) {
    await forget(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into workforce.worker (key, name, sex, roles, birth_date, status, ended_on,
         region_code, region_at, synthetic)
       values (uuidv7(), '甄护', 'FEMALE', '{CAREGIVER,ASSESSOR}', '1988-03-12', $1::text,
         case when $1::text <> 'ACTIVE' then date '2026-06-01' end, '${COUNTY}', 150602000000, true)
       returning key`,
      [status],
    );
    return rows[0]!.key;
  },
  input(_, action) {
    if (action === 'registerWorker') {
      return { nationalId: NUMBER, name: '甄护', roles: ['CAREGIVER'], region: COUNTY };
    }
    if (action === 'correctWorker') return { name: '甄护理' };
    if (action === 'moveWorker') return { region: '150603' };
    if (action === 'endWorker') return { leftOn: '2026-06-20' };
    if (action === 'recordWorkerDeath') return { diedOn: '2026-06-20' };
    return {};
  },
};
