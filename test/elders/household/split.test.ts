import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { verdict } from '../../kit/mutations.ts';
import { does, dwelling, ELSEWHERE, forget, memberships, OFFICE, two } from './homes.ts';

describe('a household that is split', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
  });
  beforeEach(() => forget(hub));
  afterAll(() => hub.close());

  const split = async (from: string, members: [string, string][], more = {}) => {
    const leaving = members.map(async ([elder, relation]) => ({
      ...{ elder: await publicIdFor(OFFICE, 'Elder', elder), relation },
    }));
    return does(hub, 'Household', 'splitHousehold', from, {
      ...{ members: await Promise.all(leaving), region: ELSEWHERE, address: '示例路9号' },
      ...{ splitOn: '2026-06-15', others: 0, ...more },
    });
  };

  test('who leaves for a household of her own is a member of each on its days, and moves there', async () => {
    const { one, stays, leaves } = await two(hub);
    expect(verdict(await split(one, [[leaves, 'HEAD']]))).toBe('DONE');
    const { rows } = await hub.pg.query(
      `select h.split_from_key = $2 as split, h.opened_on::text as opened, m.status, m.relation,
         m.joined_on::text as since, m.left_on::text as until, e.region_code as home, e.address
       from elders.household_membership m join elders.household h on h.key = m.household_key
       join elders.elder e on e.key = m.elder_key where m.elder_key = $1 order by m.joined_on`,
      [leaves, one],
    );
    const now = { home: ELSEWHERE, address: '示例路9号', relation: 'HEAD' };
    expect(rows).toEqual([
      {
        ...{ ...now, split: null, opened: '2026-01-10', status: 'ENDED' },
        ...{ since: '2026-01-10', until: '2026-06-14' },
      },
      {
        ...{ ...now, split: true, opened: '2026-06-15', status: 'HOLDS' },
        ...{ since: '2026-06-15', until: null },
      },
    ]);
    expect(await memberships(hub, stays)).toEqual([{ status: 'HOLDS', day: null }]);
    await hub.settle();
    const facts = await hub.pg.query(
      `select h.split_from_key = $2 as split from services.elder_fact f
       join elders.household h on h.key = f.household_key where f.elder_key = $1`,
      [leaves, one],
    );
    expect(facts.rows).toEqual([{ split: true }]);
  });

  test('somebody is left, or the household has moved', async () => {
    const { one, stays, leaves } = await two(hub, 0);
    const all: [string, string][] = [
      [stays, 'HEAD'],
      [leaves, 'SPOUSE'],
    ];
    expect(verdict(await split(one, all))).toBe('NOBODY_LEFT');
    await hub.pg.query('update elders.household set others = 1 where key = $1', [one]);
    expect(verdict(await split(one, all))).toBe('DONE');
  });

  test('a split that cannot be is refused as a whole', async () => {
    const { one, stays, leaves } = await two(hub, 1);
    const refused = async (members: [string, string][], more = {}) => {
      const { userErrors } = await split(one, members, more);
      return userErrors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`).join();
    };
    const elsewhere = await dwelling(hub);
    expect(await refused([[leaves, 'HEAD']], { splitOn: '2026-01-10' })).toBe(
      'INVALID_VALUE splitOn',
    );
    expect(await refused([[leaves, 'HEAD']], { splitOn: '2026-07-01' })).toBe(
      'INVALID_VALUE splitOn',
    );
    expect(await refused([[leaves, 'HEAD']], { region: '210102' })).toBe('INVALID_VALUE region');
    expect(
      await refused([
        [leaves, 'HEAD'],
        [stays, 'HEAD'],
      ]),
    ).toBe('ALREADY_EXISTS members.1.relation');
    expect(
      await refused([
        [leaves, 'HEAD'],
        [leaves, 'NONE'],
      ]),
    ).toBe('ALREADY_EXISTS members.1.elder');
    await hub.pg.query(
      'update elders.household_membership set household_key = $2 where elder_key = $1',
      [stays, elsewhere],
    );
    expect(await refused([[stays, 'HEAD']])).toBe('NOT_KNOWN members.0.elder');
    const { rows } = await hub.pg.query<{ n: number }>(
      'select count(*)::int as n from elders.household where split_from_key = $1',
      [one],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
