import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { publicIds, STAFF, world } from '../rows.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

test('the bed of elder 1 is reached from the elder with its provider, devices and months of care', async () => {
  const id = (await publicIds(STAFF)).encode('Elder', world.elder(1).key);
  const text = `query ($id: ID!) { elder(id: $id) {
    homeCareBed { id status plannedHours eligibleForFreeCare region { name } provider { name }
      devices { serial item { id } elder { id } } deliveries { month hours } march: deliveries(month: "2026-03") { month }
      elder { id } synthetic }
    homeCareBeds(first: 2) { totalCount nodes { id } }
  } }`;
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
  const fitted = elder.homeCareBed.devices.map(({ item }: any) => item.id as string);
  expect([...fitted].sort()).toEqual(bed.devices.map((code) => `CatalogueItem:${code}`).sort());
  expect(elder.homeCareBed.devices[0].elder).toEqual({ id });
  const months = elder.homeCareBed.deliveries.map(({ month }: any) => month);
  expect(months).toEqual([...world.visitMonths].reverse());
  for (const { hours } of elder.homeCareBed.deliveries) expect(Number(hours)).toBeGreaterThan(20);
  expect(elder.homeCareBeds).toEqual({ totalCount: 1, nodes: [{ id: elder.homeCareBed.id }] });
});
