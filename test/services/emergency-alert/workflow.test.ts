import { keyOf } from '../../../ground/synthetic/keys.ts';
import { EMERGENCY_ALERT } from '../../../subgraphs/services/emergency-alert/machine.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { NEW, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { atElder, inStore, VENDOR } from '../devices.ts';
import { alarm, keyOfEvent, SYSTEM } from './alarms.ts';

const elder = keyOf('elder', 1);
const as = 'caregiving:150600';
const AT = '2026-06-29T22:15:00+08:00';

const specimen: Specimen = {
  machine: EMERGENCY_ALERT,
  table: 'services.emergency_alert',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  unknown: (action) => (action === 'raiseEmergencyAlerts' ? 'NOT_KNOWN' : undefined),
  async clear(hub) {
    await hub.pg.query(
      `delete from services.transition where subject in (
         '${keyOfEvent('W1')}', '${keyOfEvent('W2')}');
       delete from services.emergency_alert where event_id in ('W1', 'W2');
       delete from services.device_loan where device_key in (
         select key from services.device where serial in ('W1', 'W2'));
       delete from services.device where serial in ('W1', 'W2')`,
    );
  },
  async place(hub, status) {
    await this.clear(hub);
    const { device } = await atElder(hub.pg, elder, { serial: 'W1' });
    const since = (...states: string[]) => (states.includes(status) ? AT : null);
    await hub.pg.query(
      `insert into services.emergency_alert (key, status, kind, event_id, occurred_at, received_at,
         dispatched_at, closed_at, vendor_id, device_key, elder_key, region_code, region_at, synthetic)
       select $1, $2, 'CALL', 'W1', $3, $3, $4, $5, $6, $7, elder_key, region_code, region_at, true
       from services.elder_fact where elder_key = $8`,
      [
        ...[keyOfEvent('W1'), status, AT, since('DISPATCHED'), since('RESOLVED', 'FALSE_ALARM')],
        ...[VENDOR.key, device, elder],
      ],
    );
    return keyOfEvent('W1');
  },
  async input(hub, action) {
    if (action === 'dispatchEmergencyAlert') return { helper: '网格员' };
    if (action === 'resolveEmergencyAlert') return { outcome: '老年人平安' };
    if (action !== 'raiseEmergencyAlerts') return {};
    await this.clear(hub);
    await atElder(hub.pg, elder, { serial: 'W1' });
    const vendor = `Organization:${VENDOR.key}`;
    return { vendor, alerts: [alarm('W1', 'W1')], heard: [] };
  },
};

describe('an alert', () => walkWorkflow(specimen));
describe('one effect', () => {
  oneEffect(specimen, { name: 'raiseEmergencyAlerts', state: NEW, persona: SYSTEM });
  oneEffect(specimen, { name: 'acknowledgeEmergencyAlert', state: 'RAISED', persona: as });
});

const one = (change: object) => ({ alerts: [{ ...alarm('W1', 'W1'), ...change }] });
const sign = (at: string, serial = 'W1') => ({ alerts: [], heard: [{ serial, at }] });
const loan = (set: string) => `update services.device_loan set ${set} where device_key in (
  select key from services.device where serial = 'W1')`;

describe('what is sent', () => {
  const cases: Specimen = {
    ...specimen,
    input: () => ({
      ...{ vendor: `Organization:${VENDOR.key}`, alerts: [alarm('W1', 'W1')], heard: [] },
    }),
    async clear(hub) {
      await specimen.clear(hub);
      await atElder(hub.pg, elder, { serial: 'W1' });
    },
  };
  const tried = outcomes(cases, SYSTEM);
  tried('raiseEmergencyAlerts', NEW, [
    ['a device of nobody', one({ serial: 'W9' }), 'NOT_KNOWN alerts.0.serial'],
    [
      'a device of another vendor',
      { vendor: `Organization:${keyOf('organization', 1)}` },
      'NOT_KNOWN alerts.0.serial',
    ],
    [
      'a device that was returned before',
      {},
      'DEVICE_NOT_PLACED alerts.0.serial',
      loan("status = 'RETURNED', ended_on = '2026-06-28'"),
    ],
    [
      'one that is asked back since the day before',
      {},
      'DEVICE_NOT_PLACED alerts.0.serial',
      loan("status = 'RECALLED', recalled_on = '2026-06-28'"),
    ],
    ['one lent later', {}, 'DEVICE_NOT_PLACED alerts.0.serial', loan("lent_on = '2026-06-30'")],
    [
      'what happened before it was returned',
      {},
      'RAISED',
      loan("status = 'RETURNED', ended_on = '2026-06-29'"),
    ],
    [
      'tomorrow',
      one({ occurredAt: '2026-07-01T00:00:00+08:00' }),
      'INVALID_VALUE alerts.0.occurredAt',
    ],
    ['the last minute of today', one({ occurredAt: '2026-06-30T23:59:00+08:00' }), 'RAISED'],
    [
      'what is older than alerts are kept',
      one({ occurredAt: '2026-03-31T12:00:00+08:00' }),
      'INVALID_VALUE alerts.0.occurredAt',
      loan("lent_on = '2026-01-01'"),
    ],
    [
      'the oldest that is kept',
      one({ occurredAt: '2026-04-01T00:00:00+08:00' }),
      'RAISED',
      loan("lent_on = '2026-01-01'"),
    ],
    ['an event id with a blank', one({ event: 'W 1' }), 'BAD_USER_INPUT'],
    ['a kind that no device has', one({ kind: 'SILENT' }), 'BAD_USER_INPUT'],
    [
      'one event of two devices',
      { alerts: [alarm('W1', 'W1'), alarm('F16', 'W1')] },
      'EVENT_OF_ANOTHER_DEVICE alerts.1.event',
    ],
    [
      'all that is wrong, at its place',
      { alerts: [alarm('W9', 'W1'), alarm('W1', 'W2', { occurredAt: '2026-07-02T00:00:00Z' })] },
      'NOT_KNOWN alerts.0.serial, INVALID_VALUE alerts.1.occurredAt',
    ],
    ['a sign of life of no device', sign(AT, 'W9'), 'NOT_KNOWN heard.0.serial'],
    ['a sign of life to come', sign('2026-07-01T12:00:00+08:00'), 'INVALID_VALUE heard.0.at'],
  ]);
});

describe('who answers', () => {
  const tried = outcomes(specimen, SYSTEM);
  const person = 'PERSON_ANSWERS id';
  tried('acknowledgeEmergencyAlert', 'RAISED', [['a system', {}, person]]);
  tried('dispatchEmergencyAlert', 'ACKNOWLEDGED', [['a system', {}, person]]);
  tried('resolveEmergencyAlert', 'DISPATCHED', [['a system', {}, person]]);
  tried('dismissEmergencyAlert', 'DISPATCHED', [['a system', { note: '误触' }, 'FORBIDDEN']]);
});

describe('its way', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  test('is written down with its times, and the elder reads why it was no alarm', async () => {
    const key = await specimen.place(hub, 'RAISED');
    const steps = [
      ['acknowledgeEmergencyAlert', {}, 'ACKNOWLEDGED'],
      ['dispatchEmergencyAlert', { helper: '网格员' }, 'DISPATCHED'],
      ['dismissEmergencyAlert', { note: '按键误触' }, 'FALSE_ALARM'],
    ] as const;
    for (const [n, [name, input, state]] of steps.entries()) {
      const id = await publicIdFor(as, 'EmergencyAlert', key);
      const { node } = await act(
        hub,
        EMERGENCY_ALERT,
        name,
        { id, version: n + 1, ...input },
        { as },
      );
      expect(node).toMatchObject({ status: state, version: n + 2 });
    }
    const { rows } = await hub.pg.query<{ ok: boolean }>(
      `select acknowledged_at <= dispatched_at and dispatched_at <= closed_at as ok
       from services.emergency_alert where key = $1`,
      [key],
    );
    expect(rows).toEqual([{ ok: true }]);
    const id = await publicIdFor('elder:1', 'EmergencyAlert', key);
    const text = `{ emergencyAlert(id: "${id}") { status helper transitions { nodes { reason } } } }`;
    const { data } = await hub.query(text, { as: 'elder:1' });
    expect(data.emergencyAlert.status).toBe('FALSE_ALARM');
    expect(data.emergencyAlert.transitions.nodes).toContainEqual({ reason: '按键误触' });
  });

  test('an event of a device that another one used is refused, wherever that is', async () => {
    await specimen.place(hub, 'RAISED');
    await inStore(hub.pg, { serial: 'W2', region_code: '150603' });
    const input = {
      ...{ vendor: `Organization:${VENDOR.key}`, alerts: [alarm('W2', 'W1')], heard: [] },
    };
    const { userErrors } = await act(hub, EMERGENCY_ALERT, 'raiseEmergencyAlerts', input, {
      as: 'system:150600',
    });
    expect(userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'EVENT_OF_ANOTHER_DEVICE input.alerts.0.event',
    ]);
  });
});
