import { expectData, testHub, type TestHub } from '../kit/hub.ts';
import { everyNode, publicIds, STAFF, world } from './rows.ts';
import type { WorldElder, WorldHomeCareBed } from '../../seeds/world/types.ts';

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

async function keysOf(args: string): Promise<string[]> {
  const ids = await publicIds(STAFF);
  const nodes = await everyNode(hub, 'homeCareBeds', args, 'id');
  return nodes.map(({ id }) => ids.decode('HomeCareBed', id) ?? 'undecodable');
}

describe('the list of home care beds', () => {
  test.each(['APPLIED_ON', 'ACTIVE_FROM', 'PLANNED_HOURS', 'REGION'])(
    'gives each bed once, in order, by %s in both directions',
    async (field) => {
      const value = {
        APPLIED_ON: ({ bed }: (typeof beds)[0]) => bed.appliedOn,
        ACTIVE_FROM: ({ bed }: (typeof beds)[0]) => bed.activeFrom ?? '9999-12-31',
        PLANNED_HOURS: ({ bed }: (typeof beds)[0]) => bed.plannedHours ?? 0,
        REGION: ({ elder }: (typeof beds)[0]) => elder.residenceRegion.padEnd(12, '0'),
      }[field]!;
      const byKey = new Map(beds.map((each) => [each.bed.key, value(each)]));
      for (const [direction, sign] of [
        ['ASC', 1],
        ['DESC', -1],
      ] as const) {
        const keys = await keysOf(`orderBy: { field: ${field}, direction: ${direction} }`);
        expect(keys.toSorted()).toEqual([...byKey.keys()].toSorted());
        const values = keys.map((key) => byKey.get(key)!);
        expect(values).toEqual(values.toSorted((a, b) => (a < b ? -sign : a > b ? sign : 0)));
      }
    },
  );

  test('without an order gives the latest application first', async () => {
    const { homeCareBeds } = await ask('{ homeCareBeds(first: 100) { nodes { appliedOn } } }');
    const days = homeCareBeds.nodes.map(({ appliedOn }: any) => appliedOn);
    expect(days).toEqual(days.toSorted().reverse());
  });

  test.each([
    ['region', 'within: "150602"', ({ elder }) => elder.residenceRegion.startsWith('150602')],
    [
      'status',
      'statuses: [APPLIED, CLOSED]',
      ({ bed }) => ['APPLIED', 'CLOSED'].includes(bed.status),
    ],
    [
      'region and status',
      'within: "150600", statuses: [ACTIVE]',
      ({ elder, bed }) => elder.residenceRegion.startsWith('1506') && bed.status === 'ACTIVE',
    ],
  ] satisfies [string, string, (each: (typeof beds)[0]) => boolean][])(
    'is filtered by %s',
    async (_, filter, matches) => {
      const expected = beds.filter(matches).map(({ bed }) => bed.key);
      expect(expected.length).toBeGreaterThan(0);
      expect((await keysOf(`filter: { ${filter} }`)).toSorted()).toEqual(expected.toSorted());
    },
  );

  test('is filtered by provider and by elder, whose ids it gives itself', async () => {
    const { homeCareBeds } = await ask(
      '{ homeCareBeds(first: 1, filter: { within: "150602" }) { nodes { id provider { id } elder { id } } } }',
    );
    const [bed] = homeCareBeds.nodes;
    const text = `query ($provider: ID, $elder: ID) {
      byProvider: homeCareBeds(first: 100, filter: { provider: $provider }) { nodes { provider { id } } totalCount }
      byElder: homeCareBeds(filter: { elder: $elder }) { nodes { id } } }`;
    const found = await ask(text, { provider: bed.provider.id, elder: bed.elder.id });
    expect(found.byElder.nodes).toEqual([{ id: bed.id }]);
    expect(new Set(found.byProvider.nodes.map((each: any) => each.provider.id))).toEqual(
      new Set([bed.provider.id]),
    );
    const { rows } = await hub.pg.query<{ n: string }>(
      'select count(*) as n from services.home_care_bed where provider_id = $1',
      [bed.provider.id.replace('Facility:', '')],
    );
    expect(found.byProvider.totalCount).toBe(Number(rows[0]?.n));
  });
});

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
