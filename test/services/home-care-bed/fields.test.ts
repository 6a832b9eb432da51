import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { publicIds, STAFF, world } from '../rows.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

test('the bed of elder 1 is reached from the elder with its provider, devices and months of care', async () => {
  const id = (await publicIds(STAFF)).encode('Elder', world.elder(1).key);
  const text = `query ($id: ID!) { elder(id: $id) {
    homeCareBed { id status plannedHours eligibleForFreeCare region { name } provider { name }
      devices { labelZh source } deliveries { month hours } march: deliveries(month: "2026-03") { month }
      elder { id } synthetic }
    homeCareBeds(first: 2) { totalCount nodes { id } }
    closed: homeCareBeds(filter: { statuses: [CLOSED] }) { nodes { id } } } }`;
  const { elder } = expectData(await hub.query(text, { as: STAFF, variables: { id } }));
  const bed = world.homeCareBed(world.elder(1))!;
  expect(elder.homeCareBed).toMatchObject({
    status: 'ACTIVE',
    plannedHours: bed.plannedHours,
    eligibleForFreeCare: true,
    region: { name: expect.any(String) as string },
    provider: { name: world.facilities()[0]!.name },
    march: [{ month: '2026-03' }],
    elder: { id },
    synthetic: true,
  });
  expect(elder.homeCareBed.devices).toHaveLength(bed.devices.length);
  const months = elder.homeCareBed.deliveries.map(({ month }: any) => month);
  expect(months).toEqual([...world.visitMonths].reverse());
  for (const { hours } of elder.homeCareBed.deliveries) expect(Number(hours)).toBeGreaterThan(20);
  expect(elder.homeCareBeds).toEqual({ totalCount: 1, nodes: [{ id: elder.homeCareBed.id }] });
  expect(elder.closed.nodes).toEqual([]);
});

test('the beds in service agree with the world, by region and by provider', async () => {
  const text = `query ($code: String!, $last: String) { region(code: $code) {
    homeCareBedCount { value withheld } homeCareBedsByProvider(first: 7, after: $last) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { provider { id homeCareBedCount { value } } beds { value asOf } } } } }`;
  for (const prefix of ['1506', '2101', '5304']) {
    const active = [...world.elders()]
      .filter(({ residenceRegion }) => residenceRegion.startsWith(prefix))
      .flatMap((elder) => world.homeCareBed(elder) ?? [])
      .filter(({ status }) => status === 'ACTIVE');
    const served = new Map<string, number>();
    for (const { provider } of active) {
      const id = `Facility:${world.facilities()[provider - 1]!.key}`;
      served.set(id, (served.get(id) ?? 0) + 1);
    }
    const found: [id: string, beds: number][] = [];
    for (let last: string | null = null; ;) {
      const variables = { code: `${prefix}00`, last };
      const { region } = expectData(await hub.query(text, { variables }));
      expect(region.homeCareBedCount).toEqual({ value: active.length, withheld: null });
      const { totalCount, pageInfo, nodes } = region.homeCareBedsByProvider;
      expect(totalCount).toBe(served.size);
      for (const { provider, beds } of nodes) {
        expect(beds.asOf).toBe(world.asOf);
        expect(provider.homeCareBedCount.value).toBeGreaterThanOrEqual(beds.value);
        found.push([provider.id, beds.value]);
      }
      if (!pageInfo.hasNextPage) break;
      last = pageInfo.endCursor;
    }
    expect(found).toEqual(found.toSorted(([, a], [, b]) => b - a));
    expect(new Map(found)).toEqual(served);
    expect(found.length).toBe(served.size);
  }
});

test('every device that was fitted is in the catalogue', async () => {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select distinct id from services.home_care_bed, unnest(device_ids) id
     where id not in (select id from services.catalogue_item)`,
  );
  expect(rows).toEqual([]);
});
