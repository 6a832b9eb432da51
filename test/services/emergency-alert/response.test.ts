import { keyOf } from '../../../ground/synthetic/keys.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { VENDOR } from '../devices.ts';
import { EMPTY_REGION, insert, newKey } from '../rows.ts';

let hub: TestHub;
let next = 0;

/** An alert that was received at an instant and answered so many seconds later, or not. */
function alert(received: string, seconds: number | null) {
  next += 1;
  const at = new Date(received);
  const answered = seconds === null ? null : new Date(at.getTime() + seconds * 1_000);
  return {
    ...{ key: newKey(), status: seconds === null ? 'RAISED' : 'ACKNOWLEDGED', kind: 'CALL' },
    ...{ event_id: `R${next}`, occurred_at: at, received_at: at, acknowledged_at: answered },
    ...{ vendor_id: VENDOR.key, device_key: newKey(), elder_key: keyOf('elder', 1), version: 1 },
    ...{ region_code: EMPTY_REGION, region_at: regionAt(EMPTY_REGION), synthetic: true },
    ...{ created_at: at, updated_at: at },
  };
}

beforeAll(async () => {
  hub = await testHub({ own: true });
  await insert(hub.pg, 'emergency_alert', [
    alert('2026-05-31T15:59:59Z', 10),
    alert('2026-05-31T16:00:00Z', 60),
    alert('2026-06-10T01:00:00Z', 300),
    alert('2026-06-10T02:00:00Z', 301),
    alert('2026-06-11T02:00:00Z', null),
    alert('2026-06-20T15:59:59Z', 20),
    alert('2026-06-20T16:00:00Z', 20),
    // It has time still, by the clock of the database.
    alert(new Date(Date.now() + 3_600_000).toISOString(), null),
  ]);
});
afterAll(() => hub.close());

async function response(args: string, as = `staff:${EMPTY_REGION}`) {
  const text = `{ region(code: "${EMPTY_REGION}") { alertResponse(${args}) {
    from asOf alerts answered medianSeconds withinBound { numerator denominator percent } } } }`;
  return hub.query(text, { as });
}

test('alerts count by the day of receipt in Shanghai; an open one counts against the share once its time is over', async () => {
  const args = 'withinMinutes: 5, from: "2026-06-01", to: "2026-06-20"';
  const { region } = expectData(await response(args));
  expect(region.alertResponse).toEqual({
    ...{ from: '2026-06-01', asOf: '2026-06-20', alerts: 5, answered: 4, medianSeconds: 60 },
    withinBound: { numerator: 3, denominator: 5, percent: '60' },
  });
});

test('the bound is the caller’s: within one minute it is two of five', async () => {
  const args = 'withinMinutes: 1, from: "2026-06-01", to: "2026-06-20"';
  const { region } = expectData(await response(args));
  expect(region.alertResponse.withinBound).toMatchObject({ numerator: 2, denominator: 5 });
});

test('where there was none, there is no median and no share', async () => {
  const args = 'withinMinutes: 5, from: "2026-04-02", to: "2026-04-03"';
  const { region } = expectData(await response(args));
  expect(region.alertResponse).toMatchObject({
    ...{ alerts: 0, answered: 0, medianSeconds: null },
    withinBound: { numerator: null, denominator: null, percent: null },
  });
});

test.each([
  ['a day before alerts are kept', 'from: "2026-03-31"', 'from'],
  ['a last day before the first', 'from: "2026-06-02", to: "2026-06-01"', 'from'],
  ['a day to come', 'to: "2026-07-01"', 'to'],
])('%s is refused', async (_, args, argument) => {
  const { errors } = await response(`withinMinutes: 5, ${args}`);
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
    ['BAD_USER_INPUT', argument],
  ]);
});

test.each([0, 10_081])('a bound of %d minutes is refused', async (minutes) => {
  const { errors } = await response(`withinMinutes: ${minutes}`);
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    argument: 'withinMinutes',
  });
});

test('who is no staff of the region is told nothing of it', async () => {
  for (const as of ['staff:210100', 'province:360000']) {
    const { errors } = await response('withinMinutes: 5', as);
    expect([as, errors?.[0]?.extensions.code]).toEqual([as, 'FORBIDDEN']);
  }
  for (const as of ['developer', 'partner:150100', 'elder:1']) {
    const { errors } = await response('withinMinutes: 5', as);
    expect([as, errors?.[0]?.extensions.code]).toEqual([as, 'GRAPHQL_VALIDATION_FAILED']);
  }
});
