import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { publicIds, STAFF, world } from '../rows.ts';
import type { WorldElder, WorldHomeCareBed } from '../../../seeds/world/types.ts';

let hub: TestHub;
let beds: { elder: WorldElder; bed: WorldHomeCareBed }[];
beforeAll(async () => {
  hub = await testHub();
  beds = [...world.elders()].flatMap((elder) => {
    const bed = world.homeCareBed(elder);
    return bed ? [{ elder, bed }] : [];
  });
});
afterAll(() => hub.close());

async function ask(text: string, variables = {}, as: string | undefined = STAFF) {
  return expectData(await hub.query(text, { as, variables }));
}

describe('the bed of elder 1', () => {
  test('is reached from the elder with its provider, devices and months of care', async () => {
    const id = (await publicIds(STAFF)).encode('Elder', world.elder(1).key);
    const { elder } = await ask(
      `query ($id: ID!) { elder(id: $id) {
         homeCareBed { id status plannedHours eligibleForFreeCare region { name } provider { name }
           devices { labelZh source } deliveries { month hours visits } march: deliveries(month: "2026-03") { month }
           elder { id } synthetic }
         homeCareBeds { id } } }`,
      { id },
    );
    const bed = world.homeCareBed(world.elder(1))!;
    expect(elder.homeCareBed).toMatchObject({
      status: 'ACTIVE',
      plannedHours: bed.plannedHours,
      eligibleForFreeCare: true,
      provider: { name: world.facilities()[0]!.name },
      elder: { id },
      synthetic: true,
    });
    expect(elder.homeCareBed.devices).toHaveLength(bed.devices.length);
    const months = elder.homeCareBed.deliveries.map(({ month }: any) => month);
    expect(months).toEqual([...world.visitMonths].reverse());
    expect(elder.homeCareBed.march).toEqual([{ month: '2026-03' }]);
    for (const { hours } of elder.homeCareBed.deliveries) expect(Number(hours)).toBeGreaterThan(20);
    expect(elder.homeCareBeds).toEqual([{ id: elder.homeCareBed.id }]);
    const again = await ask('query ($id: ID!) { homeCareBed(id: $id) { id } }', {
      id: elder.homeCareBed.id,
    });
    expect(again.homeCareBed.id).toBe(elder.homeCareBed.id);
  });

  test('has another id for another recipient, who cannot use this one', async () => {
    const text = 'query ($id: ID!) { homeCareBed(id: $id) { id } }';
    const here = (await publicIds(STAFF)).encode(
      'HomeCareBed',
      world.homeCareBed(world.elder(1))!.key,
    );
    const { data, errors } = await hub.query(text, { as: 'staff:150100', variables: { id: here } });
    expect(data.homeCareBed).toBeNull();
    expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(errors?.[0]?.extensions.code);
  });
});

test('the beds in service are open figures that agree with the world, by region and by provider', async () => {
  const text = `query ($code: String!) { region(code: $code) {
    homeCareBedCount { value asOf withheld } homeCareBedsByProvider { provider { id homeCareBedCount { value } } beds { value } } } }`;
  for (const [code, prefix] of [
    ['150600', '1506'],
    ['210100', '2101'],
    ['530400', '5304'],
  ] as const) {
    const active = beds.filter(
      ({ elder, bed }) => elder.residenceRegion.startsWith(prefix) && bed.status === 'ACTIVE',
    );
    const { region } = await ask(text, { code }, undefined);
    expect(region.homeCareBedCount).toEqual({
      value: active.length,
      asOf: world.asOf,
      withheld: null,
    });
    const groups: { provider: any; beds: { value: number } }[] = region.homeCareBedsByProvider;
    const values = groups.map((group) => group.beds.value);
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(active.length);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const providers = new Set(
      active.map(({ bed }) => `Facility:${world.facilities()[bed.provider - 1]!.key}`),
    );
    expect(new Set(groups.map(({ provider }) => provider.id))).toEqual(providers);
    for (const { provider, beds: here } of groups) {
      expect(provider.homeCareBedCount.value).toBeGreaterThanOrEqual(here.value);
    }
  }
});

test('every device that was fitted is in the catalogue', async () => {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select distinct id from services.home_care_bed, unnest(device_ids) id
     where id not in (select id from services.catalogue_item)`,
  );
  expect(rows).toEqual([]);
});
