import { keyOf } from '../../../ground/synthetic/keys.ts';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { Sweeping } from '../../../subgraphs/regions/access-record/sweeping.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { freshKey } from '../../kit/mutations.ts';
import { WHY } from '../../kit/viewers.ts';
import { recordedBy } from './recorded.ts';
import { storedFor } from '../../services/devices.ts';

let hub: TestHub;
let role: (name: string) => string;
beforeAll(async () => {
  hub = await testHub({ ownRoles: true });
  await hub.settle();
  const database = new URL(hub.ownerUrl).pathname.slice(1);
  role = (name) => `"${database}_${name}"`;
});
afterAll(() => hub.close());

const OPEN = 'region(code: "150600") { name facilities(first: 1) { nodes { name } } }';
const STAFF = 'caregiving:150600';

/** Ways in which the record cannot be written: what breaks it, and what mends it again. */
const OUTAGES: [what: string, broken: () => string, mended: () => string][] = [
  [
    'the outbox of the subgraph',
    () => `revoke insert on elders.access_touch from ${role('elders')}`,
    () => `grant insert on elders.access_touch to ${role('elders')}`,
  ],
  [
    'the chains',
    () => `revoke insert on regions.access_entry from ${role('record')}`,
    () => `grant insert on regions.access_entry to ${role('record')}`,
  ],
  [
    'the table of the chains, which is away',
    () => 'alter table regions.access_entry rename to elsewhere',
    () => 'alter table regions.elsewhere rename to access_entry',
  ],
  [
    'a chain that somebody holds',
    () => "select pg_advisory_lock(hashtextextended('access record 150600', 0))",
    () => 'select pg_advisory_unlock_all()',
  ],
];

/** What each who reads about persons asks. */
const READERS: [as: string, text: () => Promise<string>, headers?: Record<string, string>][] = [
  [STAFF, async () => '{ elders(first: 3) { nodes { id name } } }'],
  [
    STAFF,
    async () =>
      `{ elder(id: "${await publicIdFor(STAFF, 'Elder', keyOf('elder', 1))}") { name phone } }`,
  ],
  ['elder:1', async () => '{ viewer { elder { name } } }'],
  ['developer:1', async () => '{ sharedElders { nodes { id } } }', WHY],
];

test.each(OUTAGES)(
  'without %s nothing of anybody is shown, and open data is',
  async (what, broken, mended) => {
    // What the app reads is of another city, whose chain nobody holds.
    const readers = READERS.filter(([as]) => as !== 'developer:1' || !what.startsWith('a chain'));
    await hub.pg.query(broken());
    try {
      for (const [as, text, headers] of readers) {
        const { data, errors } = await hub.query(await text(), { as, headers });
        expect([as, errors?.[0]?.extensions.code]).toEqual([as, 'RECORD_UNAVAILABLE']);
        expect(JSON.stringify(data ?? null)).not.toMatch(/"(id|name|phone)":"/);
      }
      for (const as of [undefined, STAFF, 'elder:1', 'developer:1']) {
        expectData(await hub.query(`{ ${OPEN} }`, { as }));
      }
    } finally {
      await hub.pg.query(mended());
    }
    for (const [as, text, headers] of readers) {
      expectData(await hub.query(await text(), { as, headers }));
    }
  },
  120_000,
);

test('open parts of an operation are shown where one subgraph alone cannot write', async () => {
  const [, broken, mended] = OUTAGES[0]!;
  await hub.pg.query(broken());
  const text = `{ ${OPEN} elders(first: 1) { nodes { name } } }`;
  const { data, errors } = await hub.query(text, { as: STAFF });
  await hub.pg.query(mended());
  expect(data.region.facilities.nodes[0].name).toBeTruthy();
  expect([data.elders, errors!.map((one) => [one.path, one.extensions.code])]).toEqual([
    null,
    [[['elders'], 'RECORD_UNAVAILABLE']],
  ]);
});

const LEND = `mutation ($input: LendDeviceInput!) {
  lendDevice(input: $input) { replayed deviceLoan { id } userErrors { code } } }`;
const lending = async (n: number) => ({
  elder: await publicIdFor(STAFF, 'Elder', keyOf('elder', n)),
  ...{ device: await storedFor(hub.pg, STAFF), dueOn: '2026-12-01', idempotencyKey: freshKey() },
});

test('a change whose record cannot be sealed is shown once it can, and made once', async () => {
  const [, broken, mended] = OUTAGES[1]!;
  const input = await lending(1);
  const lend = () => hub.query(LEND, { as: STAFF, variables: { input } });
  await hub.pg.query(broken());
  const refused = await lend();
  await hub.pg.query(mended());
  expect(refused.errors?.[0]?.extensions.code).toBe('RECORD_UNAVAILABLE');
  const { lendDevice } = expectData(await lend());
  expect(lendDevice).toMatchObject({ replayed: true, userErrors: [] });
});

test('a change that reads of a person is not made where that cannot be written down', async () => {
  const input = await lending(2);
  expectData(await hub.query(LEND, { as: STAFF, variables: { input } }));
  const { rows } = await hub.pg.query<{ key: string; version: number }>(
    `select key, version from services.device_loan where elder_key = $1 and status = 'LENT'`,
    [keyOf('elder', 2)],
  );
  const id = await publicIdFor(STAFF, 'DeviceLoan', rows[0]!.key);
  const text = `mutation ($input: ReturnDeviceInput!) {
    returnDevice(input: $input) { deviceLoan { status } } }`;
  const variables = { input: { id, version: rows[0]!.version, idempotencyKey: freshKey() } };
  await hub.pg.query(`revoke insert on services.access_touch from ${role('services')}`);
  const { errors } = await hub.query(text, { as: STAFF, variables });
  await hub.pg.query(`grant insert on services.access_touch to ${role('services')}`);
  expect(errors?.[0]?.extensions.code).toBe('RECORD_UNAVAILABLE');
  const after = await hub.pg.query('select status from services.device_loan where key = $1', [
    rows[0]!.key,
  ]);
  expect(after.rows).toEqual([{ status: 'LENT' }]);
});

test('what was read and never sealed is sealed afterwards as not sent, once', async () => {
  const sweeping = new Sweeping(
    hub.hub.record,
    SUBGRAPHS.map(({ name }) => name),
  );
  const [, broken, mended] = OUTAGES[1]!;
  await sweeping.sweep(0);
  const id = await publicIdFor(STAFF, 'Elder', keyOf('elder', 1));
  const text = `{ elder(id: "${id}") { name visitPlans(first: 1) { nodes { id } } } }`;
  await hub.pg.query(broken());
  await hub.query(text, { as: STAFF });
  await hub.pg.query(mended());
  await hub.query(text, { as: STAFF });
  const left = await recordedBy(hub.pg, async () => {
    expect(await sweeping.sweep(3_600)).toBe(0);
    await sweeping.sweep(0);
  });
  expect(left.map(({ person, outcome }) => [person, outcome])).toContainEqual([
    keyOf('elder', 1),
    'UNSENT',
  ]);
  expect(left.every(({ outcome }) => outcome === 'UNSENT')).toBe(true);
  expect(await recordedBy(hub.pg, () => sweeping.sweep(0))).toEqual([]);
});

test('the outbox forgets what has been sealed a day ago, and nothing that has not', async () => {
  const sweeping = new Sweeping(
    hub.hub.record,
    SUBGRAPHS.map(({ name }) => name),
  );
  await sweeping.sweep(0);
  const count = async () => {
    const { rows } = await hub.pg.query<{ n: string }>(
      'select count(*) as n from elders.access_touch',
    );
    return Number(rows[0]!.n);
  };
  expect(await count()).toBeGreaterThan(0);
  await hub.pg.query("update elders.access_touch set at = at - interval '2 days'");
  await hub.query('{ elders(first: 1) { nodes { id } } }', { as: STAFF });
  await sweeping.sweep();
  expect(await count()).toBe(1);
});
