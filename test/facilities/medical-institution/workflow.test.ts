import { openIdOf } from '../../../ground/identity/open-id.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { versionOf } from '../../kit/version-of.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { asId, homeOf, NAME, OFFICE, PLACE, specimen } from './specimen.ts';

describe('a medical institution on the register', () => walkWorkflow(specimen));

describe('what follows', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub({ own: true })));
  afterAll(() => hub.close());
  const does = (entity: string, name: string, input: Record<string, unknown>) =>
    act(hub, { entity }, name, input, { as: OFFICE });
  const has = async (id: string, feature: string, validFrom: string) => {
    const input = { institution: id, feature, validFrom };
    const made = await does('MedicalFeature', 'recordMedicalFeature', input);
    expect(verdict(made)).toBe('DONE');
  };
  const signs = async (facility: string, institution: string) => {
    const input = { facility, institution, mode: 'COOPERATION', validFrom: '2026-02-01' };
    const made = await does('MedicalCooperation', 'recordMedicalCooperation', input);
    expect(verdict(made)).toBe('DONE');
  };

  test('ten who register one at once make one', async () => {
    await specimen.clear(hub);
    const input = { name: NAME, kind: 'CLINIC', region: PLACE };
    const all = await Promise.all(
      Array.from({ length: 10 }, () =>
        does('MedicalInstitution', 'registerMedicalInstitution', input),
      ),
    );
    expect(all.map(verdict).filter((one) => one === 'DONE')).toHaveLength(1);
    expect(all.map(verdict).filter((one) => one === 'ALREADY_EXISTS')).toHaveLength(9);
  });

  test('it has on a day what held on that day, for everybody', async () => {
    const id = asId(await specimen.place(hub, 'IN_PRACTICE'));
    await has(id, 'GERIATRIC_DEPARTMENT', '2026-03-01');
    await has(id, 'GRADE_2', '2020-01-01');
    const text = `query ($id: ID!) { medicalInstitution(id: $id) {
      name kind tcm licensedOn synthetic region { code } facility { id } organization { id }
      before: featuresOn(asOf: "2026-02-28") now: featuresOn
      features { nodes { feature validFrom institution { id } } } } }`;
    const { medicalInstitution } = expectData(await hub.query(text, { variables: { id } }));
    expect(medicalInstitution).toEqual({
      ...{ name: NAME, kind: 'GENERAL_HOSPITAL', tcm: false, licensedOn: '2010-03-01' },
      ...{ synthetic: false, region: { code: PLACE }, facility: null, organization: null },
      before: ['GRADE_2'],
      now: ['GERIATRIC_DEPARTMENT', 'GRADE_2'],
      features: {
        nodes: [
          {
            ...{ feature: 'GERIATRIC_DEPARTMENT', validFrom: '2026-03-01' },
            institution: { id },
          },
          { feature: 'GRADE_2', validFrom: '2020-01-01', institution: { id } },
        ],
      },
    });
  });

  test('what it has and what it signed end with it, each with a recorded step', async () => {
    const id = asId(await specimen.place(hub, 'IN_PRACTICE'));
    const home = openIdOf('Facility', await homeOf(hub));
    await has(id, 'AGE_FRIENDLY', '2022-01-01');
    await has(id, 'GREEN_CHANNEL', '2026-06-25');
    await signs(home, id);
    const gone = { id, version: 1, cancelledOn: '2026-06-20', note: '执业许可证注销' };
    const outcome = await does('MedicalInstitution', 'cancelMedicalInstitution', gone);
    expect(verdict(outcome)).toBe('DONE');
    const text = `query ($id: ID!) { medicalInstitution(id: $id) { status cancelledOn
      features { nodes { feature status validUntil transitions { nodes { action note } } } }
      cooperations { nodes { status validUntil facility { id } } } } }`;
    const { medicalInstitution } = expectData(
      await hub.query(text, { variables: { id }, as: OFFICE }),
    );
    const steps = {
      nodes: [
        { action: 'recordMedicalFeature', note: null },
        { action: 'endMedicalFeature', note: gone.note },
      ],
    };
    expect(medicalInstitution).toEqual({
      ...{ status: 'CANCELLED', cancelledOn: '2026-06-20' },
      features: {
        nodes: [
          // One that began after the last day has one day.
          {
            ...{ feature: 'GREEN_CHANNEL', status: 'ENDED', validUntil: '2026-06-25' },
            transitions: steps,
          },
          {
            ...{ feature: 'AGE_FRIENDLY', status: 'ENDED', validUntil: '2026-06-19' },
            transitions: steps,
          },
        ],
      },
      cooperations: {
        nodes: [{ status: 'ENDED', validUntil: '2026-06-19', facility: { id: home } }],
      },
    });
    // The list leaves it out, and finds it by its state.
    const lists = `{ now: medicalInstitutions(filter: { name: "鹿城康宁" }) { totalCount }
      gone: medicalInstitutions(filter: { name: "鹿城康宁", statuses: [CANCELLED] }) { totalCount } }`;
    expect(expectData(await hub.query(lists))).toEqual({
      now: { totalCount: 0 },
      gone: { totalCount: 1 },
    });
  });

  test('the in-house clinic of a home, and what the home signed, end when the home closes', async () => {
    await specimen.clear(hub);
    const key = await homeOf(hub);
    const facility = openIdOf('Facility', key);
    const hospital = asId(await specimen.place(hub, 'IN_PRACTICE'));
    await signs(facility, hospital);
    const clinic = { name: '示例院内医务室', kind: 'CLINIC', region: PLACE, facility };
    const made = await does('MedicalInstitution', 'registerMedicalInstitution', clinic);
    expect(verdict(made)).toBe('DONE');
    await has(made.node!.id as string, 'INSURANCE_DESIGNATED', '2026-01-01');
    await hub.pg.query(`delete from facilities.admission where facility_id = $1`, [key]);
    await hub.pg.query(
      `update facilities.facility set status = 'CLOSING', closes_on = '2026-06-30' where id = $1`,
      [key],
    );
    const version = await versionOf(hub, 'facilities.facility', key);
    const closing = { id: facility, version, note: '关停公告期满' };
    expect(verdict(await does('Facility', 'closeFacility', closing))).toBe('DONE');
    const text = `query ($id: ID!) { facility(id: $id) { status
      inHouseClinics(filter: { statuses: [CANCELLED] }) { nodes { name cancelledOn version
        features { nodes { status validUntil } } } }
      medicalLinks(filter: { statuses: [ENDED] }) { nodes { mode validUntil institution { id } } } } }`;
    const { facility: closed } = expectData(await hub.query(text, { variables: { id: facility } }));
    expect(closed.inHouseClinics.nodes).toEqual([
      {
        ...{ name: clinic.name, cancelledOn: '2026-06-30', version: 2 },
        features: { nodes: [{ status: 'ENDED', validUntil: '2026-06-29' }] },
      },
    ]);
    expect(closed.medicalLinks.nodes).toContainEqual({
      ...{ mode: 'COOPERATION', validUntil: '2026-06-29', institution: { id: hospital } },
    });
    const open = await hub.pg.query(
      `select 1 from facilities.medical_cooperation where facility_id = $1 and status = 'HOLDS'`,
      [key],
    );
    expect(open.rowCount).toBe(0);
  });
});
