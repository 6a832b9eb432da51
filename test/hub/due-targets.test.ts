import { expectData, testHub, type TestHub } from '../kit/hub.ts';
import { actualOf, type Actual } from '../kit/target-rows.ts';

interface Found {
  id: string;
  deadline: string | null;
  actual: Actual;
}

let hub: TestHub;
beforeAll(async () => void (hub = await testHub({ own: true })));
afterAll(() => hub.close());

async function targets(today: string): Promise<Found[]> {
  hub.setToday(today);
  const all: Found[] = [];
  for (const kinds of ['[TARGET]', '[MILESTONE, STANDARD, RATE, CAP, THRESHOLD, RULE, BASELINE]']) {
    const text = `{ targets(first: 100, filter: { kinds: ${kinds} }) {
      pageInfo { hasNextPage } nodes { id deadline actual {
        value numerator denominator asOf met difference withheld reason } } } }`;
    const { targets: page } = expectData(await hub.query(text, { as: 'staff:150600' }));
    expect(page.pageInfo.hasNextPage).toBe(false);
    all.push(...page.nodes);
  }
  hub.setToday('2026-06-30');
  return all;
}

const isMeasured = ({ actual }: Found) =>
  !['NOT_MEASURED_YET', 'NOT_MEASURABLE', 'RULE_PARAMETER'].includes(actual.reason ?? '');

test('what was due is measured the same whenever one asks after its day', async () => {
  const [now, earlier] = [await targets('2026-06-30'), await targets('2026-01-15')];
  const before = new Map(earlier.map(({ id, actual }) => [id, actual]));
  const due = now.filter((one) => one.deadline !== null && one.deadline < '2026-01-15');
  expect(due.filter(isMeasured).length).toBeGreaterThan(30);
  for (const { id, actual } of due) {
    if (actual.reason === null || isMeasured({ id, deadline: null, actual })) {
      expect([id, before.get(id)]).toEqual([id, actual]);
    }
  }
});

test('what was due is a figure of its own day or of a time that ended with it', async () => {
  const late = (await targets('2026-06-30'))
    .filter((one) => isMeasured(one) && one.deadline !== null && one.deadline < '2026-06-30')
    .filter(({ deadline, actual }) => actual.asOf > deadline!);
  expect(late.map(({ id }) => id)).toEqual([]);
});

test('beside it stands the figure of today, by which it may be met too late', async () => {
  const FIGURE = 'value numerator denominator asOf met difference withheld reason synthetic';
  const ask = async () => {
    const text = `{ targets(first: 100, filter: { kinds: [TARGET] }) { nodes {
      id deadline actual { __typename ${FIGURE} today { __typename ${FIGURE} } } } } }`;
    const { targets } = expectData(await hub.query(text, { as: 'staff:150600' }));
    return targets.nodes as (Found & { actual: { today: Actual | null } })[];
  };
  const found = await ask();
  const due = found.filter((one) => one.deadline !== null && one.deadline < '2026-06-30');
  const measured = due.filter(({ actual }) => actual.today?.value != null);
  expect(measured.length).toBeGreaterThan(20);
  expect(measured.filter(({ actual }) => actual.met !== actual.today!.met)).not.toEqual([]);
  for (const one of found) {
    expect(one.actual).toMatchObject({ __typename: 'TargetActual' });
    if (!due.includes(one)) expect([one.id, one.actual.today]).toEqual([one.id, null]);
  }
  // The same rows, asked as if the days of all targets were still to come.
  const { rows } = await hub.pg.query<{ id: string; deadline: string }>(
    `with before as (select id, deadline from regions.target where deadline < '2026-06-30'),
       later as (update regions.target set deadline = '2026-12-31' where id in (select id from before))
     select id, deadline::text from before`,
  );
  const open = new Map((await ask()).map(({ id, actual }) => [id, actual]));
  await hub.pg.query(
    `update regions.target t set deadline = b.deadline::date
     from unnest($1::text[], $2::text[]) b(id, deadline) where t.id = b.id`,
    [rows.map(({ id }) => id), rows.map(({ deadline }) => deadline)],
  );
  for (const { id, actual } of measured) {
    const { today: none, ...then } = open.get(id) as Actual & { today: null };
    expect([id, none]).toEqual([id, null]);
    expect([id, actual.today]).toEqual([id, { ...then, __typename: 'TargetFigure' }]);
  }
});

test('the assessments that came after the end of 2023 do not make its target', async () => {
  const { rows } = await hub.pg.query<{ whole: number; part: number }>(
    `select count(*)::int as whole, count(*) filter (where exists (
         select from elders.ability_assessment x where x.elder_key = r.elder_key
           and x.effective_from <= '2023-12-31' and x.valid_until >= '2023-12-31'
           and (x.ended_on is null or x.ended_on > '2023-12-31') and x.standard <> 'LTC_2021'))::int
         as part
     from elders.elder_registration r
     where r.region_code like '1506%' and r.valid_from <= '2023-12-31'
       and (r.valid_to is null or r.valid_to >= '2023-12-31')
       and exists (select from elders.eligibility_record c where c.elder_key = r.elder_key
         and c.category in ('DESTITUTE_CENTRAL', 'DESTITUTE_SCATTERED', 'DIBAO',
           'DIBAO_MARGIN', 'LOW_INCOME')
         and c.valid_from <= '2023-12-31' and (c.valid_to is null or c.valid_to >= '2023-12-31'))`,
  );
  const { whole, part } = rows[0]!;
  expect(part).toBeLessThan(whole);
  expect(await actualOf(hub, '150600-ASSESS_POOR', 'staff:150600')).toMatchObject({
    ...{ numerator: String(part), denominator: String(whole), met: false, asOf: '2023-12-31' },
  });
});

test('each county of Yuxi has a public institution inside it', async () => {
  expect(await actualOf(hub, '530400-COUNTY_PUBLIC_HOME')).toMatchObject({
    ...{ numerator: '9', denominator: '9', met: true },
  });
});

test('no measure reads what the policy itself states', async () => {
  const before = await targets('2026-06-30');
  const { rowCount } = await hub.pg.query(
    `update finance.subsidy_programme set rates = '[]' where rates <> '[]'`,
  );
  expect(rowCount).toBeGreaterThan(3);
  const values = (all: Found[]) => all.map(({ id, actual }) => [id, actual.numerator]);
  expect(values(await targets('2026-06-30'))).toEqual(values(before));
});
