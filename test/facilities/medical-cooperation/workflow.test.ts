import { openIdOf } from '../../../ground/identity/open-id.ts';
import { MEDICAL_COOPERATION } from '../../../subgraphs/facilities/medical-cooperation/machine.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import {
  asId,
  homeOf,
  institutionOf,
  OFFICE,
  specimen as institution,
} from '../medical-institution/specimen.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';

const specimen: Specimen = {
  machine: MEDICAL_COOPERATION,
  table: 'facilities.medical_cooperation',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  async clear(hub) {
    await institution.place(hub, 'IN_PRACTICE');
  },
  async place(hub, state) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ id: string }>(
      `insert into facilities.medical_cooperation (id, facility_id, institution_id, status, mode,
         valid_from, valid_until, synthetic, region_code, region_at)
       select uuidv7(), f.id, $2, $3, 'COOPERATION', '2026-01-10',
         case when $3 = 'ENDED' then date '2026-05-31' end, false, f.region_code, f.region_at
       from facilities.facility f where f.id = $1
       returning id`,
      [await homeOf(hub), await institutionOf(hub), state],
    );
    return rows[0]!.id;
  },
  async input(hub, action) {
    if (action === 'endMedicalCooperation') return { lastDay: '2026-06-20' };
    if (action === 'correctMedicalCooperation') return { validUntil: '2028-12-31' };
    return {
      facility: openIdOf('Facility', await homeOf(hub)),
      institution: asId(await institutionOf(hub)),
      ...{ mode: 'COOPERATION', validFrom: '2026-06-01' },
    };
  },
};

describe('what a home signed with a medical institution', () => walkWorkflow(specimen));

const closed = (hub: TestHub) =>
  hub.pg.query<{ id: string }>(
    `update facilities.facility set status = 'CLOSED' where id = (
       select id from facilities.facility where region_code like '1506%' order by id desc limit 1)
     returning id`,
  );
const tried = outcomes(specimen, OFFICE);
tried('recordMedicalCooperation', 'New', [
  ['a term', { validUntil: '2029-05-31' }, 'HOLDS'],
  ['a home that nobody knows', { facility: `Facility:${NOBODY}` }, 'NOT_KNOWN facility'],
  ['an institution that nobody knows', { institution: asId(NOBODY) }, 'NOT_KNOWN institution'],
  [
    'a home that is closed',
    async (hub) => ({ facility: openIdOf('Facility', (await closed(hub)).rows[0]!.id) }),
    'FACILITY_NOT_OPERATING facility',
  ],
  [
    'a home of another city',
    async (hub) => {
      const { rows } = await hub.pg.query<{ id: string }>(
        `select id from facilities.facility where region_code like '2101%' limit 1`,
      );
      return { facility: openIdOf('Facility', rows[0]!.id) };
    },
    'NOT_FOUND',
  ],
]);
tried('recordMedicalCooperation', 'HOLDS', [
  ['the same', {}, 'ALREADY_EXISTS institution'],
  ['another mode', { mode: 'AT_HOME' }, 'HOLDS'],
]);

test('a home shows what held on a day, and counts among those that offer medical care', async () => {
  const hub: TestHub = await testHub({ own: true });
  try {
    await hub.pg.query('delete from facilities.medical_cooperation');
    await hub.pg.query(`update facilities.facility set medical_link = null`);
    await hub.pg.query(`update facilities.medical_institution set facility_id = null`);
    const key = await homeOf(hub);
    const offering = async () => {
      const text = `{ target(id: "Target:361181-FAC_MEDICAL_SVC") { actual { today { numerator } } } }`;
      return expectData(await hub.query(text)).target.actual.today.numerator as string;
    };
    expect(await offering()).toBe('0');
    await specimen.place(hub, 'HOLDS');
    await hub.pg.query(
      `update facilities.medical_cooperation set facility_id = (
         select id from facilities.facility where region_code like '361181%'
           and type in ('NURSING_HOME', 'DESTITUTE_HOME', 'WELFARE_INSTITUTE')
           and status = 'OPERATING' limit 1)`,
    );
    expect(await offering()).toBe('1');
    await hub.pg.query(`update facilities.medical_cooperation set valid_until = '2026-06-29'`);
    expect(await offering()).toBe('0');
    await specimen.place(hub, 'ENDED');
    const text = `query ($id: ID!) { facility(id: $id) {
      then: medicalLinks(filter: { heldOn: "2026-05-31", modes: [COOPERATION] }) { totalCount }
      now: medicalLinks(filter: { heldOn: "2026-06-01" }) { totalCount } } }`;
    const { facility } = expectData(
      await hub.query(text, { variables: { id: openIdOf('Facility', key) } }),
    );
    expect(facility).toEqual({ then: { totalCount: 1 }, now: { totalCount: 0 } });
  } finally {
    await hub.close();
  }
});
