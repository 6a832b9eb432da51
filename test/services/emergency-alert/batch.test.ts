import { keyOf } from '../../../ground/synthetic/keys.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { freshKey } from '../../kit/mutations.ts';
import { atElder, deviceRow, VENDOR } from '../devices.ts';
import { insert, newKey } from '../rows.ts';
import { alarm, keyOfEvent, raise, SYSTEM } from './alarms.ts';

const [ONE, TWO] = [keyOf('elder', 1), keyOf('elder', 2)];

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

async function kept(event: string) {
  const { rows } = await hub.pg.query<Record<string, unknown>>(
    `select key, status, version, elder_key, occurred_at, received_at
     from services.emergency_alert where event_id = $1`,
    [event],
  );
  return rows;
}

const heardOf = async (device: string) => {
  const { rows } = await hub.pg.query<{ at: Date | null; version: number }>(
    'select last_heard_at as at, version from services.device where key = $1',
    [device],
  );
  return { at: rows[0]!.at?.toISOString() ?? null, version: rows[0]!.version };
};

test('an event that is sent again, with another key and another content, gives the same alert and changes nothing', async () => {
  const { serial } = await atElder(hub.pg, ONE);
  const first = await raise(hub, [alarm(serial, 'AGAIN')]);
  const before = await kept('AGAIN');
  const second = await raise(hub, [
    alarm(serial, 'AGAIN', { kind: 'SMOKE', occurredAt: '2026-06-30T01:00:00Z' }),
  ]);
  expect(second.node).toEqual(first.node);
  expect(second.replayed).toBe(false);
  expect(await kept('AGAIN')).toEqual(before);
});

test('fifty platforms that send one event at once raise one alert', async () => {
  const { serial } = await atElder(hub.pg, ONE);
  const all = await Promise.all(
    Array.from({ length: 50 }, () => raise(hub, [alarm(serial, 'AT-ONCE')])),
  );
  expect(all.map(({ codes, refusals }) => [codes, refusals])).toEqual(all.map(() => [[], []]));
  expect(new Set(all.map(({ node }) => node!.id as string)).size).toBe(1);
  expect(await kept('AT-ONCE')).toHaveLength(1);
});

test('an event that stands twice in one call is one alert', async () => {
  const { serial } = await atElder(hub.pg, ONE);
  const { node } = await raise(hub, [alarm(serial, 'TWICE'), alarm(serial, 'TWICE')]);
  expect(node).toMatchObject({ status: 'RAISED' });
  expect(await kept('TWICE')).toHaveLength(1);
});

test('a late alarm is about who had the device then; both times are kept', async () => {
  const past = { status: 'RETURNED', lent_on: '2026-05-01', ended_on: '2026-05-20' };
  const { device, serial } = await atElder(hub.pg, ONE, { loan: past });
  const { rows } = await hub.pg.query<{ code: string }>(
    'select region_code as code from services.elder_fact where elder_key = $1',
    [TWO],
  );
  const now = { key: newKey(), status: 'LENT', lent_on: '2026-05-20', ended_on: null };
  const place = { region_code: rows[0]!.code, region_at: regionAt(rows[0]!.code as never) };
  const of = { device_key: device, elder_key: TWO, version: 1, synthetic: true };
  await insert(hub.pg, 'device_loan', [
    { ...now, ...place, ...of, created_at: '2026-05-20T10:00:00+08:00', updated_at: '2026-05-20' },
  ]);
  await raise(hub, [
    alarm(serial, 'NOW', { occurredAt: '2026-06-01T12:00:00+08:00' }),
    alarm(serial, 'THEN', { occurredAt: '2026-05-10T12:00:00+08:00' }),
    alarm(serial, 'MORNING', { occurredAt: '2026-05-20T09:00:00+08:00' }),
    alarm(serial, 'NOON', { occurredAt: '2026-05-20T12:00:00+08:00' }),
  ]);
  const whose = async (event: string) => (await kept(event))[0]!.elder_key;
  expect([await whose('NOW'), await whose('THEN')]).toEqual([TWO, ONE]);
  expect([await whose('MORNING'), await whose('NOON')]).toEqual([ONE, TWO]);
  const [late] = await kept('THEN');
  expect((late!.occurred_at as Date).toISOString()).toBe('2026-05-10T04:00:00.000Z');
  expect(Date.now() - (late!.received_at as Date).getTime()).toBeLessThan(60_000);
});

test('signs of life in any order leave the latest, alarms are among them, and the version stays', async () => {
  const { device, serial } = await atElder(hub.pg, ONE);
  const sent = async (...times: string[]) => {
    const heard = times.map((at) => ({ serial, at: `2026-06-${at}:00:00Z` }));
    expect((await raise(hub, [], { heard })).refusals).toEqual([]);
    return heardOf(device);
  };
  const at = (hour: string) => ({ at: `2026-06-${hour}:00:00.000Z`, version: 1 });
  expect(await sent('20T08', '22T08', '21T08')).toEqual(at('22T08'));
  expect(await sent('19T08')).toEqual(at('22T08'));
  await raise(hub, [alarm(serial, 'ALIVE', { occurredAt: '2026-06-25T06:00:00Z' })]);
  expect(await heardOf(device)).toEqual(at('25T06'));
});

test.each([
  ['within the city, where she lives now', '150603001001', '150603001001'],
  ['to another city, where it was lent', '210102001001', null],
])('an alert of somebody who has moved stands %s', async (_, moved, expected) => {
  const { serial, loan } = await atElder(hub.pg, TWO);
  const { rows } = await hub.pg.query<{ was: string }>(
    'select region_code as was from services.device_loan where key = $1',
    [loan],
  );
  const { was } = rows[0]!;
  const live = (code: string) =>
    hub.pg.query(
      'update services.elder_fact set region_code = $1, region_at = $2 where elder_key = $3',
      [code, regionAt(code as never), TWO],
    );
  await live(moved);
  const { refusals, codes } = await raise(hub, [alarm(serial, `MOVED-${moved}`)]);
  await live(was);
  expect([refusals, codes]).toEqual([[], []]);
  const found = await hub.pg.query<{ code: string }>(
    'select region_code as code from services.emergency_alert where event_id = $1',
    [`MOVED-${moved}`],
  );
  expect(found.rows).toEqual([{ code: expected ?? was }]);
});

test('a refused call takes nothing of it, not the signs of life either', async () => {
  const { device, serial } = await atElder(hub.pg, ONE);
  const heard = [{ serial, at: '2026-06-20T08:00:00Z' }];
  const { refusals } = await raise(hub, [alarm(serial, 'GOOD'), alarm('NONE', 'BAD')], { heard });
  expect(refusals).toEqual(['NOT_KNOWN']);
  expect([await kept('GOOD'), await heardOf(device)]).toEqual([[], { at: null, version: 1 }]);
});

test('a city knows no device of another one, and facts of elders that are late keep no alarm', async () => {
  const { serial } = await atElder(hub.pg, ONE);
  const elsewhere = await raise(hub, [alarm(serial, 'ELSEWHERE')], { as: 'system:210100' });
  expect(elsewhere.refusals).toEqual(['NOT_KNOWN']);
  await hub.pg.query(`update services.fact_position set as_of = now() - interval '1 hour'`);
  expect((await raise(hub, [alarm(serial, 'STALE')])).node).toMatchObject({ status: 'RAISED' });
});

test('a thousand alerts and as many signs of life in one call cost as many statements as one', async () => {
  const all = Array.from({ length: 1_000 }, (_, n) => ({ serial: `M-${n}`, key: newKey() }));
  await insert(
    hub.pg,
    'device',
    all.map((one) => deviceRow({ ...one, elder_key: ONE })),
  );
  const { rows } = await hub.pg.query<{ code: string; at: string }>(
    'select region_code as code, region_at as at from services.elder_fact where elder_key = $1',
    [ONE],
  );
  const loan = {
    status: 'LENT',
    lent_on: '2026-05-01',
    elder_key: ONE,
    version: 1,
    synthetic: true,
  };
  const since = { created_at: '2026-05-01', updated_at: '2026-05-01' };
  const place = { region_code: rows[0]!.code, region_at: rows[0]!.at };
  await insert(
    hub.pg,
    'device_loan',
    all.map(({ key }) => ({ key: newKey(), device_key: key, ...loan, ...since, ...place })),
  );
  const call = (count: number, named: string) => {
    const input = {
      ...{ idempotencyKey: freshKey(), vendor: `Organization:${VENDOR.key}` },
      alerts: all.slice(0, count).map(({ serial }, n) => alarm(serial, `${named}-${n}`)),
      heard: all.slice(0, count).map(({ serial }) => ({ serial, at: '2026-06-28T00:00:00Z' })),
    };
    const text = `mutation ($input: RaiseEmergencyAlertsInput!) { raiseEmergencyAlerts(input: $input) {
      emergencyAlerts { id status eventId } userErrors { code } replayed } }`;
    return hub.query(text, { as: SYSTEM, variables: { input } });
  };
  const one = await hub.statements(() => call(1, 'FEW'));
  let answer: any;
  const many = await hub.statements(async () => (answer = await call(1_000, 'MANY')));
  const { emergencyAlerts, userErrors } = expectData(answer).raiseEmergencyAlerts;
  expect(userErrors).toEqual([]);
  expect(emergencyAlerts.map(({ eventId }: any) => eventId)).toEqual(
    all.map((_, n) => `MANY-${n}`),
  );
  expect(many.length).toBe(one.length);
  const steps = await hub.pg.query<{ n: number }>(
    `select count(*)::int as n from services.transition t join services.emergency_alert a
       on t.subject = a.key::text where a.event_id like 'MANY-%' and t.to_state = 'RAISED'`,
  );
  expect(steps.rows).toEqual([{ n: 1_000 }]);
});

test('a call of more than a thousand is refused, and an empty one does nothing', async () => {
  const many = Array.from({ length: 1_001 }, (_, n) => alarm('M-1', `X-${n}`));
  expect((await raise(hub, many)).codes).toEqual(['BAD_USER_INPUT']);
  const nothing = await raise(hub, []);
  expect([nothing.codes, nothing.refusals, nothing.node]).toEqual([[], [], null]);
});

test('an alert is found under the elder, and by nobody else', async () => {
  const { serial } = await atElder(hub.pg, ONE);
  await raise(hub, [
    alarm(serial, 'FOUND', { place: '卧室', occurredAt: '2026-06-30T08:00:00+08:00' }),
  ]);
  const key = keyOfEvent('FOUND');
  for (const as of ['elder:1', 'staff:150600']) {
    const id = await publicIdFor(as, 'EmergencyAlert', key);
    const text = `{ emergencyAlert(id: "${id}") { kind place vendor { name }
      device { serial }
      elder { id emergencyAlerts(first: 100) { nodes { id } } } } }`;
    const { emergencyAlert } = expectData(await hub.query(text, { as }));
    expect(emergencyAlert).toMatchObject({
      ...{ kind: 'CALL', place: '卧室', vendor: { name: VENDOR.name } },
      device: { serial },
    });
    expect(emergencyAlert.elder.emergencyAlerts.nodes).toContainEqual({ id });
  }
  for (const as of ['elder:2', 'staff:210100', 'finance:150600', 'operator:1']) {
    const id = await publicIdFor(as, 'EmergencyAlert', key);
    const { data, errors } = await hub.query(`{ emergencyAlert(id: "${id}") { kind } }`, { as });
    expect([as, data.emergencyAlert]).toEqual([as, null]);
    expect(['NOT_FOUND', 'FORBIDDEN']).toContain(errors?.[0]?.extensions.code);
  }
});
