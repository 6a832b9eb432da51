import { monthBefore } from '../../../ground/china/calendar.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import { bedRow, EMPTY_REGION, insert, newKey } from '../rows.ts';

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

const STAFF_HERE = `staff:${EMPTY_REGION}`;

const FIGURES = `query ($code: String!, $asOf: Date, $after: String) { region(code: $code) {
  homeCareBedCount(asOf: $asOf) { value asOf synthetic }
  homeCareBedsByProvider(asOf: $asOf, first: 1, after: $after) { totalCount pageInfo { endCursor }
    nodes { provider { id homeCareBedCount(asOf: $asOf) { value } } beds { value asOf } } } } }`;

async function figures(given: Record<string, unknown>) {
  const variables = { code: EMPTY_REGION, asOf: DAY, ...given };
  const { region } = expectData(await hub.query(FIGURES, { as: STAFF_HERE, variables }));
  const { nodes, totalCount, pageInfo } = region.homeCareBedsByProvider;
  const [first] = nodes;
  const shown = first && [first.provider.id, first.beds.value, first.beds.asOf];
  expect(first?.provider.homeCareBedCount.value ?? 0).toBeGreaterThanOrEqual(shown?.[1] ?? 0);
  return { count: region.homeCareBedCount, shown, totalCount, after: pageInfo.endCursor };
}

test('a bed counts from its first day of service to the day before it is paused or closed', async () => {
  const { count, ...most } = await figures({});
  expect(count).toEqual({ value: 3, asOf: DAY, synthetic: true });
  expect(most).toMatchObject({ shown: [`Facility:${PROVIDERS[0]}`, 2, DAY], totalCount: 2 });
  const next = await figures({ after: most.after });
  expect(next).toMatchObject({ shown: [`Facility:${PROVIDERS[1]}`, 1, DAY], totalCount: 2 });
  expect((await figures({ after: next.after })).shown).toBeUndefined();
});

test('today a bed counts when its status is ACTIVE, and in a region without beds there is none', async () => {
  expect((await figures({ asOf: null })).count.value).toBe(2);
  const none = await figures({ asOf: '2020-01-01' });
  expect([none.count.value, none.totalCount]).toEqual([0, 0]);
});

test('care of this month and the eleven before is shown, the latest first', async () => {
  const bed = bedRow({ provider_id: PROVIDERS[0], active_from: '2025-01-01' });
  await insert(hub.pg, 'home_care_bed', [bed]);
  const months = Array.from({ length: 18 }, (_, n) => monthBefore('2026-06', n));
  const care = { bed_key: bed.key, hours: '20.0', visits: 4, synthetic: true };
  await insert(
    hub.pg,
    'home_care_delivery',
    months.map((month) => ({ ...care, key: newKey(), month })),
  );
  const as = `staff:${EMPTY_REGION}`;
  const id = await publicIdFor(as, 'HomeCareBed', bed.key);
  const text = 'query ($id: ID!) { homeCareBed(id: $id) { deliveries { month } } }';
  const { homeCareBed } = expectData(await hub.query(text, { as, variables: { id } }));
  expect(homeCareBed.deliveries).toEqual(months.slice(0, 12).map((month) => ({ month })));
});

const SAME = { elder_key: keyOf('elder', 9) };
test.each([
  ['two open beds of one elder', [bedRow(SAME), bedRow(SAME)]],
  ['an active bed that was never taken into service', [bedRow({ active_from: null })]],
  ['a closed bed without its day', [bedRow({ status: 'CLOSED' })]],
  ['a paused bed without its day', [bedRow({ status: 'SUSPENDED' })]],
  ['a bed in service before it is accepted', [bedRow({ status: 'INSTALLING' })]],
])('the database refuses %s', async (_, rows) => {
  await expect(insert(hub.pg, 'home_care_bed', rows)).rejects.toThrow(/violates/);
});

test('who is no staff of the region is not told which facility serves how many', async () => {
  const variables = { code: EMPTY_REGION, asOf: DAY };
  for (const as of ['staff:210100', 'province:360000']) {
    const { data, errors } = await hub.query(FIGURES, { as, variables });
    expect(data.region).toMatchObject({ homeCareBedsByProvider: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  }
  for (const as of [undefined, 'developer', 'partner:150100', 'elder:1']) {
    const { errors } = await hub.query(FIGURES, { as, variables });
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
});
