import { keyOf } from '../../ground/synthetic/keys.ts';
import { allMaterials } from '../kit/applied.ts';
import { VENDOR } from '../services/devices.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** B1: 家庭养老床位. */
const at = rowOfCatalogue(
  ...['services.emergency_alert', 'services.device_loan', 'services.device'],
  ...['services.home_care_delivery', 'services.home_care_bed'],
);
const CARE = 'caregiving:150600';
const SUPERVISION = 'supervision:150600';
const ENTITY = 'HomeCareBed';

let bed: string;
let version = 1;
const tried = async (as: string, name: string, input: object = {}) =>
  at.tried(as, ENTITY, name, { id: await at.idFor(as, ENTITY, bed), version, ...input });
async function done(as: string, name: string, input: object = {}) {
  const id = await at.idFor(as, ENTITY, bed);
  ({ version } = await at.done(as, ENTITY, name, { id, version, ...input }));
}

test('she applies online; the office assesses, and plans 20 to 45 hours a month', async () => {
  const applied = async (as: string) => ({
    ...{ elder: await at.idFor(as, 'Elder', keyOf('elder', 1)), channel: 'ONLINE' },
    ...{ provider: `Facility:${keyOf('facility', 1)}`, materials: allMaterials('HOME_CARE_BED') },
  });
  const finance = await applied('finance:150600');
  expect(await at.tried('finance:150600', ENTITY, 'applyForHomeCareBed', finance)).toBe(
    'FORBIDDEN',
  );
  const hers = await applied('elder:1');
  await at.done('elder:1', ENTITY, 'applyForHomeCareBed', hers);
  expect(await at.tried('elder:1', ENTITY, 'applyForHomeCareBed', hers)).toBe(
    'ALREADY_EXISTS elder',
  );
  [{ key: bed } = { key: '' }] = await at.rows<{ key: string }>(
    'select key from services.home_care_bed',
  );
  await done('assessment:150600', 'assessHomeCareBed');
  for (const [hours, outcome] of [
    [19, 'HOURS_BELOW_MIN plannedHours'],
    [46, 'HOURS_ABOVE_MAX plannedHours'],
  ] as const) {
    expect(await tried(CARE, 'approveHomeCareBed', { plannedHours: hours })).toBe(outcome);
  }
  await done(CARE, 'approveHomeCareBed', { plannedHours: 30 });
});

test('a device is fitted, supervision accepts the bed, and its care is logged by the month', async () => {
  await at.done(CARE, 'Device', 'registerDevices', {
    ...{ region: '150600', vendor: `Organization:${VENDOR.key}` },
    devices: [{ item: 'CatalogueItem:NURSING_BED', serial: 'B1' }],
  });
  const [device] = await at.rows<{ key: string }>('select key from services.device');
  await done(CARE, 'installHomeCareBed');
  const devices = [await at.idFor(CARE, 'Device', device!.key)];
  await done(CARE, 'handInHomeCareBed', { devices });
  await done(SUPERVISION, 'acceptHomeCareBed');
  const care = { month: '2026-06', hours: '7.5', visits: 4 };
  expect(await tried(CARE, 'recordHomeCare', { ...care, hours: '745' })).toBe(
    'INVALID_VALUE hours',
  );
  await done(CARE, 'recordHomeCare', care);
  expect(await tried(CARE, 'recordHomeCare', care)).toBe('ALREADY_EXISTS month');
  expect(
    await at.rows(`select b.status, result, planned_hours as planned, d.hours, l.status as device
      from services.home_care_bed b join services.home_care_delivery d on d.bed_key = b.key
      join services.device_loan l on l.bed_key = b.key`),
  ).toEqual([{ status: 'ACTIVE', result: 'GRANTED', planned: 30, hours: '7.5', device: 'LENT' }]);
  expect(await at.steps('services', ENTITY)).toEqual([
    ...['applyForHomeCareBed', 'assessHomeCareBed', 'approveHomeCareBed', 'installHomeCareBed'],
    ...['handInHomeCareBed', 'acceptHomeCareBed', 'recordHomeCare'],
  ]);
});

test('offices of her city, who serves it and she read it; the number of beds is told of many alone', async () => {
  const LIST =
    '{ homeCareBeds(first: 5) { nodes { status deliveries { hours } devices { serial } } } }';
  const told = { status: 'ACTIVE', deliveries: [{ hours: '7.5' }], devices: [{ serial: 'B1' }] };
  const nodes = { homeCareBeds: { nodes: [told] } };
  const callers = [CARE, 'operator:1', 'operator:2', 'caregiving:210100', 'developer', undefined];
  expect(await at.readers(LIST, callers)).toEqual({
    ...{ [CARE]: nodes, 'operator:1': nodes },
    'operator:2': { homeCareBeds: { nodes: [] } },
    'caregiving:210100': { homeCareBeds: { nodes: [] } },
    ...{ developer: NOT_IN_CONTRACT, anybody: NOT_IN_CONTRACT },
  });
  const OWN =
    '{ viewer { elder { homeCareBed { status deliveries { hours } devices { serial } } } } }';
  expect(await at.readers(OWN, ['elder:1', 'elder:2'])).toEqual({
    'elder:1': { viewer: { elder: { homeCareBed: told } } },
    'elder:2': { viewer: { elder: { homeCareBed: null } } },
  });
  const COUNT = '{ region(code: "150600") { homeCareBedCount { value } } }';
  expect(await at.readers(COUNT, [SUPERVISION, undefined])).toEqual({
    [SUPERVISION]: { region: { homeCareBedCount: { value: 1 } } },
    anybody: { region: { homeCareBedCount: { value: null } } },
  });
});
