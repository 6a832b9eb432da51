import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { keyOf } from '../../../seeds/world/keys.ts';
import { bedRow, EMPTY_REGION, insert } from '../rows.ts';

const DAY = '2025-06-15';
const PROVIDERS = [keyOf('facility', 1), keyOf('facility', 2), keyOf('facility', 3)];

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  const [one, two, three] = PROVIDERS;
  await insert(hub.pg, 'home_care_bed', [
    bedRow({ provider_id: one, active_from: DAY }),
    bedRow({ provider_id: one, status: 'CLOSED', closed_on: '2025-06-16' }),
    bedRow({ provider_id: two, status: 'SUSPENDED', suspended_on: '2025-06-16' }),
    bedRow({ provider_id: three, active_from: '2025-06-16' }),
    bedRow({ provider_id: three, status: 'CLOSED', closed_on: DAY }),
    bedRow({ provider_id: three, status: 'SUSPENDED', suspended_on: DAY }),
    bedRow({ provider_id: three, status: 'ACCEPTANCE', active_from: null }),
  ]);
});
afterAll(() => hub.close());

const FIGURES = `query ($code: String!, $asOf: Date, $first: Int) { region(code: $code) {
  homeCareBedCount(asOf: $asOf) { value asOf synthetic }
  homeCareBedsByProvider(asOf: $asOf, first: $first) {
    nodes { provider { id } beds { value asOf } } pageInfo { hasNextPage } } } }`;

async function figures(variables: Record<string, unknown>) {
  return expectData(await hub.query(FIGURES, { variables: { code: EMPTY_REGION, ...variables } }))
    .region;
}

test('a bed counts from its first day of service to the day before it is paused or closed', async () => {
  const { homeCareBedCount, homeCareBedsByProvider } = await figures({ asOf: DAY });
  expect(homeCareBedCount).toEqual({ value: 3, asOf: DAY, synthetic: true });
  const [one, two] = PROVIDERS.map((id) => ({ id: `Facility:${id}` }));
  expect(homeCareBedsByProvider.nodes).toEqual([
    { provider: one, beds: { value: 2, asOf: DAY } },
    { provider: two, beds: { value: 1, asOf: DAY } },
  ]);
});

test('today a bed counts when its status is ACTIVE', async () => {
  expect((await figures({})).homeCareBedCount.value).toBe(2);
});

test('a region without beds has none, and no providers', async () => {
  const { homeCareBedCount, homeCareBedsByProvider } = await figures({
    code: '330000',
    asOf: '2020-01-01',
  });
  expect([homeCareBedCount.value, homeCareBedsByProvider.nodes]).toEqual([0, []]);
});

test.each([
  [
    'two open beds of one elder',
    [bedRow({ elder_key: keyOf('elder', 9) }), bedRow({ elder_key: keyOf('elder', 9) })],
  ],
  ['an active bed that was never taken into service', [bedRow({ active_from: null })]],
  ['a closed bed without its day', [bedRow({ status: 'CLOSED' })]],
  ['a paused bed without its day', [bedRow({ status: 'SUSPENDED' })]],
  ['a bed in service before it is accepted', [bedRow({ status: 'INSTALLING' })]],
])('the database refuses %s', async (_, rows) => {
  await expect(insert(hub.pg, 'home_care_bed', rows)).rejects.toThrow(/violates/);
});
