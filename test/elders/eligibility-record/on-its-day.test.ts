import { completedYears } from '../../../ground/china/age.ts';
import { categoriesOn, type CategoryTerm } from '../../../ground/facts/elder-fact.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import {
  GROUP_RULES,
  type GroupRule,
  reaches,
} from '../../../subgraphs/elders/eligibility-record/group-rules.ts';
import { ALL_ROWS, groupsSql } from '../../../subgraphs/elders/eligibility-record/groups.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { daysLater } from '../../../ground/china/calendar.ts';
import { eldersIn, inForce, world } from '../elders-world.ts';

const OFFICE = 'staff:150600';
const HOME = { region_code: '150602001001', region_at: 150602001001 };

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

/** What field, filter, figure and fact say on a day that nobody has written on. */
async function groupsOn(key: string, day: string, category: string) {
  hub.setToday(day);
  const id = await publicIdFor(OFFICE, 'Elder', key);
  const { elder, elders, region } = expectData(
    await hub.query(
      `query ($id: ID!) {
        elder(id: $id) { name categories { category origin follows validFrom validUntil } }
        elders(first: 100, filter: { within: "150600", categories: [${category}] }) { nodes { id } totalCount }
        region(code: "150600") { eldersByCategory(asOf: "${day}") { category count { value } } } }`,
      { as: OFFICE, variables: { id } },
    ),
  );
  const { rows } = await hub.pg.query(
    'select categories from services.elder_fact where elder_key = $1',
    [key],
  );
  return {
    field: elder.categories.find((one: { category: string }) => one.category === category),
    found: elders.totalCount as number,
    counted: region.eldersByCategory.find((one: { category: string }) => one.category === category)
      .count.value as number,
    fact: categoriesOn(rows[0] as { categories: CategoryTerm[] }, day).includes(category),
  };
}

const nextDay = (day: string) => daysLater(day, 1);
const dayBefore = (day: string) => daysLater(day, -1);

test('an 80th birthday makes somebody very old on its day and not the day before, without a write', async () => {
  const elder = eldersIn('1506').find(
    ({ age, lifeStatus }) => age === 79 && lifeStatus === 'ACTIVE',
  )!;
  const birthday = `${Number(elder.birthDate.slice(0, 4)) + 80}${elder.birthDate.slice(4)}`;
  const before = await groupsOn(elder.key, dayBefore(birthday), 'VERY_OLD');
  const on = await groupsOn(elder.key, birthday, 'VERY_OLD');
  expect(before).toMatchObject({ field: undefined, fact: false });
  expect(on.field).toEqual({
    ...{ category: 'VERY_OLD', origin: 'DERIVED', follows: 'BIRTH_DATE' },
    ...{ validFrom: birthday, validUntil: null },
  });
  expect(on.fact).toBe(true);
  const same = eldersIn('1506').filter(
    ({ birthDate, lifeStatus }) => lifeStatus === 'ACTIVE' && birthDate === elder.birthDate,
  ).length;
  expect(on.found - before.found).toBe(same);
  expect(on.counted - before.counted).toBe(same);
});

test('an assessment that runs out makes nobody disabled from the next day on, without a write', async () => {
  const elder = eldersIn('1506').find(
    (one) => inForce(one)?.band === 'FULL' && one.registrations.length === 1,
  )!;
  const { validUntil, assessedOn } = inForce(elder)!;
  const last = await groupsOn(elder.key, validUntil, 'DISABLED_FULL');
  const after = await groupsOn(elder.key, nextDay(validUntil), 'DISABLED_FULL');
  expect(last).toMatchObject({
    field: { origin: 'DERIVED', follows: 'ASSESSMENT', validFrom: assessedOn, validUntil },
    fact: true,
  });
  expect(after).toMatchObject({ field: undefined, fact: false });
  expect(after.found).toBeLessThan(last.found);
  expect(after.counted).toBeLessThan(last.counted);
});

test('who dies is in no group from the next day on', async () => {
  const { key, lifeStatusOn, birthDate } = world.elder(19);
  const { rows } = await hub.pg.query(
    'select categories from services.elder_fact where elder_key = $1',
    [key],
  );
  expect(completedYears(birthDate, lifeStatusOn!)).toBeGreaterThan(80);
  expect(categoriesOn(rows[0], lifeStatusOn!)).toContain('VERY_OLD');
  expect(categoriesOn(rows[0], nextDay(lifeStatusOn!))).toEqual([]);
});

describe('a household', () => {
  const DAY = '2026-06-30';
  const [wife, husband] = [keyOf('elder', 9), keyOf('elder', 7)];
  const household = keyOf('household', 9);

  beforeAll(async () => {
    hub.setToday(DAY);
    await hub.pg.query(`delete from elders.household_membership where elder_key = any($1)`, [
      [wife, husband],
    ]);
    await hub.pg.query(
      `insert into elders.household (key, status, address, others, opened_on, region_code, region_at, synthetic)
       values ($1, 'OPEN', '示例路1号', null, '2026-01-10', $2, $3, true)
       on conflict (key) do update set others = null`,
      [household, HOME.region_code, HOME.region_at],
    );
    for (const [n, key] of [wife, husband].entries()) {
      await hub.pg.query(
        `insert into elders.household_membership (key, status, elder_key, household_key, relation, joined_on, region_code, region_at)
         values (uuidv7(), 'HOLDS', $1, $2, $3, '2026-01-10', $4, $5)`,
        [key, household, n === 0 ? 'HEAD' : 'SPOUSE', HOME.region_code, HOME.region_at],
      );
    }
  });

  const does = async (entity: string, name: string, key: string, input: object) => {
    const { rows } = await hub.pg.query(
      `select version from elders.${entity === 'Elder' ? 'elder' : 'household'} where key = $1`,
      [key],
    );
    const id = await publicIdFor(OFFICE, entity, key);
    const done = await act(
      hub,
      { entity },
      name,
      { id, version: rows[0].version, ...input },
      { as: OFFICE },
    );
    expect(verdict(done)).toBe('DONE');
    await hub.settle();
  };

  test('whose others are counted as none tells each member anew that she does not live alone', async () => {
    await does('Household', 'correctHousehold', household, { others: 0 });
    // It was reported of him that he lives alone; his household says otherwise.
    expect(await groupsOn(husband, DAY, 'LIVING_ALONE')).toMatchObject({
      field: undefined,
      fact: false,
    });
    expect(await groupsOn(wife, DAY, 'LIVING_ALONE')).toMatchObject({
      field: undefined,
      fact: false,
    });
  });

  test('of two makes the one who is left live alone when the other dies, and tells the others so', async () => {
    await does('Elder', 'recordElderDeath', husband, { diedOn: '2026-06-20', note: '死亡证明' });
    const found = await groupsOn(wife, DAY, 'LIVING_ALONE');
    expect(found).toMatchObject({
      field: { origin: 'DERIVED', follows: 'HOUSEHOLD' },
      fact: true,
    });
    const { rows } = await hub.pg.query<{ categories: CategoryTerm[] }>(
      'select categories from services.elder_fact where elder_key = $1',
      [wife],
    );
    expect(categoriesOn(rows[0]!, '2026-06-20')).not.toContain('LIVING_ALONE');
    expect(categoriesOn(rows[0]!, '2026-06-21')).toContain('LIVING_ALONE');
  });

  test('with somebody else in it makes nobody live alone, from the correction on', async () => {
    await does('Household', 'correctHousehold', household, { others: 1 });
    expect(await groupsOn(wife, DAY, 'LIVING_ALONE')).toMatchObject({
      field: undefined,
      fact: false,
    });
  });
});

describe('the rule of a region', () => {
  /** The groups of an elder by other rules. */
  async function by(rules: readonly GroupRule[], key: string, day: string): Promise<string[]> {
    const { sql } = groupsSql({ ...ALL_ROWS, rules }, ['VERY_OLD', 'ECON_DIFFICULT']);
    const { rows } = await hub.pg.query<{ category: string }>(
      `select g.category from elders.elder e cross join (select $2::date as day) d
       cross join lateral (${sql}) g where e.key = $1`,
      [key, day],
    );
    return rows.map(({ category }) => category).sort();
  }
  const own: GroupRule = {
    ...{
      regionCode: '150600',
      validFrom: '2026-01-01',
      validTo: '2026-06-30',
      policyDocumentId: null,
    },
    ...{ veryOldFrom: 70, economic: ['SEVERE_DISABLED', 'VETERAN_PREFERENTIAL'] },
  };
  const ofCounty: GroupRule = { ...own, regionCode: '150602', veryOldFrom: 90 };

  test('stands before that of the country, for its days, and that of a county before that of its city', async () => {
    // 84 years old, on the minimum living allowance, in 150602.
    const { key } = world.elder(1);
    expect(await by(GROUP_RULES, key, '2026-06-30')).toEqual(['ECON_DIFFICULT', 'VERY_OLD']);
    expect(await by([...GROUP_RULES, own], key, '2026-06-30')).toEqual(['VERY_OLD']);
    expect(await by([...GROUP_RULES, own, ofCounty], key, '2026-06-30')).toEqual([]);
    expect(await by([...GROUP_RULES, own, ofCounty], key, '2026-07-01')).toEqual([
      'ECON_DIFFICULT',
      'VERY_OLD',
    ]);
    expect(await by([{ ...own, regionCode: '210100' }], key, '2026-06-30')).toEqual([]);
  });

  test('counts years as they are counted everywhere, for those born on 29 February too', async () => {
    for (const born of ['1944-02-29', '1944-02-28', '1944-03-01', '1946-12-31']) {
      for (const years of [60, 65, 79, 80, 81]) {
        const { rows } = await hub.pg.query<{ day: string }>(
          `select (${reaches('b.day', 'b.years')})::text as day from (select $1::date as day, $2::int as years) b`,
          [born, years],
        );
        const { day } = rows[0]!;
        expect([born, completedYears(born, day)]).toEqual([born, years]);
        expect([born, completedYears(born, dayBefore(day))]).toEqual([born, years - 1]);
      }
    }
  });
});

test('the table itself takes no record of a group that follows', async () => {
  const insert = hub.pg.query(
    `insert into elders.eligibility_record (key, status, elder_key, category, valid_from, authority, evidence, region_code, region_at)
     values (uuidv7(), 'HOLDS', $1, 'VERY_OLD', '2026-01-10', '示例局', '示例书', $2, $3)`,
    [keyOf('elder', 1), HOME.region_code, HOME.region_at],
  );
  await expect(insert).rejects.toThrow('eligibility_record_certified');
});
