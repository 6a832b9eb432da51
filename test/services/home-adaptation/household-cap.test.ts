import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, type Outcome, verdict } from '../../kit/mutations.ts';

/** Shenyang: 3000 yuan for a household, once for good; no assessment is asked for. */
const [SURVEYOR, OFFICER, ELSE] = [
  'caregiving:210100',
  'caregiving:210100:2',
  'caregiving:210100:3',
];
const SUPERVISOR = 'supervision:210100';
const DAY = '2026-06-01';

let hub: TestHub;
let people: { key: string; region: string }[];
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  const { rows } = await hub.pg.query<{ key: string; region: string }>(
    `select e.key, e.region_code as region from elders.elder e
     where e.life_status = 'ACTIVE' and e.region_code like '2101%'
       and not exists (select from elders.household_membership m where m.elder_key = e.key)
       and not exists (select from services.home_adaptation a where a.elder_key = e.key)
       and not exists (select from elders.eligibility_record r where r.elder_key = e.key and r.category = 'DIBAO')
     order by e.key limit 16`,
  );
  people = rows;
});
afterAll(() => hub.close());

/** The rows that an office has made, with the versions that they are at. */
const versions = new Map<string, number>();

async function does(
  as: string,
  entity: string,
  name: string,
  key: string | null,
  input: Record<string, unknown>,
): Promise<Outcome & { key: string | null }> {
  const row =
    key === null ? {} : { id: await publicIdFor(as, entity, key), version: versions.get(key) ?? 1 };
  const outcome = await act(hub, { entity }, name, { ...row, ...input }, { as });
  if (key !== null && verdict(outcome) === 'DONE')
    versions.set(key, outcome.node!.version as number);
  return { ...outcome, key };
}

async function made(entity: string, table: string, name: string, input: object): Promise<string> {
  const outcome = await act(hub, { entity }, name, { ...input }, { as: SURVEYOR });
  expect(verdict(outcome)).toBe('DONE');
  const { rows } = await hub.pg.query<{ key: string }>(
    `select key from ${table} order by created_at desc limit 1`,
  );
  return rows[0]!.key;
}

const elderId = (key: string) => publicIdFor(SURVEYOR, 'Elder', key);

/** Somebody of Shenyang in economic difficulty, in no household. */
async function someone(): Promise<string> {
  const { key } = people.shift()!;
  const recorded = { category: 'DIBAO', validFrom: DAY, authority: '民政局', evidence: '低保证' };
  const elder = await elderId(key);
  await made('EligibilityRecord', 'elders.eligibility_record', 'recordEligibilityRecord', {
    elder,
    ...recorded,
  });
  await hub.settle();
  return key;
}

function dwelling(): Promise<string> {
  const place = { region: '210102', address: '示例路1号', openedOn: DAY };
  return made('Household', 'elders.household', 'openHousehold', place);
}

async function joins(elder: string, household: string, joinedOn = DAY): Promise<string> {
  const membership = await made(
    ...([
      'HouseholdMembership',
      'elders.household_membership',
      'recordHouseholdMembership',
    ] as const),
    {
      ...{ elder: await elderId(elder), relation: 'NONE', joinedOn },
      household: await publicIdFor(SURVEYOR, 'Household', household),
    },
  );
  await hub.settle();
  return membership;
}

async function applies(elder: string, as = SURVEYOR): Promise<Outcome> {
  const materials = ['IDENTITY', 'HARDSHIP', 'HOUSING'];
  const input = { elder: await publicIdFor(as, 'Elder', elder), channel: 'WINDOW', materials };
  return act(hub, { entity: 'HomeAdaptation' }, 'applyForHomeAdaptation', input, { as });
}

async function rowOf(
  elder: string,
): Promise<{ key: string; granted: number | null; status: string }> {
  const { rows } = await hub.pg.query<{ key: string; granted: string | null; status: string }>(
    `select key, granted, status from services.home_adaptation where elder_key = $1
     order by created_at desc limit 1`,
    [elder],
  );
  const { granted, ...row } = rows[0]!;
  return { ...row, granted: granted === null ? null : Number(granted) };
}

/** Applied for and planned, at a cost; the key of the row. */
async function planned(elder: string, cost: number): Promise<string> {
  expect(verdict(await applies(elder))).toBe('DONE');
  const { key } = await rowOf(elder);
  const items = [{ item: 'CatalogueItem:ADAPTATION_SAFETY_RAIL', cost }];
  const survey = { surveyedOn: '2026-06-30', items };
  expect(verdict(await does(SURVEYOR, 'HomeAdaptation', 'surveyHomeAdaptation', key, survey))).toBe(
    'DONE',
  );
  return key;
}

const approves = (key: string, as = OFFICER) =>
  does(as, 'HomeAdaptation', 'approveHomeAdaptation', key, {});

test('two elders of one household who apply at once get one adaptation', async () => {
  const [a, b] = [await someone(), await someone()];
  const home = await dwelling();
  await joins(a, home);
  await joins(b, home);
  const tried = await Promise.all([applies(a), applies(b, OFFICER)]);
  expect(tried.map(verdict).sort()).toEqual(['ALREADY_EXISTS', 'DONE']);
});

test('two of one household who race for its cap: one is granted, the other is told that it is used', async () => {
  const [a, b] = [await someone(), await someone()];
  const home = await dwelling();
  await joins(b, home);
  // Each applied for a home of her own, and then they live in one.
  const [one, other] = [await planned(a, 480_000), await planned(b, 320_000)];
  await joins(a, home);
  const tried = await Promise.all([approves(one), approves(other, ELSE)]);
  expect(tried.map(verdict).sort()).toEqual(['CAP_REACHED', 'DONE']);
  const { rows } = await hub.pg.query<{ granted: string }>(
    'select sum(granted) as granted from services.home_adaptation where key = any($1)',
    [[one, other]],
  );
  expect(rows).toEqual([{ granted: '300000' }]);
});

test('of two whose plans are ready when they move together, the first that is approved has the cap', async () => {
  const [a, b] = [await someone(), await someone()];
  const home = await dwelling();
  await joins(b, home);
  const [one, other] = [await planned(a, 320_000), await planned(b, 320_000)];
  await joins(a, home);
  expect(verdict(await approves(one))).toBe('DONE');
  expect(verdict(await approves(other))).toBe('CAP_REACHED');
  // The grant is the household's, where she lives by now.
  const { rows } = await hub.pg.query(
    'select household_key = $2 as of_it from services.home_adaptation where key = $1',
    [one, home],
  );
  expect(rows).toEqual([{ of_it: true }]);
});

test('what the first one left of the cap goes to the next, whoever of the household asks', async () => {
  const [a, b] = [await someone(), await someone()];
  const home = await dwelling();
  await joins(a, home);
  await joins(b, home);
  const first = await planned(a, 200_000);
  expect(verdict(await approves(first))).toBe('DONE');
  const step = (as: string, name: string, input = {}) =>
    does(as, 'HomeAdaptation', name, first, input);
  expect(verdict(await step(SURVEYOR, 'startHomeAdaptation'))).toBe('DONE');
  expect(verdict(await step(SURVEYOR, 'handInHomeAdaptation', { cost: 180_000 }))).toBe('DONE');
  const wrong = { note: '扶手松动' };
  expect(verdict(await step(SUPERVISOR, 'returnHomeAdaptation', wrong))).toBe('DONE');
  expect(verdict(await step(SURVEYOR, 'handInHomeAdaptation', { cost: 190_000 }))).toBe('DONE');
  expect(verdict(await step(SUPERVISOR, 'acceptHomeAdaptation'))).toBe('DONE');
  const { rows } = await hub.pg.query(
    'select status, subsidy::int, returns from services.home_adaptation where key = $1',
    [first],
  );
  expect(rows).toEqual([{ status: 'DONE', subsidy: 190_000, returns: 1 }]);
  // It has cost less than was granted: 1,100 yuan are left.
  const second = await planned(b, 250_000);
  expect(verdict(await approves(second))).toBe('DONE');
  expect((await rowOf(b)).granted).toBe(110_000);
  expect(
    verdict(await does(SURVEYOR, 'HomeAdaptation', 'withdrawHomeAdaptation', second, {})),
  ).toBe('DONE');
  const third = await planned(a, 250_000);
  expect(verdict(await approves(third))).toBe('DONE');
  expect((await rowOf(a)).granted).toBe(110_000);
});

test('who leaves for a household of her own has a cap of her own there', async () => {
  const [a, b] = [await someone(), await someone()];
  const home = await dwelling();
  await joins(a, home);
  const membership = await joins(b, home);
  expect(verdict(await approves(await planned(a, 300_000)))).toBe('DONE');
  const left = { lastDay: '2026-06-20' };
  await does(SURVEYOR, 'HouseholdMembership', 'endHouseholdMembership', membership, left);
  await joins(b, await dwelling(), '2026-06-21');
  const hers = await planned(b, 310_000);
  expect(verdict(await approves(hers))).toBe('DONE');
  expect((await rowOf(b)).granted).toBe(300_000);
});

test('a plan is for the household that she lives in: after a split she applies anew', async () => {
  const a = await someone();
  const membership = await joins(a, await dwelling());
  const plan = await planned(a, 100_000);
  const left = { lastDay: '2026-06-20' };
  await does(SURVEYOR, 'HouseholdMembership', 'endHouseholdMembership', membership, left);
  await joins(a, await dwelling(), '2026-06-21');
  expect(verdict(await approves(plan))).toBe('DWELLING_CHANGED');
  expect(verdict(await applies(a))).toBe('ALREADY_EXISTS');
  await does(SURVEYOR, 'HomeAdaptation', 'withdrawHomeAdaptation', plan, {});
  expect(verdict(await applies(a))).toBe('DONE');
});

test('after the death of who applied, what is not begun is taken back and what was granted counts', async () => {
  const [a, b] = [await someone(), await someone()];
  const home = await dwelling();
  await joins(a, home);
  await joins(b, home);
  expect(verdict(await approves(await planned(a, 300_000)))).toBe('DONE');
  const granted = (await rowOf(a)).key;
  await does(SURVEYOR, 'HomeAdaptation', 'startHomeAdaptation', granted, {});
  const died = { diedOn: '2026-06-29' };
  const { rows } = await hub.pg.query<{ version: number }>(
    'select version from elders.elder where key = $1',
    [a],
  );
  versions.set(a, rows[0]!.version);
  expect(verdict(await does(SURVEYOR, 'Elder', 'recordElderDeath', a, died))).toBe('DONE');
  await hub.settle();
  expect((await rowOf(a)).status).toBe('WORKS');
  expect(verdict(await applies(b))).toBe('ALREADY_EXISTS');
});
