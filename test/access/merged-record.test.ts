import { keyOf } from '../../ground/synthetic/keys.ts';
import { publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, verdict } from '../kit/mutations.ts';
import { BY_LAW, card, lookUp, OFFICE, placeGrant } from './granted.ts';

const [ONE, OTHER] = [1, 2];
const CARE = 'caregiving:150600';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.pg.query('update access.access_grant set ended_at = now()');
  // Both live in one city, whose office merges them.
  await hub.pg.query(
    `update elders.elder set region_code = '150602001001', region_at = 150602001001 where key = any($1::uuid[])`,
    [[keyOf('elder', ONE), keyOf('elder', OTHER)]],
  );
  await hub.settle();
});
afterAll(() => hub.close());

const read = async (id: string) =>
  hub.query('query ($id: ID!) { elder(id: $id) { id sex } }', {
    ...{ as: OFFICE, headers: BY_LAW, variables: { id } },
  });

test('an office elsewhere that holds both ids does not learn that they are of one person', async () => {
  const grant = await placeGrant(hub);
  for (const n of [ONE, OTHER]) await lookUp(hub, { grant, ...card(n) });
  const [survivor, duplicate] = await Promise.all(
    [ONE, OTHER].map((n) => publicIdFor(OFFICE, 'Elder', keyOf('elder', n))),
  );
  expect((await read(duplicate!)).data.elder).toMatchObject({ id: duplicate });
  const ids = await Promise.all(
    [ONE, OTHER].map((n) => publicIdFor(CARE, 'Elder', keyOf('elder', n))),
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
