import { keyOf } from '../../../ground/synthetic/keys.ts';
import { DEVICE_LOAN } from '../../../subgraphs/services/device-loan/machine.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, freshKey } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { atElder, inStore, storedFor } from '../devices.ts';

const elder = keyOf('elder', 1);
const OUT = ['LENT', 'RECALLED'];

const specimen: Specimen = {
  machine: DEVICE_LOAN,
  table: 'services.device_loan',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: 1,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query('delete from services.device_loan where elder_key = $1', [elder]);
    await hub.pg.query('delete from services.device where elder_key = $1', [elder]);
  },
  async place(hub, status) {
    await this.clear(hub);
    const out = OUT.includes(status);
    const recalled_on = status === 'RECALLED' ? '2026-06-10' : null;
    const loan = { status, recalled_on, ended_on: out ? null : '2026-06-12', deposit: 20_000 };
    const { device, loan: key } = await atElder(hub.pg, elder, { loan });
    if (!out) {
      await hub.pg.query(`update services.device set elder_key = null where key = $1`, [device]);
    }
    return key;
  },
  async input(hub, action, as) {
    if (action === 'settleDeviceDeposit') return { kept: 0 };
    if (action !== 'lendDevice') return {};
    const id = as === '' ? 'x' : await publicIdFor(as, 'Elder', elder);
    const device = as === '' ? 'x' : await storedFor(hub.pg, as);
    return { elder: id, device, dueOn: '2026-08-01', deposit: 20_000 };
  },
};
const as = 'caregiving:150600';

/** A device as the office has it. */
const having =
  (change: Record<string, unknown>, who = as) =>
  async (hub: TestHub) => ({ device: await storedFor(hub.pg, who, change) });
/** An item of the catalogue of a region, in a state. */
const listed = (state: string, region: string) => `
  delete from services.catalogue_item where id = '150600-KITE';
  insert into services.catalogue_item
    (id, kind, label, label_zh, source, status, region_code, region_at, synthetic)
  values ('150600-KITE', 'HOME_CARE_BED_DEVICE', 'Kite', '风筝', 'NAMED', '${state}', '${region}',
    rpad('${region}', 12, '0')::bigint, false)`;
const kite = having({ item_id: '150600-KITE' });

describe('a device loan', () => walkWorkflow(specimen));

describe('lending', () => {
  oneEffect(specimen, { name: 'lendDevice', state: 'New', persona: as });
  const tried = outcomes(specimen, as);
  tried('lendDevice', 'LENT', [['the same', {}, 'NOT_FOUND']], 'caregiving:210100');
  tried('lendDevice', 'New', [
    ['an item of her city', kite, 'LENT', listed('PUBLISHED', '150600')],
    ['one that is not public yet', kite, 'NOT_KNOWN device', listed('DRAFT', '150600')],
    ['one that was taken back', kite, 'NOT_KNOWN device', listed('WITHDRAWN', '150600')],
    ['one of another city', kite, 'NOT_KNOWN device', listed('PUBLISHED', '210100')],
    ['works of a retrofit', having({ item_id: 'ADAPTATION_SAFETY_RAIL' }), 'NOT_KNOWN device'],
    ['a smoke alarm', having({ item_id: 'SAFETY_SMOKE_ALARM' }), 'LENT'],
    ['another device beside one that she has', {}, 'LENT'],
    ['a device that is with somebody', having({ elder_key: elder }), 'DEVICE_NOT_FREE device'],
    ['one that is not disinfected', having({ status: 'TO_CHECK' }), 'DEVICE_NOT_FREE device'],
    ['one in repair', having({ status: 'IN_REPAIR' }), 'DEVICE_NOT_FREE device'],
    ['one written off', having({ status: 'WRITTEN_OFF' }), 'DEVICE_NOT_FREE device'],
    ['one of another county', having({ region_code: '150603' }), 'NOT_KNOWN device'],
    ['one of another city', having({ region_code: '210100' }), 'NOT_KNOWN device'],
    ['an id of no device', { device: 'CatalogueItem:WHEELCHAIR' }, 'BAD_USER_INPUT'],
    ['until today', { dueOn: '2026-06-30' }, 'INVALID_VALUE dueOn'],
    ['no last day and no deposit', { dueOn: null, deposit: null }, 'LENT'],
    ['a deposit of nothing', { deposit: 0 }, 'BAD_USER_INPUT'],
    ['a deposit of more than any', { deposit: 10_000_001 }, 'INVALID_VALUE deposit'],
  ]);
});

describe('the deposit', () => {
  const tried = outcomes(specimen, as);
  const loan = (set: string) =>
    `update services.device_loan set ${set} where elder_key = '${elder}'`;
  const damaged = { note: '扶手损坏' };
  tried('settleDeviceDeposit', 'RETURNED', [
    ['nothing kept', {}, 'RETURNED'],
    ['all kept, with the reason', { kept: 20_000, ...damaged }, 'RETURNED'],
    ['some kept without a reason', { kept: 1 }, 'REASON_REQUIRED note'],
    ['more than was paid', { kept: 20_001, ...damaged }, 'INVALID_VALUE kept'],
    ['less than nothing', { kept: -1 }, 'BAD_USER_INPUT'],
    ['none paid', {}, 'NO_DEPOSIT id', loan('deposit = null')],
    ['it settled before', {}, 'DEPOSIT_SETTLED id', loan('deposit_kept = 0')],
  ]);
  tried('settleDeviceDeposit', 'LOST', [['all kept', { kept: 20_000, ...damaged }, 'LOST']]);
});

describe('from one elder to the next', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  const deviceNow = async (key: string) => {
    const { rows } = await hub.pg.query<Record<string, unknown>>(
      `select status, elder_key, version, disinfected_on::text as disinfected
       from services.device where key = $1`,
      [key],
    );
    return rows[0]!;
  };

  test('a device goes back to be disinfected, and then to somebody else', async () => {
    const { device, loan } = await atElder(hub.pg, elder);
    const back = { id: await publicIdFor(as, 'DeviceLoan', loan), version: 1 };
    const { node } = await act(hub, DEVICE_LOAN, 'returnDevice', back, { as });
    expect(node).toMatchObject({ status: 'RETURNED' });
    expect(await deviceNow(device)).toMatchObject({ status: 'TO_CHECK', elder_key: null });
    const lend = async () =>
      act(
        hub,
        DEVICE_LOAN,
        'lendDevice',
        {
          elder: await publicIdFor(as, 'Elder', keyOf('elder', 2)),
          device: await publicIdFor(as, 'Device', device),
        },
        { as },
      );
    expect((await lend()).refusals).toEqual(['DEVICE_NOT_FREE']);
    const clean = { id: await publicIdFor(as, 'Device', device), version: 2 };
    await act(hub, { entity: 'Device' }, 'disinfectDevice', clean, { as });
    expect(await deviceNow(device)).toMatchObject({ status: 'READY', disinfected: '2026-06-30' });
    expect((await lend()).node).toMatchObject({ status: 'LENT' });
    expect(await deviceNow(device)).toMatchObject({ elder_key: keyOf('elder', 2), version: 4 });
  });

  test('fifty who are lent one device at once are one', async () => {
    const device = await publicIdFor(as, 'Device', await inStore(hub.pg));
    const all = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const id = await publicIdFor(as, 'Elder', keyOf('elder', 1 + (n % 2)));
        const input = { elder: id, device, idempotencyKey: freshKey() };
        return act(hub, DEVICE_LOAN, 'lendDevice', input, { as });
      }),
    );
    const told = all.map(({ codes, refusals }) => codes[0] ?? refusals[0] ?? 'LENT');
    expect(told.filter((one) => one === 'LENT')).toHaveLength(1);
    expect(new Set(told)).toEqual(new Set(['LENT', 'DEVICE_NOT_FREE']));
  });

  test('what the city lent is taken back by the city, and not by a county', async () => {
    const { loan } = await atElder(hub.pg, elder);
    const county = 'caregiving:150602';
    const input = { id: await publicIdFor(county, 'DeviceLoan', loan), version: 1 };
    const { userErrors } = await act(hub, DEVICE_LOAN, 'returnDevice', input, { as: county });
    expect(userErrors).toEqual([
      { code: 'NOT_KNOWN', path: ['input', 'id'], message: expect.any(String) as string },
    ]);
  });

  test('the elder says that it is lost; the office writes it off, and finds it again', async () => {
    const { device, loan } = await atElder(hub.pg, elder);
    const lost = { id: await publicIdFor('elder:1', 'DeviceLoan', loan), version: 1 };
    const id = await publicIdFor(as, 'Device', device);
    const off = () =>
      act(hub, { entity: 'Device' }, 'writeOffDevice', { id, version: 1, note: '遗失' }, { as });
    expect((await off()).refusals).toEqual(['DEVICE_WITH_ELDER']);
    const said = await act(hub, DEVICE_LOAN, 'reportDeviceLost', lost, { as: 'elder:1' });
    expect(said.node).toMatchObject({ status: 'LOST' });
    expect((await off()).node).toMatchObject({ status: 'WRITTEN_OFF' });
    expect(await deviceNow(device)).toMatchObject({ elder_key: null });
    const found = { id, version: 2 };
    const { node } = await act(hub, { entity: 'Device' }, 'recoverDevice', found, { as });
    expect(node).toMatchObject({ status: 'TO_CHECK' });
  });

  test.each([
    [
      'two open loans of one device',
      async () => {
        const { device } = await atElder(hub.pg, elder);
        await hub.pg.query(
          `insert into services.device_loan (key, status, lent_on, device_key, elder_key, region_code,
           region_at, synthetic)
         select uuidv7(), 'LENT', '2026-06-01', $1, $2, '150602', 150602000000, true`,
          [device, elder],
        );
      },
    ],
    [
      'a device that is with somebody and in repair',
      () => inStore(hub.pg, { elder_key: elder, status: 'IN_REPAIR' }),
    ],
    ['one in store that is at a bed', () => inStore(hub.pg, { bed_key: elder })],
    [
      'one serial of a vendor twice',
      async () => {
        await inStore(hub.pg, { serial: 'TWICE' });
        await inStore(hub.pg, { serial: 'TWICE' });
      },
    ],
    [
      'more kept of a deposit than was paid',
      () => atElder(hub.pg, elder, { loan: { deposit: 1, deposit_kept: 2 } }),
    ],
  ])('the database refuses %s', async (_, write) => {
    await expect(write()).rejects.toThrow(/violates/);
  });
});
