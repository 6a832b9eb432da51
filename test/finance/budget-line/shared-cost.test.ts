import { Dice } from '../../../ground/synthetic/dice.ts';
import {
  portionsOf,
  PORTIONS_SQL,
} from '../../../subgraphs/finance/subsidy-programme/cost-share.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, type Outcome } from '../../kit/mutations.ts';
import {
  AMOUNT,
  makeEntitled,
  placeApplication,
  PROGRAMME,
} from '../subsidy-application/specimen.ts';

const AS = 'finance:150600';
const LINE = { entity: 'BudgetLine', fields: 'id status version amount spent committed' };
const APPLICATION = {
  entity: 'SubsidyApplication',
  fields: `id status version
    disbursements { nodes { amount topUp status parts { regionCode fundingSource amount } } }`,
};

let hub: TestHub;
let elders: string[];
const lines: Record<string, string> = {};
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  await hub.pg.query(`update finance.subsidy_programme set cost_shares = $2::jsonb where id = $1`, [
    PROGRAMME,
    JSON.stringify([
      { level: 'CITY', percent: 60 },
      { level: 'COUNTY', percent: 40 },
    ]),
  ]);
  await hub.pg.query(`update finance.budget_line set status = 'CLOSED' where programme_id = $1`, [
    PROGRAMME,
  ]);
  // What the seeds approved and did not pay yet is owed by no line of this test.
  await hub.pg.query(
    `update finance.subsidy_application set status = 'WITHDRAWN'
     where programme_id = $1 and status = 'APPROVED'`,
    [PROGRAMME],
  );
  await hub.pg.query(
    `delete from finance.disbursement where programme_id = $1 and status = 'PLANNED'`,
    [PROGRAMME],
  );
  const { rows } = await hub.pg.query<{ key: string }>(
    `select elder_key as key from finance.elder_fact where region_code like '1506%' order by 1 limit 70`,
  );
  elders = rows.map(({ key }) => key);
  await makeEntitled(hub, elders);
  await hub.pg.query('delete from finance.disbursement where beneficiary_id = any($1)', [elders]);
  await hub.pg.query('delete from finance.subsidy_application where beneficiary_id = any($1)', [
    elders,
  ]);
});
afterAll(() => hub.close());

async function open(region: string, amount: number, fundingSource: string): Promise<void> {
  const input = { programme: `SubsidyProgramme:${PROGRAMME}`, region, year: 2027, amount };
  const { node, refusals } = await act(
    hub,
    LINE,
    'openBudgetLine',
    { ...input, fundingSource },
    { as: AS },
  );
  expect(refusals).toEqual([]);
  // A line of this year was seeded for the city; this one takes its place.
  await hub.pg.query(
    'delete from finance.budget_line where programme_id = $1 and year = 2026 and region_code = $2',
    [PROGRAMME, region],
  );
  lines[region] = node!.id.replace('BudgetLine:', '');
  await hub.pg.query('update finance.budget_line set year = 2026 where id = $1', [lines[region]]);
}

async function standOf(
  region: string,
): Promise<{ spent: number; committed: number; left: number }> {
  const text =
    '{ budgetLines(first: 100, filter: { years: [2026] }) { nodes { id amount spent committed } } }';
  const { data } = await hub.query(text, { as: AS });
  const line = (data as any).budgetLines.nodes.find(
    ({ id }: { id: string }) => id === `BudgetLine:${lines[region]}`,
  );
  return { spent: line.spent, committed: line.committed, left: line.amount - line.spent };
}

async function run(name: string, key: string, version: number, more = {}): Promise<Outcome> {
  const id = await publicIdFor(AS, 'SubsidyApplication', key);
  return act(hub, APPLICATION, name, { id, version, ...more }, { as: AS });
}

const approved = () => placeApplication(hub, elders.pop()!, 'APPROVED');

test('without the line of a level nothing is paid', async () => {
  const key = await approved();
  await open('150600', 10 * AMOUNT, 'CITY');
  const { userErrors } = await run('disburseSubsidy', key, 1);
  expect(userErrors).toMatchObject([{ code: 'NO_BUDGET', path: ['input', 'id'] }]);
  expect(await standOf('150600')).toMatchObject({ spent: 0, committed: 6 * (AMOUNT / 10) });
});

test('each level pays its part, shows what it owes, and has it again after a reclaim', async () => {
  await open('150602', 10 * AMOUNT, 'BANNER');
  const key = await approved();
  const before = [await standOf('150600'), await standOf('150602')];
  expect(before).toMatchObject([{ spent: 0 }, { spent: 0 }]);
  const { node, refusals } = await run('disburseSubsidy', key, 1);
  expect(refusals).toEqual([]);
  const [city, county] = [AMOUNT * 0.6, AMOUNT * 0.4];
  expect(node!.disbursements.nodes).toEqual([
    {
      ...{ amount: AMOUNT, topUp: 0, status: 'PAID' },
      parts: [
        { regionCode: '150600', fundingSource: 'CITY', amount: city },
        { regionCode: '150602', fundingSource: 'BANNER', amount: county },
      ],
    },
  ]);
  expect(await standOf('150600')).toMatchObject({
    spent: city,
    committed: before[0]!.committed - city,
  });
  expect(await standOf('150602')).toMatchObject({
    spent: county,
    committed: before[1]!.committed - county,
  });
  const taken = await run('reclaimSubsidy', key, 2, { note: '重复发放' });
  expect(taken.node!.disbursements.nodes).toMatchObject([{ status: 'RECLAIMED' }]);
  expect([(await standOf('150600')).spent, (await standOf('150602')).spent]).toEqual([0, 0]);
});

test('fifty at once: where one level has no more, the other pays nothing either', async () => {
  const county = AMOUNT * 0.4;
  await hub.pg.query('select 1');
  const { rows } = await hub.pg.query<{ version: number }>(
    'select version from finance.budget_line where id = $1',
    [lines['150602']],
  );
  const set = {
    id: `BudgetLine:${lines['150602']}`,
    version: rows[0]!.version,
    amount: 7 * county + county - 1,
  };
  expect((await act(hub, LINE, 'changeBudgetLine', set, { as: AS })).refusals).toEqual([]);
  const keys: string[] = [];
  for (let n = 0; n < 50; n++) keys.push(await approved());
  const outcomes = await Promise.all(keys.map((key) => run('disburseSubsidy', key, 1)));
  expect(outcomes.flatMap(({ codes }) => codes)).toEqual([]);
  expect(outcomes.filter(({ refusals }) => refusals.length === 0)).toHaveLength(7);
  expect(new Set(outcomes.flatMap(({ refusals }) => refusals))).toEqual(new Set(['OVER_BUDGET']));
  expect((await standOf('150602')).left).toBe(county - 1);
  expect((await standOf('150600')).spent).toBe(7 * AMOUNT * 0.6);
}, 60_000);

test('parts add up to the whole in whole fen, and SQL counts the same', async () => {
  const dice = new Dice('shares', 1);
  for (let n = 0; n < 200; n++) {
    const first = dice.between(1, 98);
    const second = dice.between(1, 99 - first);
    const costShares = [
      { level: 'CITY' as const, percent: first },
      { level: 'COUNTY' as const, percent: second },
      { level: 'PROVINCE' as const, percent: 100 - first - second },
    ].slice(0, n % 4 === 0 ? 0 : 3);
    const topUp = dice.between(0, 2) * dice.between(0, 999);
    const payable = { regionCode: '150602', amount: dice.between(1, 99_999) + topUp, topUp };
    const parts = portionsOf({ regionCode: '150600', costShares }, payable);
    expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(payable.amount);
    const { rows } = await hub.pg.query(
      `select t.region, t.amount::int as amount
       from (select $1::text as region_code, $2::bigint as amount, $3::bigint as top_up) o
       cross join (select '150600' as region_code, $4::jsonb as cost_shares) p
       cross join lateral ${PORTIONS_SQL} t where t.amount > 0`,
      [payable.regionCode, payable.amount, topUp, JSON.stringify(costShares)],
    );
    expect(rows).toEqual(parts);
  }
});
