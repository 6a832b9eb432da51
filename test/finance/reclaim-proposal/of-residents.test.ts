import { newKey } from '../../../ground/workflow/new-key.ts';
import { runReconcile } from '../../../router/commands/reconcile.ts';
import { APPLIED_COLUMNS, appliedSql } from '../../kit/applied.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, type Outcome } from '../../kit/mutations.ts';
import { programmeOf } from '../subsidy-application/specimen.ts';

/** Ordos pays private homes by the month and resident: 200.01 yuan and 100 yuan, city 60 and county 40 %. */
const PROGRAMME = programmeOf('ordos-bed-operation');
const [FULL, PARTIAL] = [20_001, 10_000];
const MAY = '2026-05';
const AS = 'finance:150600';
const COLLEAGUE = 'finance:150600:2';
const APPLIED = appliedSql('SUBSIDY_FACILITY', {
  receivedOn: '2026-06-02',
  concluded: { on: '2026-06-20', result: 'GRANTED' },
});
const PROPOSAL = {
  entity: 'ReclaimProposal',
  fields: `id status version amount ground lastDay disbursement {
    status amount returned parts { amount returned } application { status } }`,
};

let hub: TestHub;
let home: string;
let people: { key: string; stay: string }[];
let elders: string[];
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  const { pg: db } = hub;
  await db.query('update finance.subsidy_programme set cost_shares = $2::jsonb where id = $1', [
    PROGRAMME,
    JSON.stringify([
      { level: 'CITY', percent: 60 },
      { level: 'COUNTY', percent: 40 },
    ]),
  ]);
  const programme = `SubsidyProgramme:${PROGRAMME}`;
  const cases = [
    { unit: 'PERSON_MONTH', amount: FULL, band: 'FULL' },
    { unit: 'PERSON_MONTH', amount: PARTIAL, band: 'PARTIAL' },
  ];
  const made: Outcome[] = [
    await act(
      hub,
      { entity: 'SubsidyRates' },
      'configureSubsidyRates',
      { programme, validFrom: '2026-06-30', cases },
      { as: AS },
    ),
  ];
  for (const [region, fundingSource] of [
    ['150600', 'CITY'],
    ['150602', 'BANNER'],
  ]) {
    const line = { programme, region, year: 2026, amount: 100_000_000, fundingSource };
    made.push(await act(hub, { entity: 'BudgetLine' }, 'openBudgetLine', line, { as: AS }));
  }
  expect(made.flatMap(({ codes, refusals }) => [...codes, ...refusals])).toEqual([]);
  await db.query(
    `update finance.subsidy_rates set valid_from = '2026-01-01' where programme_id = $1`,
    [PROGRAMME],
  );
  const found = await db.query<{ id: string }>(
    `select facility_id as id from finance.facility_fact where region_code like '150602%'
       and type = 'NURSING_HOME' and status = 'OPERATING' and filed_on < '2026-01-01' order by 1 limit 1`,
  );
  home = found.rows[0]!.id;
  await db.query(
    `update finance.facility_fact set operation_mode = 'PRIVATE' where facility_id = $1`,
    [home],
  );
  const all = await db.query<{ key: string }>(
    `select elder_key as key from finance.elder_fact e where life_status = 'ACTIVE'
       and region_code like '1506%' and not exists
         (select from finance.residence_fact r where r.elder_key = e.elder_key) order by 1 limit 60`,
  );
  elders = all.rows.map(({ key }) => key);
});
afterAll(() => hub.close());

/** The home tells of a stay since April, until a day. */
async function tells(stay: string, elder: string, until: string | null): Promise<void> {
  const told = { facilityId: home, elderKey: elder, admittedOn: '2026-04-01', dischargedOn: until };
  await hub.pg.query(
    `insert into facilities.fact_outbox (kind, subject, payload) values ('RESIDENCE', $1, $2)`,
    [stay, JSON.stringify(told)],
  );
}

/** Two residents of the home, disabled and partly disabled, for whom it was paid for May. */
beforeEach(async () => {
  const { pg: db } = hub;
  await db.query('delete from finance.reclaim_proposal where elder_key = any($1::uuid[])', [
    elders,
  ]);
  // What was paid before is another home's, so that the ledger stands.
  await db.query(
    `with of as (select gen_random_uuid() as home),
       a as (update finance.subsidy_application set beneficiary_id = of.home from of where beneficiary_id = $1)
     update finance.disbursement set beneficiary_id = of.home, residents = '[]' from of where beneficiary_id = $1`,
    [home],
  );
  await db.query('delete from finance.residence_fact where facility_id = $1', [home]);
  people = [];
  for (const band of ['FULL', 'PARTIAL']) {
    const key = elders.shift()!;
    const term = { standard: 'GBT42195_2022', band, from: '2026-01-01', until: '2026-12-31' };
    await db.query('update finance.elder_fact set assessments = $2 where elder_key = $1', [
      key,
      JSON.stringify([term]),
    ]);
    people.push({ key, stay: newKey() });
  }
  for (const { key, stay } of people) await tells(stay, key, null);
  await hub.settle();
  await db.query(
    `insert into finance.subsidy_application (key, programme_id, beneficiary_kind, beneficiary_id,
       period, period_from, amount, status, ${APPLIED_COLUMNS}, accepted_on, publicised_on, synthetic,
       region_code, region_at)
     values ($1, $2, 'FACILITY', $3, '${MAY}', '${MAY}-01', $4, 'APPROVED', ${APPLIED}, '2026-06-03',
       '2026-06-10', true, '150602', 150602000000)`,
    [newKey(), PROGRAMME, home, FULL + PARTIAL],
  );
  const { rows } = await db.query<{ key: string }>(
    'select key from finance.subsidy_application where beneficiary_id = $1',
    [home],
  );
  const input = { id: await publicIdFor(AS, 'SubsidyApplication', rows[0]!.key), version: 1 };
  const paid = await act(hub, { entity: 'SubsidyApplication' }, 'disburseSubsidy', input, {
    as: AS,
  });
  expect([...paid.codes, ...paid.refusals]).toEqual([]);
});

async function proposals(): Promise<{ key: string; said: string }[]> {
  const { rows } = await hub.pg.query<{ key: string; said: string }>(
    `select key, status || ' ' || ground || ' ' || last_day || ' ' || amount as said
     from finance.reclaim_proposal where elder_key = any($1::uuid[]) order by amount desc, created_at`,
    [people.map(({ key }) => key)],
  );
  return rows;
}
const said = async () => (await proposals()).map((one) => one.said);

async function run(name: string, key: string, version: number, as: string): Promise<Outcome> {
  const id = await publicIdFor(as, 'ReclaimProposal', key);
  return act(hub, PROPOSAL, name, { id, version, note: '离院后仍计发' }, { as });
}

async function leaves(n: number, until: string | null): Promise<void> {
  await tells(people[n]!.stay, people[n]!.key, until);
  await hub.settle();
}

/** The last line of what `npm run reconcile` says. */
async function reconciled(): Promise<string | undefined> {
  const told: string[] = [];
  await runReconcile([], { ownerUrl: hub.ownerUrl, out: (line) => told.push(line) });
  return told.at(-1);
}
const AGREES = 'ledger, payments and budgets agree';

test('a payment knows for whom it is, and the parts are the whole', async () => {
  const { rows } = await hub.pg.query(
    'select residents from finance.disbursement where beneficiary_id = $1',
    [home],
  );
  const [one, two] = people;
  const residents = [
    { elder: one!.key, fen: FULL },
    { elder: two!.key, fen: PARTIAL },
  ].sort((a, b) => (a.elder < b.elder ? -1 : 1));
  expect(rows).toEqual([{ residents }]);
});

test.each([
  ['14 days are too few', '2026-05-14', [`PROPOSED LEFT 2026-05-14 ${FULL}`]],
  ['15 days are enough', '2026-05-15', []],
  ['who left before the month', '2026-04-30', [`PROPOSED LEFT 2026-04-30 ${FULL}`]],
  ['who left after it', '2026-06-01', []],
])('a move out that is told late: %s', async (_, until, expected) => {
  await leaves(0, until);
  expect(await said()).toEqual(expected);
  await leaves(0, until);
  expect(await said()).toEqual(expected);
});

test('a death says so, and a stay that is corrected drops what nobody has decided', async () => {
  await hub.pg.query(
    `update finance.elder_fact set life_status = 'DECEASED', life_status_on = '2026-05-03' where elder_key = $1`,
    [people[1]!.key],
  );
  await leaves(1, '2026-05-03');
  expect(await said()).toEqual([`PROPOSED DIED 2026-05-03 ${PARTIAL}`]);
  await leaves(1, null);
  expect(await said()).toEqual([`DROPPED DIED 2026-05-03 ${PARTIAL}`]);
  await leaves(1, '2026-05-04');
  expect((await said()).at(-1)).toBe(`PROPOSED DIED 2026-05-04 ${PARTIAL}`);
});

test('two people take back what was paid for her, once of fifty, and the lines have it again', async () => {
  await leaves(0, '2026-05-10');
  await leaves(1, '2026-05-10');
  const [first, second] = await proposals();
  expect((await run('reviewReclaimProposal', first!.key, 1, AS)).refusals).toEqual([]);
  expect((await run('carryOutReclaimProposal', first!.key, 2, AS)).refusals).toEqual([
    'SAME_PERSON',
  ]);
  const all = await Promise.all(
    Array.from({ length: 50 }, () => run('carryOutReclaimProposal', first!.key, 2, COLLEAGUE)),
  );
  const done = all.filter(({ refusals, codes }) => refusals.length + codes.length === 0);
  expect(done).toHaveLength(1);
  expect(done[0]!.node).toMatchObject({
    ...{ status: 'RECLAIMED', amount: FULL },
    disbursement: {
      ...{
        status: 'PAID',
        amount: FULL + PARTIAL,
        returned: FULL,
        application: { status: 'DISBURSED' },
      },
      parts: [
        { amount: 18_001, returned: 12_001 },
        { amount: 12_000, returned: 8_000 },
      ],
    },
  });
  expect(await reconciled()).toBe(AGREES);
  await run('reviewReclaimProposal', second!.key, 1, AS);
  const last = await run('carryOutReclaimProposal', second!.key, 2, COLLEAGUE);
  expect(last.node).toMatchObject({
    disbursement: {
      status: 'RECLAIMED',
      returned: FULL + PARTIAL,
      application: { status: 'RECLAIMED' },
    },
  });
  expect(await reconciled()).toBe(AGREES);

  // A review finds both wrong: each part is paid again, once, and the payment is as it was.
  const again = await Promise.all(
    Array.from({ length: 10 }, () => run('reverseReclaimProposal', second!.key, 3, AS)),
  );
  const reversed = again.filter(({ refusals, codes }) => refusals.length + codes.length === 0);
  expect(reversed.map(({ node }) => node)).toMatchObject([
    {
      status: 'DISMISSED',
      disbursement: { status: 'PAID', returned: FULL, application: { status: 'DISBURSED' } },
    },
  ]);
  expect(await reconciled()).toBe(AGREES);
  const whole = await run('reverseReclaimProposal', first!.key, 3, AS);
  expect(whole.node).toMatchObject({
    disbursement: { status: 'PAID', returned: 0, parts: [{ returned: 0 }, { returned: 0 }] },
  });
  expect(await reconciled()).toBe(AGREES);
});

test('what was taken back as a whole meanwhile is not taken back again', async () => {
  await leaves(0, '2026-05-10');
  const [one] = await proposals();
  await run('reviewReclaimProposal', one!.key, 1, AS);
  const { rows } = await hub.pg.query<{ key: string }>(
    'select key from finance.subsidy_application where beneficiary_id = $1',
    [home],
  );
  const input = { id: await publicIdFor(AS, 'SubsidyApplication', rows[0]!.key), version: 2 };
  const of = { entity: 'SubsidyApplication' };
  const back = await act(hub, of, 'reclaimSubsidy', { ...input, note: '不符合条件' }, { as: AS });
  expect(back.refusals).toEqual([]);
  const late = await run('carryOutReclaimProposal', one!.key, 2, COLLEAGUE);
  expect(late.refusals).toEqual(['NOT_PAID_ANY_MORE']);
  expect(await reconciled()).toBe(AGREES);
});
