import { openIdOf } from '../../../ground/identity/open-id.ts';
import { ORGANIZATION_ROLE } from '../../../subgraphs/facilities/organization-role/machine.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { OFFICE, PLACE, specimen as organization } from '../organization/specimen.ts';

const ofTheSpecimen = async (hub: TestHub) => {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select id from facilities.organization where name like '示例鹿城%'`,
  );
  return rows[0]?.id ?? organization.place(hub, 'ACTIVE');
};

const specimen: Specimen = {
  machine: ORGANIZATION_ROLE,
  table: 'facilities.organization_role',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  async clear(hub) {
    await hub.pg.query("delete from facilities.organization_role where role <> 'OPERATOR'");
    await ofTheSpecimen(hub);
  },
  async place(hub, state) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ id: string }>(
      `insert into facilities.organization_role
         (id, organization_id, status, role, valid_from, valid_until, region_code, region_at)
       values (uuidv7(), $1, $2, 'SUPPLIER', '2026-01-10',
         case when $2 = 'ENDED' then date '2026-05-31' end, $3::text, rpad($3, 12, '0')::bigint) returning id`,
      [await ofTheSpecimen(hub), state, PLACE],
    );
    return rows[0]!.id;
  },
  async input(hub, action) {
    if (action === 'endOrganizationRole') return { lastDay: '2026-06-20' };
    if (action === 'correctOrganizationRole') return { validFrom: '2026-01-11' };
    const key = await ofTheSpecimen(hub);
    return {
      organization: openIdOf('Organization', key),
      role: 'SUPPLIER',
      validFrom: '2026-06-01',
    };
  },
};

describe('a role of an organisation', () => walkWorkflow(specimen));

const tried = outcomes(specimen, OFFICE);
tried('recordOrganizationRole', 'New', [
  ['today', { validFrom: '2026-06-30' }, 'HOLDS'],
  ['tomorrow', { validFrom: '2026-07-01' }, 'INVALID_VALUE validFrom'],
  [
    'an organisation that nobody knows',
    { organization: 'Organization:00000000-0000-7000-8000-000000000000' },
    'NOT_KNOWN organization',
  ],
]);
tried('recordOrganizationRole', 'HOLDS', [
  ['the same role', {}, 'ALREADY_EXISTS role'],
  ['another role', { role: 'CATERER' }, 'HOLDS'],
]);
tried('recordOrganizationRole', 'ENDED', [
  ['its last day', { validFrom: '2026-05-31' }, 'ALREADY_EXISTS role'],
  ['the day after', { validFrom: '2026-06-01' }, 'HOLDS'],
]);
tried('correctOrganizationRole', 'HOLDS', [
  ['tomorrow', { validFrom: '2026-07-01' }, 'INVALID_VALUE validFrom'],
  ['a last day to come', { validUntil: '2027-01-09' }, 'HOLDS'],
]);
const NOTE = { note: '合同到期' };
tried('endOrganizationRole', 'HOLDS', [
  ['its first day', { ...NOTE, lastDay: '2026-01-10' }, 'ENDED'],
  ['the day before it', { ...NOTE, lastDay: '2026-01-09' }, 'INVALID_VALUE lastDay'],
  ['tomorrow', { ...NOTE, lastDay: '2026-07-01' }, 'INVALID_VALUE lastDay'],
]);

describe('at once', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub({ own: true })));
  afterAll(() => hub.close());

  test('ten who record one role at once record it once', async () => {
    await specimen.clear(hub);
    const input = await specimen.input(hub, 'recordOrganizationRole', OFFICE, '');
    const all = await Promise.all(
      Array.from({ length: 10 }, () =>
        act(hub, ORGANIZATION_ROLE, 'recordOrganizationRole', input, { as: OFFICE }),
      ),
    );
    expect(all.map(verdict).filter((one) => one === 'DONE')).toHaveLength(1);
    expect(all.map(verdict).filter((one) => one === 'ALREADY_EXISTS')).toHaveLength(9);
  });
});
