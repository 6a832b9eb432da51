import { expectData, publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { bedRow, EMPTY_REGION, insert, planRow, STAFF, world } from './rows.ts';

/** On the visit register of Ordos, with a bed there, and once with both in another city. */
const ELDER = world.elder(1);
let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  const before = { elder_key: ELDER.key, status: 'CLOSED', closed_on: '2024-06-01' };
  await insert(hub.pg, 'home_care_bed', [bedRow(before)]);
  const ended = { registered_on: '2021-01-01', ended_on: '2021-12-31' };
  await insert(hub.pg, 'visit_plan', [planRow({ elder_key: ELDER.key, ...ended })]);
});
afterAll(() => hub.close());

const FIELDS = `visitPlan { endedOn } visitPlans { nodes { endedOn } } visitStatus { state }
  freeHomeCareRule { met } then: visitStatus(month: "2021-06") { state }
  homeCareBed { id } homeCareBeds { nodes { status } } deviceLoans { totalCount }`;

test('a city that an elder has left sees its own rows of her, and nothing of where she lives', async () => {
  const text = `{ homeCareBeds { nodes { status elder { ${FIELDS} } } } }`;
  const { homeCareBeds } = expectData(await hub.query(text, { as: `staff:${EMPTY_REGION}` }));
  expect(homeCareBeds.nodes).toEqual([
    {
      status: 'CLOSED',
      elder: {
        ...{
          visitPlan: { endedOn: '2021-12-31' },
          visitPlans: { nodes: [{ endedOn: '2021-12-31' }] },
        },
        ...{
          then: { state: 'MISSED' },
          visitStatus: null,
          freeHomeCareRule: null,
          homeCareBed: null,
        },
        ...{ homeCareBeds: { nodes: [{ status: 'CLOSED' }] }, deviceLoans: { totalCount: 0 } },
      },
    },
  ]);
});

test('she and the city where she lives see how she is visited and cared for', async () => {
  const id = await publicIdFor(STAFF, 'Elder', ELDER.key);
  const staff = await hub.query(`{ elder(id: "${id}") { ${FIELDS} } }`, { as: STAFF });
  const own = await hub.query(`{ viewer { elder { ${FIELDS} } } }`, { as: 'elder:1' });
  const told = {
    visitPlan: { endedOn: null },
    visitStatus: { state: 'DONE' },
    freeHomeCareRule: { met: true },
    homeCareBed: { id: expect.any(String) },
  };
  expect(expectData(staff).elder).toMatchObject({
    ...told,
    ...{ visitPlans: { nodes: [{ endedOn: null }] }, then: null },
    homeCareBeds: { nodes: [{ status: 'ACTIVE' }] },
  });
  expect(expectData(own).viewer.elder).toMatchObject({
    ...told,
    visitPlans: { nodes: [{ endedOn: null }, { endedOn: '2021-12-31' }] },
    then: { state: 'MISSED' },
    homeCareBeds: { nodes: [{ status: 'ACTIVE' }, { status: 'CLOSED' }] },
  });
});

test.each([
  'visitPlan { id }',
  'visitPlans { totalCount }',
  'visitStatus { state }',
  'homeCareBed { id }',
  'deviceLoans { totalCount }',
])('staff who pay subsidies read her, but not %s', async (field) => {
  const as = 'finance:150600';
  const id = await publicIdFor(as, 'Elder', ELDER.key);
  const { data, errors } = await hub.query(`{ elder(id: "${id}") { name ${field} } }`, { as });
  expect(data.elder).toEqual({ name: ELDER.name, [field.split(' ')[0]!]: null });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
});
