import { keyOf } from '../../../ground/synthetic/keys.ts';
import { passOver } from '../../../ground/serving/pass.ts';
import { createLog } from '../../../ground/process/log.ts';
import { provisionRoles } from '../../../ground/process/provision.ts';
import { openDatabase } from '../../../ground/process/database.ts';
import { startRetention } from '../../../subgraphs/retention.ts';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { services } from '../../../subgraphs/services/subgraph.ts';
import { forgetOldAlerts } from '../../../subgraphs/services/emergency-alert/kept-for.ts';
import { raiseSilent } from '../../../subgraphs/services/emergency-alert/silence.ts';
import { testHub, type TestHub, TEST_SECRETS } from '../../kit/hub.ts';
import { atElder, inStore, VENDOR } from '../devices.ts';
import { alarm, raise } from './alarms.ts';
import { insert, newKey } from '../rows.ts';

const ONE = keyOf('elder', 1);
/** Items that send nothing, and after a day count as silent. */
const [MUTE, SENDING] = ['WHEELCHAIR', 'CALL_BUTTON'];

let hub: TestHub;
let orm: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  orm = await openDatabase(services, {
    url: hub.ownerUrl,
    poolSize: 2,
    work: 'RETENTION',
  });
});
afterAll(async () => {
  await orm.close();
  await hub.close();
});

const at = (hours: number, from = '2026-06-01T00:00:00Z') =>
  new Date(Date.parse(from) + hours * 3_600_000);
const silent = (now: Date, batch?: number) => passOver(orm, raiseSilent, now, batch);

async function alertsOf(device: string) {
  const { rows } = await hub.pg.query<Record<string, unknown>>(
    `select kind, status, elder_key, occurred_at, vendor_id from services.emergency_alert
     where device_key = $1 order by occurred_at`,
    [device],
  );
  return rows;
}

/** A device that is not made up, last heard, or handed over, at the beginning of June. */
async function watched(change: Record<string, unknown> = {}) {
  const heard = { last_heard_at: '2026-06-01T00:00:00Z', synthetic: false };
  return atElder(hub.pg, ONE, { item_id: SENDING, ...heard, ...change });
}

async function none() {
  await hub.pg.query(`delete from services.device_loan where not exists (
    select from services.device d where d.key = device_key and d.synthetic)`);
  await hub.pg.query('delete from services.device where not synthetic');
}
beforeEach(none);

test('a device that is silent for the hours of its item is an alert, not an hour before, and once', async () => {
  const { device } = await watched();
  expect(await silent(at(23.99))).toBe(0);
  expect(await silent(at(24))).toBe(1);
  expect(await silent(at(30))).toBe(0);
  expect(await alertsOf(device)).toEqual([
    {
      ...{ kind: 'SILENT', status: 'RAISED', elder_key: ONE, vendor_id: VENDOR.key },
      occurred_at: at(24),
    },
  ]);
  const { rows } = await hub.pg.query(
    `select action, actor, to_state from services.transition t join services.emergency_alert a
       on a.key::text = t.subject where a.device_key = $1`,
    [device],
  );
  expect(rows).toEqual([{ action: 'raiseEmergencyAlerts', actor: 'hub', to_state: 'RAISED' }]);
});

test('one that is heard again and falls silent again is another alert', async () => {
  const { device, serial } = await watched();
  await silent(at(24));
  await raise(hub, [], { heard: [{ serial, at: at(48).toISOString() }] });
  expect(await silent(at(71))).toBe(0);
  expect(await silent(at(72))).toBe(1);
  expect(await alertsOf(device)).toHaveLength(2);
});

test('two passes at once raise one, and batches all of them', async () => {
  await watched();
  const both = await Promise.all([silent(at(24)), silent(at(24))]);
  expect(both.reduce((sum, n) => sum + n, 0)).toBe(1);
  await none();
  for (let n = 0; n < 5; n++) await watched();
  expect(await silent(at(24), 2)).toBe(5);
});

test('silence counts from the hand-over of a device that was never heard, or was heard at somebody else’s', async () => {
  const loan = { lent_on: '2026-06-10', created_at: '2026-06-10T08:00:00Z' };
  await watched({ last_heard_at: null, loan });
  await watched({ loan });
  expect(await silent(at(23, '2026-06-10T08:00:00Z'))).toBe(0);
  expect(await silent(at(24, '2026-06-10T08:00:00Z'))).toBe(2);
});

test.each([
  ['sends nothing', { item_id: MUTE }],
  ['is made up', { synthetic: true }],
  ['is asked back', { loan: { status: 'RECALLED', recalled_on: '2026-06-01' } }],
  ['was given back', { loan: { status: 'RETURNED', ended_on: '2026-06-01' } }],
])('one that %s is no alert', async (_, change) => {
  await watched(change);
  expect(await silent(at(48))).toBe(0);
});

test('one in store is no alert', async () => {
  await inStore(hub.pg, { synthetic: false, last_heard_at: '2026-06-01T00:00:00Z' });
  expect(await silent(at(48))).toBe(0);
});

test.each([
  ['where she lives now in the city', '150603001001', '150603001001'],
  ['where it was lent when she has moved to another city', '210102001001', null],
])('the alert of a silent device stands %s', async (_, moved, expected) => {
  const { device } = await watched();
  const { rows } = await hub.pg.query<{ was: string }>(
    'select region_code as was from services.device_loan where device_key = $1',
    [device],
  );
  const live = (code: string) =>
    hub.pg.query('update services.elder_fact set region_code = $1 where elder_key = $2', [
      code,
      ONE,
    ]);
  await live(moved);
  await silent(at(24));
  await live(rows[0]!.was);
  const found = await hub.pg.query<{ code: string }>(
    'select region_code as code from services.emergency_alert where device_key = $1',
    [device],
  );
  expect(found.rows).toEqual([{ code: expected ?? rows[0]!.was }]);
});

test('no vendor can take the id of a silence for an event of its own', async () => {
  const { serial } = await watched();
  await silent(at(24));
  const { codes } = await raise(hub, [alarm(serial, `silent ${serial} 20260601000000000`)]);
  expect(codes).toEqual(['BAD_USER_INPUT']);
});

describe('alerts are kept', () => {
  const NOW = new Date('2026-06-30T12:00:00Z');
  const closed = (days: number, status = 'RESOLVED') => {
    const on = new Date(NOW.getTime() - days * 86_400_000);
    return {
      ...{ key: newKey(), status, kind: 'CALL', event_id: `K-${newKey()}`, occurred_at: on },
      ...{ received_at: on, closed_at: status === 'RAISED' ? null : on, vendor_id: VENDOR.key },
      ...{ device_key: newKey(), elder_key: ONE, region_code: '150602', region_at: 150602000000 },
      ...{ version: 1, synthetic: true, created_at: on, updated_at: on },
    };
  };
  const left = async () => {
    const { rows } = await hub.pg.query<{ key: string; steps: number }>(
      `select a.key, (select count(*)::int from services.transition t
         where t.entity = 'EmergencyAlert' and t.subject = a.key::text) as steps
       from services.emergency_alert a where event_id like 'K-%' order by key`,
    );
    return rows;
  };

  test('for ninety days after they are over, with their steps; an open one stays', async () => {
    const [old, dismissed] = [closed(90.01), closed(400, 'FALSE_ALARM')];
    const [kept, open] = [closed(89.99), closed(400, 'RAISED')];
    await insert(hub.pg, 'emergency_alert', [old, dismissed, kept, open]);
    for (const { key } of [old, kept, open]) {
      await hub.pg.query(
        `insert into services.transition (entity, subject, version, action, to_state, actor, request_id)
         values ('EmergencyAlert', $1, 1, 'raiseEmergencyAlerts', 'RAISED', 'a', 'r')`,
        [key],
      );
    }
    expect(await passOver(orm, forgetOldAlerts, NOW, 1)).toBe(2);
    expect(await left()).toEqual(
      [kept, open].map(({ key }) => ({ key, steps: 1 })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    );
    const { rows } = await hub.pg.query('select from services.transition where subject = $1', [
      old.key,
    ]);
    expect(rows).toEqual([]);
  });

  test('the hub does both by itself', async () => {
    await insert(hub.pg, 'emergency_alert', [closed(500)]);
    const { device } = await watched();
    const before = (await left()).length;
    const { work } = await provisionRoles(hub.ownerUrl, SUBGRAPHS, TEST_SECRETS);
    const urlOf = (subgraph: string) => work.get(subgraph)!;
    const stop = await startRetention(urlOf, createLog('silent'));
    await stop();
    expect((await left()).length).toBeLessThan(before);
    expect(await alertsOf(device)).toMatchObject([{ kind: 'SILENT' }]);
  });
});
