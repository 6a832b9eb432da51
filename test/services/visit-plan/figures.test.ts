import { lastDayOf } from '../../../ground/china/calendar.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { EMPTY_REGION, insert, newKey, type PlanRow, planRow, recordRow, STAFF } from '../rows.ts';

const MONTH = '2025-11';
const RATES = `query Rates($region: String!, $month: Month) {
  region(code: $region) { monthlyVisitRate(month: $month) {
    month
    anyMode { numerator denominator percent asOf withheld synthetic }
    inHome { numerator denominator percent withheld } } } }`;

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());

async function rates(month: string | null, as?: string) {
  const variables = { region: EMPTY_REGION, month };
  return expectData(await hub.query(RATES, { as, variables })).region.monthlyVisitRate;
}

/** Registers elders for exactly one month, of whom some have contact and some a visit at home. */
async function register(month: string, registered: number, visited: number, atHome: number) {
  const days = { registered_on: `${month}-01`, ended_on: lastDayOf(month) };
  const plans = Array.from({ length: registered }, () => planRow(days));
  const mode = (i: number) => (i < atHome ? 'HOME' : 'PHONE');
  const records = plans
    .slice(0, visited)
    .map((plan, i) => recordRow(plan, `${month}-15`, { mode: mode(i) }));
  await insert(hub.pg, 'visit_plan', plans);
  await insert(hub.pg, 'visit_record', records);
}

describe('R-07: the example of 985 visited elders of 1000', () => {
  beforeAll(async () => {
    const plans: PlanRow[] = Array.from({ length: 1000 }, () => planRow());
    const records = plans.slice(0, 985).map((plan, i) => {
      return recordRow(plan, `${MONTH}-03`, { mode: i < 700 ? 'HOME' : 'PHONE' });
    });
    // Neither attempts nor contact in another month is contact in this one.
    for (const plan of plans.slice(985, 990)) {
      records.push(recordRow(plan, `${MONTH}-10`, { outcome: 'ATTEMPTED' }));
    }
    records.push(recordRow(plans[990]!, '2025-10-31'), recordRow(plans[991]!, '2025-12-01'));
    // A second contact counts the elder no second time; a visit after a call is one at home.
    records.push(recordRow(plans[0]!, `${MONTH}-30`), recordRow(plans[984]!, `${MONTH}-30`));

    const late = planRow({ registered_on: `${MONTH}-02` });
    const died = planRow({ ended_on: `${MONTH}-29` });
    const away = planRow();
    const fromHospitalToHome = planRow();
    const excluded = [late, died, away, fromHospitalToHome];
    for (const plan of excluded) records.push(recordRow(plan, `${MONTH}-20`));

    plans[1] = { ...plans[1]!, ended_on: `${MONTH}-30`, status: 'ENDED' };
    plans[2] = { ...plans[2]!, registered_on: `${MONTH}-01` };
    await insert(hub.pg, 'visit_plan', [...plans, ...excluded]);
    await insert(hub.pg, 'visit_record', records);
    await insert(hub.pg, 'visit_absence', [
      absence(away.key, 'INSTITUTION', '2025-06-01', null),
      absence(fromHospitalToHome.key, 'HOSPITAL', '2025-10-20', `${MONTH}-12`),
      absence(fromHospitalToHome.key, 'INSTITUTION', `${MONTH}-13`, '2026-02-01'),
      // Home on one day of the month: counts.
      absence(plans[3]!.key, 'HOSPITAL', '2025-10-20', `${MONTH}-29`),
    ]);
  });

  test('is 98.5 %, which misses the target of 100 %, and less at home', async () => {
    expect(await rates(MONTH, `staff:${EMPTY_REGION}`)).toEqual({
      month: MONTH,
      anyMode: {
        numerator: 985,
        denominator: 1000,
        percent: '98.5',
        asOf: '2025-11-30',
        withheld: null,
        synthetic: true,
      },
      inHome: { numerator: 701, denominator: 1000, percent: '70.1', withheld: null },
    });
  });

  test('lists the fifteen elders without contact to staff, and no one else', async () => {
    const text = `query Unvisited($region: String!, $month: Month) { region(code: $region) {
      unvisitedElders(month: $month, first: 100) { totalCount nodes { id visitStatus(month: $month) { state visited } } } } }`;
    const variables = { region: EMPTY_REGION, month: MONTH };
    const data = expectData(await hub.query(text, { as: `staff:${EMPTY_REGION}`, variables }));
    const { totalCount, nodes } = data.region.unvisitedElders;
    expect([totalCount, nodes.length, new Set(nodes.map(({ id }: any) => id)).size]).toEqual([
      15, 15, 15,
    ]);
    expect(nodes.map(({ visitStatus }: any) => visitStatus.visited)).not.toContain(true);
    const anonymous = await hub.query(text, { variables });
    expect(anonymous.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('R-07 and small numbers', () => {
  const HIDDEN = { numerator: null, denominator: null, percent: null, withheld: 'SMALL_NUMBER' };
  const CASES: [
    string,
    string,
    [number, number, number],
    [number, number] | null,
    [number, number] | null,
  ][] = [
    ['all figures are large', '2024-03', [100, 80, 60], [80, 100], [60, 100]],
    ['few elders are registered', '2024-06', [9, 9, 9], null, null],
    ['few were reached', '2024-09', [100, 5, 0], null, null],
    ['few were not reached', '2022-12', [100, 95, 80], null, null],
    ['few were reached only by telephone', '2023-06', [100, 80, 75], [80, 100], null],
    ['nobody was reached', '2023-09', [20, 0, 0], [0, 20], [0, 20]],
    ['everybody was reached at home', '2022-03', [20, 20, 20], [20, 20], [20, 20]],
  ];
  test.each(CASES)('when %s', async (_, month, [registered, visited, atHome], any, home) => {
    await register(month, registered, visited, atHome);
    const shown = await rates(month);
    const expected = (figures: [number, number] | null) =>
      figures ? { numerator: figures[0], denominator: figures[1], withheld: null } : HIDDEN;
    expect(shown.anyMode).toMatchObject(expected(any));
    expect(shown.inHome).toMatchObject(expected(home));
    const elsewhere = await rates(month, STAFF);
    expect([elsewhere.anyMode.withheld, elsewhere.inHome.withheld]).toEqual([
      shown.anyMode.withheld,
      shown.inHome.withheld,
    ]);
    const own = await rates(month, `staff:${EMPTY_REGION}`);
    expect([own.anyMode.numerator, own.inHome.numerator]).toEqual([visited, atHome]);
  });

  test('there is no data where nobody is registered', async () => {
    const own = await rates('2021-06', `staff:${EMPTY_REGION}`);
    expect(own.anyMode).toMatchObject({ percent: null, withheld: 'NO_DATA' });
  });
});

test('an elder with plans in two communities of a region counts once', async () => {
  const elder = newKey();
  const days = { elder_key: elder, registered_on: '2022-06-01', ended_on: '2022-06-30' };
  const [first, second] = [planRow(days), planRow(days)];
  await register('2022-06', 30, 0, 0);
  await insert(hub.pg, 'visit_plan', [first, second]);
  await insert(hub.pg, 'visit_record', [recordRow(second, '2022-06-02', { mode: 'VIDEO' })]);
  const { anyMode, inHome } = await rates('2022-06', `staff:${EMPTY_REGION}`);
  expect([anyMode.numerator, anyMode.denominator, inHome.numerator]).toEqual([1, 31, 0]);
});

test('without a month the rate is that of the last full one', async () => {
  expect((await rates(null, `staff:${EMPTY_REGION}`)).month).toBe('2026-05');
  expect((await rates(null)).month).toBe('2026-03');
});

test('the running month is as of today, one to come is refused', async () => {
  expect((await rates('2026-06')).anyMode.asOf).toBe('2026-06-30');
  const variables = { region: EMPTY_REGION, month: '2026-07' };
  const { errors } = await hub.query(RATES, { variables });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'month' });
});

function absence(plan: string, reason: string, from: string, to: string | null) {
  return { key: newKey(), plan_key: plan, reason, from_on: from, to_on: to };
}
