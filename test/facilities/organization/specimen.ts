import { ORGANIZATION } from '../../../subgraphs/facilities/organization/machine.ts';
import type { TestHub } from '../../kit/hub.ts';
import type { Specimen } from '../../kit/specimen.ts';

export const OFFICE = 'supervision:150600';
/** A good code that no seeded organisation has. */
export const CODE = '91110108551385082Q';
export const PLACE = '150602';
const NAME = '示例鹿城养老服务有限公司';

async function forget(hub: TestHub): Promise<void> {
  const made = `select id from facilities.organization where not synthetic or name = '${NAME}' or credit_code = '${CODE}'`;
  for (const table of ['organization_role', 'blacklist_entry']) {
    await hub.pg.query(`delete from facilities.${table} where organization_id in (${made})`);
  }
  await hub.pg.query(`delete from facilities.organization where id in (${made})`);
}

export async function placeOrganization(hub: TestHub, status: string): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>(
    `insert into facilities.organization (id, name, legal_type, foreign_invested, credit_code,
       status, dissolved_on, synthetic, region_code, region_at)
     values (uuidv7(), $1, 'ENTERPRISE', false, $2, $3,
       case when $3 = 'DISSOLVED' then date '2026-06-01' end, true, $4::text, rpad($4, 12, '0')::bigint)
     returning id`,
    [NAME, CODE, status, PLACE],
  );
  return rows[0]!.id;
}

export const specimen: Specimen = {
  machine: ORGANIZATION,
  table: 'facilities.organization',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  clear: forget,
  async place(hub, state) {
    await forget(hub);
    return placeOrganization(hub, state);
  },
  input(_, action) {
    if (action === 'registerOrganization') {
      return { name: NAME, legalType: 'ENTERPRISE', region: PLACE, creditCode: CODE };
    }
    if (action === 'correctOrganization') return { brand: '示例品牌' };
    if (action === 'dissolveOrganization') return { dissolvedOn: '2026-06-20' };
    return {};
  },
};
