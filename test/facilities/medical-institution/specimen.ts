import { openIdOf } from '../../../ground/identity/open-id.ts';
import { MEDICAL_INSTITUTION } from '../../../subgraphs/facilities/medical-institution/machine.ts';
import type { TestHub } from '../../kit/hub.ts';
import type { Specimen } from '../../kit/specimen.ts';

export const OFFICE = 'supervision:150600';
export const PLACE = '150602';
export const NAME = '示例鹿城康宁医院';

/** An operating home of the office that no seeded clinic is in. */
export async function homeOf(hub: TestHub): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select id from facilities.facility f where region_code like '1506%' and status = 'OPERATING'
       and type = 'NURSING_HOME' and medical_link is distinct from 'IN_HOUSE' order by id limit 1`,
  );
  return rows[0]!.id;
}

export const specimen: Specimen = {
  machine: MEDICAL_INSTITUTION,
  table: 'facilities.medical_institution',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  async clear(hub) {
    const made = `select id from facilities.medical_institution where not synthetic`;
    for (const table of ['medical_feature', 'medical_cooperation']) {
      await hub.pg.query(`delete from facilities.${table} where institution_id in (${made})`);
    }
    await hub.pg.query(`delete from facilities.medical_institution where not synthetic`);
  },
  async place(hub, state) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ id: string }>(
      `insert into facilities.medical_institution
         (id, name, kind, status, licensed_on, cancelled_on, synthetic, region_code, region_at)
       values (uuidv7(), $1, 'GENERAL_HOSPITAL', $2, '2010-03-01',
         case when $2 = 'CANCELLED' then date '2026-06-01' end, false, $3::text,
         rpad($3, 12, '0')::bigint)
       returning id`,
      [NAME, state, PLACE],
    );
    return rows[0]!.id;
  },
  input(_, action) {
    if (action === 'registerMedicalInstitution') {
      return { name: NAME, kind: 'GENERAL_HOSPITAL', region: PLACE };
    }
    if (action === 'correctMedicalInstitution') return { licensedOn: '2010-03-02' };
    if (action === 'cancelMedicalInstitution') return { cancelledOn: '2026-06-20' };
    return {};
  },
};

/** The specimen of the office, in practice, as its id. */
export async function institutionOf(hub: TestHub): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select id from facilities.medical_institution where not synthetic`,
  );
  return rows[0]?.id ?? specimen.place(hub, 'IN_PRACTICE');
}

export const asId = (key: string) => openIdOf('MedicalInstitution', key);
