import { runLeads } from '../../../router/commands/leads.ts';
import { inForce } from '../../../subgraphs/elders/ability-assessment/in-force.ts';
import { ALL_ROWS, groupsSql } from '../../../subgraphs/elders/eligibility-record/groups.ts';
import { elderFactsSql } from '../../../subgraphs/elders/elder/facts.ts';
import { refreshLeads } from '../../../subgraphs/services/proactive-lead/refresh.ts';
import { beginSweep, sweepOn } from '../../../subgraphs/services/proactive-lead/sweep.ts';
import { sweepAll } from '../../../subgraphs/services/proactive-lead/sweep-all.ts';
import { TEST_AS_OF } from '../../kit/world.ts';
import { leadsOf, unswept } from './swept.ts';

const at = unswept();
const DAY = `date '${TEST_AS_OF}'`;
const quietly = (more: object = {}) => ({
  again: false,
  batch: 50,
  told: () => undefined,
  ...more,
});
const sweep = (more?: object) => sweepAll(at.orm(), TEST_AS_OF, quietly(more));

/** SQL over the register of elders itself, and not over what others are told of it. */
const IN = (...groups: string[]) => `exists (select from (${groupsSql(ALL_ROWS).sql}) g
  where g.category = any('{${groups.join(',')}}'))`;
const ASSESSED = `exists (select from elders.ability_assessment x
  where x.elder_key = e.key and x.standard <> 'LTC_2021' and ${inForce('x', DAY)})`;
const VISITED = `exists (select from services.visit_plan p where p.elder_key = e.key and p.status = 'HOLDS')`;
const ADAPTED = `exists (select from services.home_adaptation a where a.elder_key = e.key and a.status = 'DONE')`;
const WANTS = `exists (select from elders.destitute_support s where s.elder_key = e.key and s.willing
  and s.valid_from <= ${DAY} and (s.valid_to is null or s.valid_to >= ${DAY}))`;
const HARD_CASES = [
  ...['LIVING_ALONE', 'EMPTY_NEST', 'LEFT_BEHIND', 'DISABLED_FULL'],
  ...['SEVERE_DISABLED', 'FAMILY_PLANNING_SPECIAL'],
];
const DESTITUTE = ['DESTITUTE_CENTRAL', 'DESTITUTE_SCATTERED'];

/** Whom each of the 16 national items is for and who is not given it; null where people find them. */
const ORACLE: Readonly<Record<string, string | null>> = {
  ...{ EMPLOYEE_PENSION: null, RESIDENT_PENSION: null, HEALTH_MANAGEMENT: null },
  ABILITY_ASSESSMENT: `e.birth_date <= ${DAY} - interval '65 years' and not ${ASSESSED}`,
  VERY_OLD_ALLOWANCE: null,
  HOME_ADAPTATION: `${IN('ECON_DIFFICULT')} and not ${ADAPTED}`,
  ...{ SERVICE_SUBSIDY: null, CARE_SUBSIDY: null, FAMILY_CARE_SUPPORT: null },
  MINIMUM_LIVING_ALLOWANCE: null,
  SCATTERED_SUPPORT: `${IN('SANWU', 'WUBAO')} and not ${IN(...DESTITUTE)}`,
  CENTRAL_SUPPORT: `${WANTS} and not ${IN('DESTITUTE_CENTRAL')}`,
  VISIT_SERVICE: `${IN(...HARD_CASES)} and not ${VISITED}`,
  ...{ HONOUR_HOME_SUPPORT: null, FAMILY_PLANNING_PRIORITY: null, VAGRANT_RELIEF: null },
};

async function expected(): Promise<string[]> {
  const wanted: string[] = [];
  for (const [item, sql] of Object.entries(ORACLE)) {
    if (sql === null) continue;
    const { rows } = await at.hub().pg.query<{ key: string }>(
      `select e.key from elders.elder e cross join (select ${DAY} as day) d
       where e.life_status = 'ACTIVE' and ${sql}`,
    );
    wanted.push(...rows.map(({ key }) => `${key} ${item}`));
  }
  return wanted.sort();
}
const found = async () =>
  (await leadsOf(at.hub(), "status = 'OPEN'"))
    .filter(({ item }) => item in ORACLE)
    .map(({ elder, item }) => `${elder} ${item}`)
    .sort();

test('finds the elders whom SQL over the register finds, for all 16 national items', async () => {
  const { rows } = await at.hub().pg.query<{ code: string }>(
    `select i ->> 'code' as code from services.basic_service_list, jsonb_array_elements(items) i
     where jurisdiction = 'CN'`,
  );
  expect(rows.map(({ code }) => code).sort()).toEqual(Object.keys(ORACLE).sort());
  const { opened } = await sweep();
  const [leads, wanted] = [await found(), await expected()];
  expect(leads).toEqual(wanted);
  expect(opened).toBe(wanted.length);
  for (const item of ['ABILITY_ASSESSMENT', 'HOME_ADAPTATION', 'VISIT_SERVICE']) {
    expect([item, wanted.filter((one) => one.endsWith(item)).length > 5]).toEqual([item, true]);
  }
});

test('a county’s addition finds people of this county alone', async () => {
  const MEALS = `'{"code": "MEAL_SERVICE"}'::jsonb`;
  const finding = {
    ...{ groups: ['ECON_DIFFICULT'], bands: [], living: [], place: 'RESIDENCE' },
    receivedAs: 'VISITED',
  };
  await at.hub().pg.query(
    `update services.basic_service_list set items = (select jsonb_agg(
       case when i @> ${MEALS} then i || jsonb_build_object('finding', $1::jsonb) else i end)
       from jsonb_array_elements(items) i)
     where region_code = '150621'`,
    [JSON.stringify(finding)],
  );
  await sweep();
  const { rows } = await at.hub().pg.query<{ key: string }>(
    `select e.key from elders.elder e cross join (select ${DAY} as day) d
     where e.life_status = 'ACTIVE' and e.region_code like '150621%'
       and ${IN('ECON_DIFFICULT')} and not ${VISITED} order by 1`,
  );
  expect(rows.length).toBeGreaterThan(0);
  const meals = (await leadsOf(at.hub())).filter(({ item }) => item === 'MEAL_SERVICE');
  expect(meals.map(({ elder }) => elder)).toEqual(rows.map(({ key }) => key));
});

test('a second sweep of a day changes nothing, and one done anew neither, as long as the facts stand', async () => {
  const first = await sweep();
  const before = await leadsOf(at.hub());
  expect(await sweep()).toEqual(first);
  expect(await sweep({ again: true })).toMatchObject({ opened: 0, closed: 0, done: true });
  expect(await leadsOf(at.hub())).toEqual(before);
});

test('killed between and inside of batches it goes on where it was, and ends as if nothing was', async () => {
  await sweep();
  const whole = await leadsOf(at.hub());
  await at.hub().pg.query('truncate services.proactive_lead, services.lead_sweep');
  const inOne = <T>(work: (em: never) => Promise<T>) =>
    at
      .orm()
      .em.fork()
      .transactional((em) => work(em as never));
  await inOne((em) => beginSweep(em, TEST_AS_OF, false));
  const one = await inOne((em) => sweepOn(em, TEST_AS_OF, 50));
  const killed = inOne(async (em) => {
    await sweepOn(em, TEST_AS_OF, 50);
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  const seen: number[] = [];
  await sweep({ told: ({ elders }: { elders: number }) => seen.push(elders) });
  expect(seen.slice(0, 2)).toEqual([one.elders, one.elders + 50]);
  expect(await leadsOf(at.hub())).toEqual(whole);
});

test('two that sweep at once, beside one who looks at the same elders, make each lead once', async () => {
  const { rows } = await at
    .hub()
    .pg.query<{ key: string }>('select elder_key as key from services.elder_fact');
  const all = rows.map(({ key }) => key);
  const look = () =>
    at
      .orm()
      .em.fork()
      .transactional((em) => refreshLeads(em, all, TEST_AS_OF));
  await Promise.all([sweep(), sweep(), look()]);
  expect(await found()).toEqual(await expected());
  expect(await leadsOf(at.hub(), "status = 'CLOSED'")).toEqual([]);
});

test('what is looked at costs as many statements for one elder as for all', async () => {
  const { rows } = await at
    .hub()
    .pg.query<{ key: string }>('select elder_key as key from services.elder_fact');
  const counted = async (keys: readonly string[]) => {
    let sent = 0;
    await at
      .orm()
      .em.fork()
      .transactional(async (em) => {
        const execute = em.execute.bind(em);
        const spied = Object.assign(Object.create(em) as typeof em, {
          execute: (...given: Parameters<typeof execute>) => {
            sent += 1;
            return execute(...given);
          },
        });
        await refreshLeads(spied, keys, TEST_AS_OF);
      });
    return sent;
  };
  expect(rows.length).toBeGreaterThan(100);
  expect(await counted(rows.map(({ key }) => key))).toBe(await counted([rows[0]!.key]));
  expect(await counted([])).toBe(4);
});

test('a changed fact opens and closes leads within one pass of the relay, her death all of hers', async () => {
  const { hub } = at;
  await sweep();
  const [one] = await leadsOf(hub(), "item_code = 'ABILITY_ASSESSMENT'");
  const { elder } = one!;
  const hers = async () =>
    (await leadsOf(hub(), `elder_key = '${elder}'`)).map(({ item, status, ended }) => [
      item,
      status,
      ended,
    ]);
  const tells = async (sql: string) => {
    await hub().pg.query(sql, [elder]);
    await hub().pg.query(elderFactsSql('e.key = $1'), [elder]);
    await hub().settle();
  };
  await tells("update elders.elder set birth_date = date '1966-01-01' where key = $1");
  expect(await hers()).toContainEqual(['ABILITY_ASSESSMENT', 'CLOSED', 'NOT_ELIGIBLE']);
  await tells("update elders.elder set birth_date = date '1950-01-01' where key = $1");
  expect(await hers()).toContainEqual(['ABILITY_ASSESSMENT', 'OPEN', null]);
  await tells(
    `update elders.elder set life_status = 'DECEASED', life_status_on = ${DAY} where key = $1`,
  );
  expect(new Set((await hers()).map(([, status]) => status))).toEqual(new Set(['CLOSED']));
  expect(await hers()).toContainEqual(['ABILITY_ASSESSMENT', 'CLOSED', 'GONE']);
  const { rows } = await hub().pg.query<{ action: string; actor: string }>(
    `select t.action, t.actor from services.transition t join services.proactive_lead l on l.key::text = t.subject
     where t.entity = 'ProactiveLead' and l.elder_key = $1 and l.item_code = 'ABILITY_ASSESSMENT'
     order by t.sequence`,
    [elder],
  );
  expect(rows.map(({ action }) => action)).toEqual([
    ...['openProactiveLead', 'closeProactiveLead', 'openProactiveLead', 'closeProactiveLead'],
  ]);
  expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set(['hub']));
});

test('the command shows how far it is, what came of it, and how many items are left to people', async () => {
  const [lines, shown]: [string[], string[]] = [[], []];
  const told = {
    out: (line: string) => lines.push(line),
    screen: { write: (text: string) => shown.push(text) },
  };
  const settings = { orm: at.orm(), today: TEST_AS_OF };
  await runLeads([], settings, told);
  expect(shown[0]).toMatch(/^leads 0 %/);
  expect(shown.at(-1)).toMatch(/^leads 100 %/);
  expect(lines[0]).toMatch(new RegExp(`elders for ${TEST_AS_OF}: [\\d,]+ opened, 0 closed`));
  expect(lines.join('\n')).toMatch(/国家基本养老服务清单\s+5\s+11/);
  await runLeads(['--again'], settings, told);
  expect(lines.find((line) => line.includes(': 0 opened, 0 closed'))).toBeDefined();
  await expect(runLeads(['--all'], settings, told)).rejects.toThrow(
    'leads takes nothing, or --again',
  );
});
