import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import { HOME_CARE_BED } from '../../../subgraphs/services/home-care-bed/machine.ts';
import { act } from '../../kit/mutations.ts';
import { atElder, inStore } from '../devices.ts';
import { bedRow, insert, world } from '../rows.ts';

const as = 'caregiving:150600';
const { key: ELDER, residenceRegion } = world.elder(1);

let hub: TestHub;
let bed: string;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.pg.query(
    `delete from services.device_loan where elder_key = '${ELDER}';
     delete from services.device where elder_key = '${ELDER}';
     delete from services.home_care_bed where elder_key = '${ELDER}'`,
  );
  const row = bedRow({
    ...{ elder_key: ELDER, status: 'INSTALLING', active_from: null, planned_hours: null },
    ...{ region_code: residenceRegion, region_at: regionAt(residenceRegion) },
  });
  await insert(hub.pg, 'home_care_bed', [row]);
  bed = row.key;
});

async function does(name: string, devices: readonly string[] | null, who = as, note?: string) {
  const { rows } = await hub.pg.query<{ version: number }>(
    'select version from services.home_care_bed where key = $1',
    [bed],
  );
  const id = await publicIdFor(who, 'HomeCareBed', bed);
  const ids = devices && {
    devices: await Promise.all(devices.map((key) => publicIdFor(who, 'Device', key))),
  };
  const input = { id, version: rows[0]!.version, ...ids, ...(note && { note }) };
  const { node, userErrors, codes } = await act(hub, HOME_CARE_BED, name, input, { as: who });
  const refused = userErrors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
  return codes[0] ?? refused[0] ?? (node!.status as string);
}

const nursingBed = () => inStore(hub.pg, { item_id: 'NURSING_BED' });

async function loans(device: string) {
  const { rows } = await hub.pg.query<Record<string, unknown>>(
    `select l.status, l.bed_key = $2 as at_bed, d.status as device, d.bed_key = $2 as has,
       d.facility_id is not null as served
     from services.device_loan l join services.device d on d.key = l.device_key
     where l.device_key = $1`,
    [device, bed],
  );
  return rows;
}

const AT_BED = { status: 'LENT', at_bed: true, device: 'READY', has: true, served: true };

test('a bed has its devices by loans; at a second acceptance some stay, some come and some go back', async () => {
  const [stays, goes, comes] = [await nursingBed(), await nursingBed(), await nursingBed()];
  expect(await does('handInHomeCareBed', [stays, goes])).toBe('ACCEPTANCE');
  expect(await loans(stays)).toEqual([AT_BED]);
  expect(await does('returnHomeCareBed', null, 'supervision:150600', '床栏松动')).toBe(
    'INSTALLING',
  );
  expect(await does('handInHomeCareBed', [comes, stays])).toBe('ACCEPTANCE');
  expect(await loans(stays)).toEqual([AT_BED]);
  expect(await loans(comes)).toEqual([AT_BED]);
  expect(await loans(goes)).toEqual([
    { status: 'RETURNED', at_bed: true, device: 'TO_CHECK', has: null, served: false },
  ]);
});

test.each<[what: string, device: () => Promise<string>, refusal: string]>([
  [
    'that is with her already',
    async () => (await atElder(hub.pg, ELDER)).device,
    'DEVICE_NOT_FREE',
  ],
  ['in repair', () => inStore(hub.pg, { status: 'IN_REPAIR' }), 'DEVICE_NOT_FREE'],
  ['of another city', () => inStore(hub.pg, { region_code: '210100' }), 'NOT_KNOWN'],
  ['that belongs to no bed', () => inStore(hub.pg, { item_id: 'SAFETY_SMOKE_ALARM' }), 'NOT_KNOWN'],
])('a device %s is not fitted, and nothing else either', async (_, device, refusal) => {
  const good = await nursingBed();
  expect(await does('handInHomeCareBed', [good, await device()])).toBe(`${refusal} devices.1`);
  expect(await loans(good)).toEqual([]);
});

test('what a bed has is asked back when she closes it', async () => {
  const device = await nursingBed();
  await does('handInHomeCareBed', [device]);
  expect(await does('closeHomeCareBed', null, 'elder:1')).toBe('CLOSED');
  expect(await loans(device)).toEqual([{ ...AT_BED, status: 'RECALLED' }]);
  const { rows } = await hub.pg.query(
    `select action, role from services.transition t join services.device_loan l
       on l.key::text = t.subject where l.device_key = $1 order by sequence desc limit 1`,
    [device],
  );
  expect(rows).toEqual([{ action: 'recallDevice', role: null }]);
});
