import { DEVICE } from '../../../subgraphs/services/device/machine.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { NEW, type Row, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { atElder, inStore, NO_VENDOR, VENDOR } from '../devices.ts';

const as = 'caregiving:150600';
const device = (serial: string, item = 'CALL_BUTTON') => ({
  ...{ serial, item: `CatalogueItem:${item}` },
});
const GIVEN: Row = {
  ...{ region: '150600', vendor: `Organization:${VENDOR.key}` },
  devices: [device('W-1')],
};

const specimen: Specimen = {
  machine: DEVICE,
  table: 'services.device',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  async clear(hub) {
    await hub.pg.query(`delete from services.device where serial like 'W-%'`);
  },
  async place(hub, status) {
    await this.clear(hub);
    return inStore(hub.pg, { status, serial: 'W-1' });
  },
  input: (_, action) =>
    action === 'registerDevices' ? GIVEN : action === 'repairDevice' ? { fault: '按键失灵' } : {},
};

describe('a device', () => walkWorkflow(specimen));
describe('one effect', () =>
  oneEffect(specimen, { name: 'registerDevices', state: NEW, persona: as }));

describe('registering', () => {
  const tried = outcomes(specimen, as);
  const roles = (all: object[]) =>
    `update services.organization_fact set roles = '${JSON.stringify(all)}'
     where organization_id = '${VENDOR.key}'`;
  const vendor = { role: 'DEVICE_VENDOR', from: '2020-01-01', until: null };
  tried('registerDevices', NEW, [
    ['several', { devices: [device('W-1'), device('W-2', 'WHEELCHAIR')] }, 'READY'],
    ['one for a county of the city', { region: '150602' }, 'READY'],
    ['one for another city', { region: '210100' }, 'NOT_FOUND'],
    ['a region that is none', { region: '999999' }, 'BAD_USER_INPUT'],
    ['an owner', { owner: `Organization:${NO_VENDOR}` }, 'READY'],
    ['an unknown owner', { owner: `Organization:${keyOf('elder', 1)}` }, 'NOT_KNOWN owner'],
    ['an unknown vendor', { vendor: `Organization:${keyOf('elder', 1)}` }, 'NOT_KNOWN vendor'],
    [
      'an organisation that sells none',
      { vendor: `Organization:${NO_VENDOR}` },
      'VENDOR_NOT_RECORDED vendor',
    ],
    [
      'a role from tomorrow',
      {},
      'VENDOR_NOT_RECORDED vendor',
      roles([{ ...vendor, from: '2026-07-01' }]),
    ],
    [
      'a role until yesterday',
      {},
      'VENDOR_NOT_RECORDED vendor',
      roles([{ ...vendor, until: '2026-06-29' }]),
    ],
    ['a role until today', {}, 'READY', roles([{ ...vendor, until: '2026-06-30' }])],
    [
      'works of a retrofit',
      { devices: [device('W-1'), device('W-2', 'ADAPTATION_SAFETY_RAIL')] },
      'NOT_KNOWN devices.1.item',
    ],
    ['no item of a catalogue', { devices: [device('W-1', 'KITE')] }, 'NOT_KNOWN devices.0.item'],
    [
      'a serial twice',
      { devices: [device('W-1'), device('W-1')] },
      'INVALID_VALUE devices.1.serial',
    ],
    ['no device', { devices: [] }, 'BAD_USER_INPUT'],
    ['a serial with a blank before it', { devices: [device(' W-1')] }, 'BAD_USER_INPUT'],
    [
      'stale facts of organisations',
      {},
      'STALE_FACTS',
      `update services.fact_position set as_of = now() - interval '6 minutes'
       where source = 'facilities/ORGANIZATION'`,
    ],
  ]);
});

describe('its place', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  test.each(['150600', '210100'])('a serial that is registered in %s is taken', async (region) => {
    await specimen.clear(hub);
    await inStore(hub.pg, { serial: 'W-1', region_code: region });
    const { userErrors } = await act(hub, DEVICE, 'registerDevices', GIVEN, { as });
    expect(userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'ALREADY_EXISTS input.devices.0.serial',
    ]);
  });

  test.each(['takeInDevice', 'writeOffDevice'])(
    '%s of one that is with an elder waits',
    async (name) => {
      const { device: key } = await atElder(hub.pg, keyOf('elder', 1));
      const id = publicIdFor(as, 'Device', key);
      const input = { id: await id, version: 1, note: '报废' };
      const { refusals } = await act(hub, DEVICE, name, input, { as });
      expect(refusals).toEqual(['DEVICE_WITH_ELDER']);
    },
  );
});
