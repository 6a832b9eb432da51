import { keyOf } from '../../../ground/synthetic/keys.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { freshKey } from '../../kit/mutations.ts';
import { GUARDED, SELDOM } from '../../access/entities.ts';
import { WHY } from '../../kit/viewers.ts';
import { recordedBy } from './recorded.ts';
import { storedFor } from '../../services/devices.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.pg.query(SELDOM);
});
afterAll(() => hub.close());

const STAFF = 'caregiving:150600';

test('a page of a hundred elders is a hundred entries of one request, sealed in one commit', async () => {
  let ids: string[] = [];
  let sent: string[] = [];
  const found = await recordedBy(hub.pg, async () => {
    sent = await hub.recordStatements(async () => {
      const answer = expectData(
        await hub.query('{ elders(first: 100) { nodes { id name } } }', { as: STAFF }),
      );
      ids = answer.elders.nodes.map((one: { id: string }) => one.id);
    });
  });
  expect(ids).toHaveLength(100);
  expect(found.map(({ pseudonym }) => pseudonym).sort()).toEqual([...ids].sort());
  expect(new Set(found.map(({ operation }) => operation)).size).toBe(1);
  expect(found[0]).toMatchObject({
    ...{ chain: '150600', kind: 'READ', organisation: 'civil-affairs-150600', role: 'CAREGIVING' },
    ...{ purpose: 'CAREGIVING', basis: 'STATUTORY_DUTY', byDefault: true, own: false },
    ...{ classes: 'p2', outcome: 'ANSWERED' },
  });
  expect(sent.map((sql) => /insert into access_touch|access\.seal/.exec(sql)?.[0])).toEqual([
    'insert into access_touch',
    'access.seal',
  ]);
});

test('what names its purpose is recorded with it, and not as a default', async () => {
  const id = await publicIdFor(STAFF, 'Elder', keyOf('elder', 1));
  const [entry] = await recordedBy(hub.pg, async () => {
    const headers = { 'x-hub-purpose': 'HOME_VISIT', 'x-hub-legal-basis': 'EMERGENCY' };
    expectData(
      await hub.query(`{ elder(id: "${id}") { nationalIdMasked } }`, { as: STAFF, headers }),
    );
  });
  expect(entry).toMatchObject({
    ...{ purpose: 'HOME_VISIT', basis: 'EMERGENCY', byDefault: false, classes: 'p2 p3' },
    person: keyOf('elder', 1),
  });
});

test('an elder who looks at her own data is recorded as such, in her city', async () => {
  const found = await recordedBy(hub.pg, async () => {
    const text = '{ viewer { elder { name visitPlans { nodes { id } } } } }';
    expectData(await hub.query(text, { as: 'elder:1' }));
  });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    ...{ chain: '150600', own: true, purpose: null, basis: null, role: null },
    person: keyOf('elder', 1),
  });
});

test('what an app reads is recorded with the consent or the referral that opened it', async () => {
  const found = await recordedBy(hub.pg, async () => {
    const text = '{ sharedElders { nodes { id } } }';
    expectData(await hub.query(text, { as: 'developer:1', headers: WHY }));
  });
  expect(found.length).toBeGreaterThan(0);
  for (const { grants, purpose, basis, organisation } of found) {
    expect(grants).toMatch(/^(CONSENT|REFERRAL)\/[0-9a-f-]{36}/);
    expect([purpose, basis, organisation]).toEqual([
      'CARE_COORDINATION',
      'SEPARATE_CONSENT',
      'app-1',
    ]);
  }
});

test('a change is recorded once, with what its payload shows', async () => {
  const elder = await publicIdFor(STAFF, 'Elder', keyOf('elder', 1));
  await hub.settle();
  const found = await recordedBy(hub.pg, async () => {
    const text = `mutation ($input: LendDeviceInput!) {
      lendDevice(input: $input) { deviceLoan { id elder { name } } userErrors { code } } }`;
    const input = {
      ...{ elder, device: await storedFor(hub.pg, STAFF), dueOn: '2026-12-01' },
      idempotencyKey: freshKey(),
    };
    const answer = expectData(await hub.query(text, { as: STAFF, variables: { input } }));
    expect(answer.lendDevice.userErrors).toEqual([]);
  });
  expect(found.map(({ person }) => person)).toEqual([keyOf('elder', 1)]);
});

test('a household is about everybody who lives there', async () => {
  const found = await recordedBy(hub.pg, async () => {
    expectData(await hub.query('{ households(first: 1) { nodes { id } } }', { as: STAFF }));
  });
  const { rows } = await hub.pg.query<{ elder_key: string }>(
    `select elder_key from elders.household_membership where status = 'HOLDS' and household_key = (
       select household_key from elders.household_membership
       where elder_key = $1 and status = 'HOLDS')`,
    [found[0]!.person],
  );
  const people = (all: (string | null)[]) => [...all].sort();
  expect(people(found.map(({ person }) => person))).toEqual(
    people(rows.map(({ elder_key }) => elder_key)),
  );
});

test('open data leaves no trace and costs no statement', async () => {
  const sent: string[] = [];
  const found = await recordedBy(hub.pg, async () => {
    for (const as of [undefined, STAFF, 'elder:1', 'developer:1']) {
      const text = '{ region(code: "150600") { name facilities(first: 2) { nodes { name } } } }';
      sent.push(
        ...(await hub.recordStatements(async () => expectData(await hub.query(text, { as })))),
      );
    }
  });
  expect(found).toEqual([]);
  expect(sent).toEqual([]);
});

/** Accounts that are shut out, what a supplier is owed and what is about organisations and homes are about no person. */
const OF_NOBODY = [
  ...['AccountBlock', 'CreditCase', 'CreditEvidence', 'FacilityAppeal'],
  ...['MonthlySettlement', 'PurchasePayment'],
];
const LISTS = GUARDED.flatMap(({ type, list, roles }) =>
  list && !OF_NOBODY.includes(type) ? [{ type, list, roles }] : [],
);

test.each(LISTS)(
  '$list cost the record two statements, whatever the page',
  async ({ list, roles }) => {
    const as = `${roles.split(' ')[0]!.toLowerCase()}:150600`;
    for (const first of [1, 100]) {
      const sent = await hub.recordStatements(async () => {
        const text = `{ ${list}(first: ${first}) { nodes { id } } }`;
        expect(expectData(await hub.query(text, { as }))[list].nodes.length).toBeGreaterThan(0);
      });
      expect(sent).toHaveLength(2);
    }
  },
);
