import { keyOf } from '../../ground/synthetic/keys.ts';
import { publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, verdict } from '../kit/mutations.ts';
import { openIdOf } from '../../ground/identity/open-id.ts';
import { WHY } from '../kit/viewers.ts';
import { BY_LAW, card, lookUp, OFFICE, placeGrant } from './granted.ts';

const [ONE, OTHER] = [1, 2];
/** Two more, of whom an app knows both. */
const [THIRD, FOURTH] = [3, 4];
const CARE = 'caregiving:150600';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.pg.query('update access.access_grant set ended_at = now()');
  // Both live in one city, whose office merges them.
  await hub.pg.query(
    `update elders.elder set region_code = '150602001001', region_at = 150602001001 where key = any($1::uuid[])`,
    [[ONE, OTHER, THIRD, FOURTH].map((n) => keyOf('elder', n))],
  );
  await hub.settle();
});
afterAll(() => hub.close());

const read = async (id: string) =>
  hub.query('query ($id: ID!) { elder(id: $id) { id sex } }', {
    ...{ as: OFFICE, headers: BY_LAW, variables: { id } },
  });

/** The second is from now on part of the first. */
async function merge(one: number, other: number): Promise<void> {
  const ids = await Promise.all(
    [one, other].map((n) => publicIdFor(CARE, 'Elder', keyOf('elder', n))),
  );
  const merged = await act(
    hub,
    { entity: 'ElderMerge' },
    'mergeElders',
    {
      ...{ survivor: ids[0], duplicate: ids[1], evidence: '户籍证明' },
      ...{ wrongNumber: 'OF_DUPLICATE', note: '户口簿与身份证核对一致' },
    },
    { as: CARE },
  );
  expect(verdict(merged)).toBe('DONE');
  await hub.settle();
}

test('an office elsewhere that holds both ids does not learn that they are of one person', async () => {
  const grant = await placeGrant(hub);
  for (const n of [ONE, OTHER]) await lookUp(hub, { grant, ...card(n) });
  const [survivor, duplicate] = await Promise.all(
    [ONE, OTHER].map((n) => publicIdFor(OFFICE, 'Elder', keyOf('elder', n))),
  );
  expect((await read(duplicate!)).data.elder).toMatchObject({ id: duplicate });
  await merge(ONE, OTHER);
  // The id that stands goes on; the other one is as unknown as that of somebody never shown.
  expect((await read(survivor!)).data.elder).toMatchObject({ id: survivor });
  const unknown = await read(await publicIdFor(OFFICE, 'Elder', keyOf('elder', 30)));
  const answer = await read(duplicate!);
  const told = ({ data, errors = [] }: typeof answer) =>
    JSON.stringify([data, errors.map(({ message, extensions: { code } }) => [message, code])]);
  expect(told(answer)).toBe(told(unknown));
});

test('her log shows who read either record, and each entry stays in its chain as it was', async () => {
  const entries = async (key: string) =>
    (
      await hub.pg.query<{ n: number }>(
        'select count(*)::int as n from regions.access_entry where person = $1',
        [key],
      )
    ).rows[0]!.n;
  const both = (await entries(keyOf('elder', ONE))) + (await entries(keyOf('elder', OTHER)));
  expect(await entries(keyOf('elder', OTHER))).toBeGreaterThan(0);
  for (const n of [ONE, OTHER]) {
    const as = `elder:${n}`;
    const { data, errors } = await hub.query(
      '{ viewer { elder { id accessLog(first: 1) { totalCount } withheldCount } } }',
      { as },
    );
    expect(errors).toBeUndefined();
    const { id, accessLog, withheldCount } = data.viewer.elder;
    expect(id).toBe(await publicIdFor(as, 'Elder', keyOf('elder', ONE)));
    expect(accessLog.totalCount + withheldCount).toBeGreaterThanOrEqual(both);
  }
});

const APP = 'developer:1';
const HELD = `{ sharedElders { nodes { id consents(first: 50) { nodes { id } } } } }`;

/** Whom an app may read, each with the consents by which. */
async function held() {
  const { data, errors } = await hub.query(HELD, { as: APP, headers: WHY });
  expect(errors).toBeUndefined();
  const nodes = data.sharedElders.nodes as { id: string; consents: { nodes: { id: string }[] } }[];
  return nodes.map(({ id, consents }) => [id, consents.nodes.map((one) => one.id)]);
}

async function consents(n: number): Promise<void> {
  const as = `elder:${n}`;
  const { rows } = await hub.pg.query<{ id: string }>(
    `select id from regions.api_client where organisation = 'app-1'`,
  );
  const granted = await act(
    hub,
    { entity: 'Consent' },
    'grantConsent',
    {
      ...{ elder: await publicIdFor(as, 'Elder', keyOf('elder', n)), fieldGroups: ['IDENTITY'] },
      ...{ client: openIdOf('ApiClient', rows[0]!.id), purpose: 'CARE_COORDINATION' },
      validUntil: '2026-12-30',
    },
    { as },
  );
  expect(verdict(granted)).toBe('DONE');
}

test('an app with a consent of the record that ends is not told by it whose other record that was', async () => {
  await hub.pg.query(`update access.share set ended_at = now();
    update regions.consent set status = 'WITHDRAWN', withdrawn_on = granted_on where status = 'GRANTED'`);
  await consents(FOURTH);
  const [survivor, duplicate] = await Promise.all(
    [THIRD, FOURTH].map((n) => publicIdFor(APP, 'Elder', keyOf('elder', n))),
  );
  const before = await held();
  expect(before).toEqual([[duplicate, [expect.any(String)]]]);
  await merge(THIRD, FOURTH);
  expect(await held()).toEqual([]);
  const { rows } = await hub.pg.query(
    `select c.status, t.action, t.actor from regions.consent c
     join regions.transition t on t.entity = 'Consent' and t.subject = c.key::text and t.version = c.version
     where c.elder_key = $1 and c.granted_on = '2026-06-30'`,
    [keyOf('elder', THIRD)],
  );
  expect(rows).toEqual([{ status: 'WITHDRAWN', action: 'withdrawConsent', actor: 'hub' }]);
  // She is asked again, and the app has another consent, of somebody whom it has not met.
  await consents(THIRD);
  const after = await held();
  expect(after).toEqual([[survivor, [expect.any(String)]]]);
  expect(after[0]![1]).not.toEqual(before[0]![1]);
});
