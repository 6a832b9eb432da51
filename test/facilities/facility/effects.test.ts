import { keyOf } from '../../../ground/synthetic/keys.ts';
import { openIdOf } from '../../../ground/identity/open-id.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { elderId } from '../admission/specimen.ts';
import { INSPECTOR, KEY, OFFICE, placeHome, specimen } from './specimen.ts';

const ID = openIdOf('Facility', KEY);
const CARE = 'caregiving:150600';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

const does = (name: string, version: number, input: Record<string, unknown> = {}, as = OFFICE) =>
  act(hub, specimen.machine, name, { id: ID, version, ...input }, { as });

async function facts() {
  const all = await Promise.all(
    ['services', 'finance'].map((subgraph) =>
      hub.pg.query<{ status: string; filed: string | null; beds: number | null }>(
        `select status, filed_on::text as filed, beds from ${subgraph}.facility_fact where facility_id = $1`,
        [KEY],
      ),
    ),
  );
  return all.map(({ rows }) => rows[0]);
}

test('a home that is planned, registered, filed and opened is known to every subgraph with each step', async () => {
  await specimen.clear(hub);
  const made = await act(
    hub,
    specimen.machine,
    'planFacility',
    { ...(await specimen.input(hub, 'planFacility', OFFICE, '')), address: '示例街道 1 号' },
    { as: OFFICE },
  );
  const { id } = made.node!;
  const key = (id as string).split(':')[1]!;
  const step = (name: string, version: number, as = OFFICE) =>
    act(
      hub,
      specimen.machine,
      name,
      {
        ...{ id, version, ...(specimen.input(hub, name, as, '') as object) },
      },
      { as },
    );
  const told = async () => {
    await hub.settle();
    const { rows } = await hub.pg.query<{ status: string; filed: string | null }>(
      'select status, filed_on::text as filed from finance.facility_fact where facility_id = $1',
      [key],
    );
    return rows;
  };
  expect(await told()).toEqual([{ status: 'PLANNED', filed: null }]);
  expect(verdict(await step('registerFacility', 1))).toBe('DONE');
  expect(verdict(await step('fileFacility', 2))).toBe('SAME_PERSON');
  expect(verdict(await step('fileFacility', 2, `${OFFICE}:2`))).toBe('DONE');
  expect(await told()).toEqual([{ status: 'FILED', filed: '2026-06-20' }]);
  expect(verdict(await step('openFacility', 3))).toBe('DONE');
  expect(await told()).toEqual([{ status: 'OPERATING', filed: '2026-06-20' }]);
  const { facility } = expectData(
    await hub.query(
      `query ($id: ID!) { facility(id: $id) { name status address phone residentGroups location { latitude }
        registeredOn filedOn filingNumber openedOn fireStatus medicalLink region { code } synthetic version } }`,
      { variables: { id } },
    ),
  );
  expect(facility).toEqual({
    ...{ name: '示例鹿城养老院', status: 'OPERATING', address: '示例街道 1 号', phone: null },
    ...{ residentGroups: null, location: null, registeredOn: '2026-06-01', filedOn: '2026-06-20' },
    ...{
      filingNumber: '示例备〔2026〕900001号',
      openedOn: '2026-06-25',
      fireStatus: 'NOT_APPROVED',
    },
    ...{ medicalLink: null, region: { code: '150602' }, synthetic: false, version: 4 },
  });
});

test('a home that is suspended takes nobody in: not here, and not elsewhere within one relay', async () => {
  await placeHome(hub, 'OPERATING');
  const why = { suspendedOn: '2026-06-29', note: '消防检查不合格' };
  const { rows } = await hub.pg.query<{ key: string }>(
    `select f.elder_key as key from services.elder_fact f where f.region_code like '1506%'
       and f.life_status = 'ACTIVE' and not exists (
         select from services.home_care_bed b where b.elder_key = f.elder_key) limit 1`,
  );
  const elder = rows[0]!.key;
  const n = [...Array(2000).keys()].find((one) => keyOf('elder', one) === elder)!;
  const tries = async () => [
    verdict(
      await act(
        hub,
        { entity: 'Admission' },
        'applyForAdmission',
        {
          ...{ elder: await elderId(CARE, n), facility: ID, bedClass: 'NURSING' },
        },
        { as: CARE },
      ),
    ),
    verdict(
      await act(
        hub,
        { entity: 'HomeCareBed' },
        'applyForHomeCareBed',
        {
          ...{ elder: await publicIdFor(CARE, 'Elder', elder), provider: ID, channel: 'WINDOW' },
        },
        { as: CARE },
      ),
    ),
  ];
  expect(verdict(await does('suspendFacility', 1, why, INSPECTOR))).toBe('DONE');
  await hub.settle();
  expect(await facts()).toMatchObject([{ status: 'SUSPENDED' }, { status: 'SUSPENDED' }]);
  expect(await tries()).toEqual(['FACILITY_NOT_OPERATING', 'FACILITY_NOT_OPERATING']);
  expect(verdict(await does('reopenFacility', 2, {}, INSPECTOR))).toBe('SAME_PERSON');
  expect(verdict(await does('reopenFacility', 2, {}, `${INSPECTOR}:2`))).toBe('DONE');
  await hub.settle();
  expect(await tries()).toEqual(['DONE', 'DONE']);
});

test('a suspension is news, a report of beds is none', async () => {
  await placeHome(hub, 'OPERATING');
  const news = async () => {
    await hub.settle();
    const { rows } = await hub.pg.query<{ standing: string; position: string }>(
      'select standing, position from regions.publication where subject = $1',
      [ID],
    );
    return rows;
  };
  const before = await news();
  const beds = { asOf: '2026-06-30', total: 40, nursing: 20, dementia: 0, dayCare: 0 };
  expect(verdict(await does('reportBeds', 1, beds))).toBe('DONE');
  expect(await news()).toEqual(before);
  const why = { suspendedOn: '2026-06-30', note: '消防检查不合格' };
  expect(verdict(await does('suspendFacility', 2, why, INSPECTOR))).toBe('DONE');
  expect(await news()).toEqual([expect.objectContaining({ standing: 'SUSPENDED' })]);
});

test('who is admitted while a home closes waits for it or keeps it open', async () => {
  await placeHome(hub, 'CLOSING');
  const [late] = await Promise.all([
    act(
      hub,
      { entity: 'Admission' },
      'applyForAdmission',
      {
        ...{ elder: await elderId(CARE, 1), facility: ID, bedClass: 'NURSING' },
      },
      { as: CARE },
    ),
    does('closeFacility', 1, { note: '租约到期' }),
  ]);
  expect(verdict(late)).toBe('FACILITY_NOT_OPERATING');
  await hub.settle();
  expect(await facts()).toEqual(
    ['services', 'finance'].map(() => ({ status: 'CLOSED', filed: '2020-04-01', beds: 0 })),
  );
  const { facility } = expectData(
    await hub.query(
      `{ facility(id: "${ID}") { status closedOn beds { total dayCare } then: beds(asOf: "2026-06-29") { total } } }`,
    ),
  );
  expect(facility).toEqual({
    ...{ status: 'CLOSED', closedOn: '2026-06-30', beds: { total: 0, dayCare: 0 } },
    then: { total: 40 },
  });
});

test('why a home was suspended is told to offices, not to everybody', async () => {
  await placeHome(hub, 'OPERATING');
  await does(
    'suspendFacility',
    1,
    { suspendedOn: '2026-06-29', note: '消防检查不合格' },
    INSPECTOR,
  );
  const STEPS = 'transitions { nodes { action to';
  const { facility } = expectData(
    await hub.query(`{ facility(id: "${ID}") { ${STEPS} reason note } } } }`, { as: OFFICE }),
  );
  const done = { action: 'suspendFacility', to: 'SUSPENDED' };
  expect(facility.transitions.nodes).toEqual([
    { ...done, reason: '消防检查不合格', note: '消防检查不合格' },
  ]);
  const open = expectData(await hub.query(`{ facility(id: "${ID}") { ${STEPS} } } } }`));
  expect(open.facility.transitions.nodes).toEqual([done]);
});
