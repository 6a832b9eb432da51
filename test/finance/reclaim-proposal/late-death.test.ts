import { APPLIED_COLUMNS, appliedSql } from '../../kit/applied.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { PROGRAMME } from '../subsidy-application/specimen.ts';

const OFFICE = 'caregiving:150600';
const COLLEAGUE = 'caregiving:150600:2';
const FINANCE = 'finance:150600';
const PROPOSAL = {
  entity: 'ReclaimProposal',
  fields: `id status version amount lastDay ground decidedOn
    disbursement { status period application { status } } transitions(first: 9) { nodes { to } }`,
};

const APPLIED = appliedSql('SUBSIDY_ELDER', {
  receivedOn: '2026-06-02',
  concluded: { on: '2026-06-20', result: 'GRANTED' },
});
let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());
let elder: string;
beforeEach(async () => (elder = await somebody()));

const taken: string[] = [];

/** Somebody of Ordos on the register since before these months, to whom nothing was paid yet. */
async function somebody(): Promise<string> {
  const { rows } = await hub.pg.query<{ key: string }>(
    `select e.key from elders.elder e where e.life_status = 'ACTIVE' and e.region_code like '1506%'
       and e.key <> all($1::uuid[]) and exists (select from elders.elder_registration r
         where r.elder_key = e.key and r.valid_to is null and r.valid_from < '2026-01-01')
     order by 1 limit 1`,
    [taken],
  );
  taken.push(rows[0]!.key);
  for (const table of ['disbursement', 'subsidy_application']) {
    await hub.pg.query(`delete from finance.${table} where beneficiary_id = $1`, [rows[0]!.key]);
  }
  return rows[0]!.key;
}

/** Pays months on one application; what is paid a single time is the period ONCE. */
async function paid(periods: readonly string[], from = periods[0]!): Promise<void> {
  const application = newKey();
  const day = (period: string) => (period === 'ONCE' ? '2026-06-01' : `${period}-01`);
  await hub.pg.query(
    `insert into finance.subsidy_application (key, programme_id, beneficiary_kind, beneficiary_id,
       period, period_from, amount, status, ${APPLIED_COLUMNS}, synthetic, region_code, region_at)
     values ($1, $2, 'ELDER', $3, $4, $5, 30000, 'DISBURSED', ${APPLIED}, true, '150602', 150602000000)`,
    [application, PROGRAMME, elder, from, day(from)],
  );
  for (const period of periods) {
    await hub.pg.query(
      `insert into finance.disbursement (key, application_key, programme_id, beneficiary_kind,
         beneficiary_id, period, period_from, amount, status, paid_on, funding_source, synthetic,
         region_code, region_at)
       values ($1, $2, $3, 'ELDER', $4, $5, $6, 30000, 'PAID', '2026-06-25', 'PROVINCE', true,
         '150602', 150602000000)`,
      [newKey(), application, PROGRAMME, elder, period, day(period)],
    );
  }
}

async function report(name: string, input: object, as = OFFICE): Promise<void> {
  const { rows } = await hub.pg.query<{ version: number }>(
    'select version from elders.elder where key = $1',
    [elder],
  );
  const id = await publicIdFor(as, 'Elder', elder);
  const outcome = await act(
    hub,
    { entity: 'Elder' },
    name,
    { id, version: rows[0]!.version, ...input },
    { as },
  );
  expect(verdict(outcome)).toBe('DONE');
  await hub.settle();
}

/** What is proposed: state, month and ground, by month. */
async function proposed(): Promise<string[]> {
  const { rows } = await hub.pg.query<{ said: string }>(
    `select r.status || ' ' || d.period || ' ' || r.ground || ' ' || r.last_day as said
     from finance.reclaim_proposal r join finance.disbursement d on d.key = r.disbursement_key
     where r.elder_key = $1 order by d.period, r.created_at`,
    [elder],
  );
  return rows.map(({ said }) => said);
}

test('a death that is reported late proposes every month that began after it, and no other payment', async () => {
  await paid(['2026-03', '2026-04', '2026-05']);
  await paid(['ONCE']);
  await report('recordElderDeath', { diedOn: '2026-03-31' });
  expect(await proposed()).toEqual([
    'PROPOSED 2026-04 DIED 2026-03-31',
    'PROPOSED 2026-05 DIED 2026-03-31',
  ]);
});

test.each([
  ['the first of a month keeps that month', '2026-05-01', []],
  ['the last of the month before takes it', '2026-04-30', ['PROPOSED 2026-05 DIED 2026-04-30']],
])('a death on %s', async (_, diedOn, expected) => {
  await paid(['2026-05']);
  await report('recordElderDeath', { diedOn });
  expect(await proposed()).toEqual(expected);
});

test('who leaves the cities of the hub is owed nothing for the months after it', async () => {
  await paid(['2026-05']);
  await report('recordElderLeft', { leftOn: '2026-04-15' });
  expect(await proposed()).toEqual(['PROPOSED 2026-05 MOVED_OUT 2026-04-15']);
});

test('nothing is taken before two people have decided, and then one payment alone', async () => {
  await paid(['2026-04', '2026-05']);
  await report('recordElderDeath', { diedOn: '2026-04-20' });
  const { rows } = await hub.pg.query<{ key: string }>(
    'select key from finance.reclaim_proposal where elder_key = $1',
    [elder],
  );
  const id = await publicIdFor(FINANCE, 'ReclaimProposal', rows[0]!.key);
  const run = (name: string, version: number, as = FINANCE) =>
    act(hub, PROPOSAL, name, { id, version, note: '死亡后发放' }, { as });
  const reviewed = await run('reviewReclaimProposal', 1);
  expect(reviewed.node).toMatchObject({ status: 'REVIEWED', disbursement: { status: 'PAID' } });
  expect((await run('carryOutReclaimProposal', 2)).refusals).toEqual(['SAME_PERSON']);
  const as = `${FINANCE}:2`;
  const other = await publicIdFor(as, 'ReclaimProposal', rows[0]!.key);
  const input = { id: other, version: 2, note: '死亡后发放' };
  const back = await act(hub, PROPOSAL, 'carryOutReclaimProposal', input, { as });
  expect(back.node).toMatchObject({
    ...{ status: 'RECLAIMED', amount: 30_000, decidedOn: '2026-06-30' },
    disbursement: { status: 'RECLAIMED', period: '2026-05', application: { status: 'DISBURSED' } },
  });
  const { rows: left } = await hub.pg.query<{ period: string; status: string }>(
    'select period, status from finance.disbursement where beneficiary_id = $1 order by 1',
    [elder],
  );
  expect(left).toEqual([
    { period: '2026-04', status: 'PAID' },
    { period: '2026-05', status: 'RECLAIMED' },
  ]);
});

test('a report in error takes back what nobody has decided, and what is reported anew is proposed anew', async () => {
  await paid(['2026-04', '2026-05']);
  await report('recordElderDeath', { diedOn: '2026-03-20' });
  await report('reinstateElder', { note: '登记有误' }, COLLEAGUE);
  expect(await proposed()).toEqual([
    'DROPPED 2026-04 DIED 2026-03-20',
    'DROPPED 2026-05 DIED 2026-03-20',
  ]);
  await report('recordElderDeath', { diedOn: '2026-04-02' });
  expect((await proposed()).filter((said) => said.startsWith('PROPOSED'))).toEqual([
    'PROPOSED 2026-05 DIED 2026-04-02',
  ]);
});

test('the same report twice, and facts built anew, propose nothing twice', async () => {
  await paid(['2026-05']);
  await report('recordElderDeath', { diedOn: '2026-04-20' });
  const before = await proposed();
  await hub.pg.query(
    `update finance.fact_position set transaction_id = 0, sequence = 0 where source = 'elders/ELDER'`,
  );
  await hub.pg.query('delete from finance.elder_fact');
  await hub.settle();
  expect(await proposed()).toEqual(before);
});
