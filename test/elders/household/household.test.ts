import type { Machine } from '../../../ground/workflow/machine.ts';
import { HOUSEHOLD } from '../../../subgraphs/elders/household/machine.ts';
import { HOUSEHOLD_MEMBERSHIP } from '../../../subgraphs/elders/household-membership/machine.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { COMMUNITY, twoRecords } from '../elder-merge/records.ts';
import { does, dwelling, ELSEWHERE, forget, lives, memberships, OFFICE, two } from './homes.ts';

const PLACE = { region: '150600', otherRegion: '210100' };

const household: Specimen = {
  ...{ machine: HOUSEHOLD as unknown as Machine, table: 'elders.household', primaryKey: 'key' },
  ...PLACE,
  apart: true,
  clear: forget,
  async place(hub, state) {
    await forget(hub);
    return dwelling(hub, state);
  },
  input(hub, action, as, key) {
    const place = { region: COMMUNITY, address: '示例路2号' };
    if (action === 'openHousehold') return { ...place, openedOn: '2026-06-30' };
    if (action === 'moveHousehold') {
      return { movedTo: ELSEWHERE, address: '示例路3号', movedOn: '2026-06-15' };
    }
    if (action === 'splitHousehold') return splits(hub, as, key);
    return action === 'closeHousehold' ? { lastDay: '2026-06-20' } : { others: 2 };
  },
};

/** Somebody joins the household, and is to leave it. */
async function splits(hub: TestHub, as: string, home: string) {
  const there = { region: COMMUNITY, address: '示例路9号', splitOn: '2026-06-20' };
  // A member of no household of hers: who tries in vain needs nobody to leave.
  const { survivor } = await twoRecords(hub);
  await lives(hub, survivor, home);
  const elder = as ? await publicIdFor(as, 'Elder', survivor) : survivor;
  await hub.pg.query('update elders.household set others = 1 where key = $1', [home]);
  return { ...there, members: [{ elder, relation: 'HEAD' }] };
}

let home = '';
const membership: Specimen = {
  ...{ machine: HOUSEHOLD_MEMBERSHIP as unknown as Machine, primaryKey: 'key' },
  ...{ table: 'elders.household_membership', ...PLACE },
  clear: forget,
  async place(hub, state) {
    await forget(hub);
    home = await dwelling(hub);
    return lives(hub, (await twoRecords(hub)).survivor, home, state);
  },
  async input(hub, action, persona) {
    if (action === 'correctHouseholdMembership') return { relation: 'PARENT' };
    if (action === 'endHouseholdMembership') return { lastDay: '2026-06-20' };
    await forget(hub);
    home = await dwelling(hub);
    const { survivor } = await twoRecords(hub);
    const id = (type: string, key: string) => (persona ? publicIdFor(persona, type, key) : key);
    return {
      ...{ elder: await id('Elder', survivor), household: await id('Household', home) },
      ...{ relation: 'HEAD', joinedOn: '2026-06-01' },
    };
  },
};

describe('a household', () => walkWorkflow(household));
describe('the membership of an elder', () => walkWorkflow(membership));

describe('keeping households', () => {
  const tried = outcomes(household, OFFICE);
  tried('openHousehold', 'New', [
    ['today', {}, 'OPEN'],
    ['tomorrow', { openedOn: '2026-07-01' }, 'INVALID_VALUE openedOn'],
    ['a region of another city', { region: '210102' }, 'NOT_FOUND'],
    ['a city and no county', { region: '150600' }, 'INVALID_VALUE region'],
    ['a number of a household register', { bookNumber: '150602A001' }, 'OPEN'],
    ['blanks for a number', { bookNumber: '    ' }, 'BAD_USER_INPUT'],
    ['fewer than nobody', { others: -1 }, 'BAD_USER_INPUT'],
  ]);
  tried('closeHousehold', 'OPEN', [
    ['tomorrow', { lastDay: '2026-07-01' }, 'INVALID_VALUE lastDay'],
    ['the day before it began', { lastDay: '2026-01-09' }, 'INVALID_VALUE lastDay'],
    ['its first day', { lastDay: '2026-01-10' }, 'CLOSED'],
  ]);
  tried('moveHousehold', 'OPEN', [
    ['tomorrow', { movedOn: '2026-07-01' }, 'INVALID_VALUE movedOn'],
    ['another city', { movedTo: '210102' }, 'INVALID_VALUE movedTo'],
  ]);
});

describe('joining', () => {
  const tried = outcomes(membership, OFFICE);
  tried('recordHouseholdMembership', 'New', [
    ['a day since it began', {}, 'HOLDS'],
    ['a day before it began', { joinedOn: '2026-01-09' }, 'INVALID_VALUE joinedOn'],
    ['tomorrow', { joinedOn: '2026-07-01' }, 'INVALID_VALUE joinedOn'],
    ['what is no household', { household: 'none' }, 'BAD_USER_INPUT'],
  ]);
});

describe('who lives where', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
  });
  beforeEach(() => forget(hub));
  afterAll(() => hub.close());

  const joins = async (elder: string, dwelling: string, more = {}) =>
    act(
      hub,
      { entity: 'HouseholdMembership' },
      'recordHouseholdMembership',
      {
        elder: await publicIdFor(OFFICE, 'Elder', elder),
        household: await publicIdFor(OFFICE, 'Household', dwelling),
        ...{ relation: 'NONE', joinedOn: '2026-06-01', ...more },
      },
      { as: OFFICE },
    );

  test('an elder lives in one household at a time, also when two offices record it at once', async () => {
    const { survivor } = await twoRecords(hub);
    const [a, b] = [await dwelling(hub), await dwelling(hub)];
    const outcomes = await Promise.all([joins(survivor, a), joins(survivor, b)]);
    expect(outcomes.map(verdict).sort()).toEqual(['ALREADY_EXISTS', 'DONE']);
    expect((await memberships(hub, survivor)).length).toBe(1);
  });

  test('a household has one head, and one that is closed takes nobody', async () => {
    const { survivor, duplicate } = await twoRecords(hub);
    const one = await dwelling(hub);
    const head = { relation: 'HEAD' };
    const outcomes = await Promise.all([joins(survivor, one, head), joins(duplicate, one, head)]);
    expect(outcomes.map(verdict).sort()).toEqual(['ALREADY_EXISTS', 'DONE']);
    const closed = await dwelling(hub, 'CLOSED');
    const other = outcomes[0]!.node ? duplicate : survivor;
    expect(verdict(await joins(other, closed))).toBe('NOT_KNOWN');
  });

  test('one with elders in it is not closed', async () => {
    const { survivor } = await twoRecords(hub);
    const one = await dwelling(hub);
    await lives(hub, survivor, one);
    const closed = await does(hub, 'Household', 'closeHousehold', one, { lastDay: '2026-06-20' });
    expect(verdict(closed)).toBe('MEMBERS_LEFT');
  });

  test('a number of a household register is that of one household, and is shown masked', async () => {
    const [a, b] = [await dwelling(hub), await dwelling(hub)];
    const bookNumber = '150602A001';
    expect(verdict(await does(hub, 'Household', 'correctHousehold', a, { bookNumber }))).toBe(
      'DONE',
    );
    expect(verdict(await does(hub, 'Household', 'correctHousehold', b, { bookNumber }))).toBe(
      'ALREADY_EXISTS',
    );
    const { rows } = await hub.pg.query<{ row: string }>(
      'select to_jsonb(h)::text as row from elders.household h where key = $1',
      [a],
    );
    expect(rows[0]!.row).not.toContain(bookNumber);
    expect(rows[0]!.row).toContain('********01');
  });

  test.each([
    ['recordElderDeath', { diedOn: '2026-06-20' }, '2026-06-20'],
    ['recordElderLeft', { leftOn: '2026-06-19' }, '2026-06-19'],
    ['moveElder', { movedTo: ELSEWHERE, movedOn: '2026-06-15' }, '2026-06-14'],
  ])('%s ends the membership with her last day there', async (name, input, lastDay) => {
    const { survivor } = await twoRecords(hub);
    await lives(hub, survivor, await dwelling(hub));
    expect(verdict(await does(hub, 'Elder', name, survivor, input))).toBe('DONE');
    expect(await memberships(hub, survivor)).toEqual([{ status: 'ENDED', day: lastDay }]);
  });

  test('who lives in it moves with it, and stays in it', async () => {
    const { survivor } = await twoRecords(hub);
    const one = await dwelling(hub);
    await lives(hub, survivor, one);
    const moved = { movedTo: ELSEWHERE, address: '示例路3号', movedOn: '2026-06-15' };
    expect(verdict(await does(hub, 'Household', 'moveHousehold', one, moved))).toBe('DONE');
    const { rows } = await hub.pg.query(
      `select e.region_code as home, e.address, m.region_code as of, m.status,
         (select string_agg(r.region_code || ' ' || r.valid_from, ', ' order by r.valid_from)
          from elders.elder_registration r where r.elder_key = e.key) as registered
       from elders.elder e join elders.household_membership m on m.elder_key = e.key where e.key = $1`,
      [survivor],
    );
    expect(rows).toEqual([
      {
        ...{ home: ELSEWHERE, address: '示例路3号', of: ELSEWHERE, status: 'HOLDS' },
        registered: `${COMMUNITY} 2026-01-10, ${ELSEWHERE} 2026-06-15`,
      },
    ]);
  });

  test.each([
    [null, 'PARTNER', false],
    [0, 'NOBODY', true],
    [1, 'NOBODY', false],
    [null, 'NOBODY', null],
  ])('with %s others and %s of the register she lives alone: %s', async (others, beside, alone) => {
    const { one, stays, leaves } = await two(hub, others);
    if (beside === 'NOBODY') {
      await hub.pg.query(
        `update elders.household_membership set status = 'ENDED', left_on = '2026-06-10' where elder_key = $1`,
        [leaves],
      );
    }
    const text = `query ($id: ID!) { elder(id: $id) { livesAlone
      then: livesAlone(asOf: "2026-06-10") before: livesAlone(asOf: "2026-01-09") } }`;
    const variables = { id: await publicIdFor(OFFICE, 'Elder', stays) };
    const { data, errors } = await hub.query(text, { as: OFFICE, variables });
    expect(errors).toBeUndefined();
    expect(one).toBeDefined();
    expect(data.elder).toEqual({ livesAlone: alone, then: false, before: null });
  });

  test('other subgraphs know by her fact who lives with whom', async () => {
    const { survivor, duplicate } = await twoRecords(hub);
    const one = await dwelling(hub);
    for (const elder of [survivor, duplicate]) {
      expect(verdict(await joins(elder, one))).toBe('DONE');
    }
    await hub.settle();
    const { rows } = await hub.pg.query<{ n: number }>(
      'select count(*)::int as n from services.elder_fact where household_key = $1',
      [one],
    );
    expect(rows).toEqual([{ n: 2 }]);
  });
});
