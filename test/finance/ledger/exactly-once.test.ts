import { APPLIED_COLUMNS, appliedSql } from '../../kit/applied.ts';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { PublicIds, recipientOf } from '../../../ground/identity/public-id.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { reconcile, RECONCILING } from '../../../subgraphs/finance/ledger/reconcile.ts';
import { testDatabase } from '../../kit/hub.ts';
import type { Killable } from '../../kit/killable.ts';
import { type Answered, killedSubgraph, type KilledSubgraph } from '../../kit/killed-subgraph.ts';
import { freshKey } from '../../kit/mutations.ts';
import { LONG } from '../../kit/samples.ts';
import { viewerOf } from '../../kit/viewers.ts';
import { AMOUNT, PROGRAMME } from '../subsidy-application/specimen.ts';
import { categoryTermsSql } from '../../kit/category-terms.ts';

/** So many applications are each paid by so many requests at once, while finance is killed. */
const [PAYMENTS, DUPLICATES, KILLS] = LONG ? [1_000, 50, 40] : [20, 10, 2];
/** Applications that are paid side by side. */
const LANES = 5;
const AS = 'finance:150600';
const YEAR = Number(new Date().toISOString().slice(0, 4));

const APPLIED = appliedSql('SUBSIDY_ELDER', {
  receivedOn: '2024-02-10',
  concluded: { on: '2024-03-01', result: 'GRANTED' },
});
let database: Awaited<ReturnType<typeof testDatabase>>;
let finance: KilledSubgraph;
beforeAll(async () => {
  database = await testDatabase(true);
  finance = await killedSubgraph('finance', database.url);
});
afterAll(async () => {
  await finance.close();
  await database.close();
});

/** Approved applications of as many elders and months, all of the same amount. */
async function approve(n: number): Promise<string[]> {
  const term = {
    ...{ standard: 'GBT42195_2022', level: 3, band: 'FULL', regionCode: '150602' },
    ...{ assessedOn: '2020-01-01', from: '2020-01-01', until: '2199-12-31' },
  };
  await database.client.query(
    `update finance.elder_fact set categories = ${categoryTermsSql('DIBAO', 'ECON_DIFFICULT')}, wants_central_support = null,
       life_status = 'ACTIVE', assessments = $1::jsonb
     where elder_key in (select elder_key from finance.elder_fact where region_code like '1506%'
       order by 1 limit 100)`,
    [JSON.stringify([term])],
  );
  // Nobody tells finance anything while this runs; it takes what it knows for new.
  await database.client.query(`update finance.fact_position set as_of = now() + interval '1 day'`);
  const keys = Array.from({ length: n }, newKey);
  await database.client.query(
    `insert into finance.subsidy_application
       (key, programme_id, beneficiary_kind, beneficiary_id, period, period_from, amount, status,
        ${APPLIED_COLUMNS}, accepted_on, publicised_on, synthetic, region_code, region_at)
     select k.key, $2, 'ELDER', e.elder_key, to_char(m.day, 'YYYY-MM'), m.day, $3, 'APPROVED',
       ${APPLIED}, m.day + 41, m.day + 42, true, '150602', 150602000000
     from unnest($1::uuid[]) with ordinality k(key, n)
     join (select elder_key, row_number() over (order by elder_key) - 1 as n from finance.elder_fact
       where region_code like '1506%' order by 1 limit 100) e on e.n = (k.n - 1) % 100
     cross join lateral (select (date '2024-01-01'
       + make_interval(months => ((k.n - 1) / 100)::int))::date as day) m`,
    [keys, PROGRAMME, AMOUNT],
  );
  return keys;
}

async function openLine(amount: number): Promise<void> {
  await database.client.query(
    'delete from finance.budget_line where programme_id = $1 and year = $2',
    [PROGRAMME, YEAR],
  );
  const { outcome } = await finance.insist(
    AS,
    { name: 'openBudgetLine', node: 'budgetLine' },
    {
      ...{ programme: `SubsidyProgramme:${PROGRAMME}`, region: '150600', year: YEAR, amount },
      ...{ fundingSource: 'CITY', idempotencyKey: freshKey() },
    },
  );
  expect(outcome.userErrors).toEqual([]);
}

test(`${PAYMENTS} payments, each asked for ${DUPLICATES} times at once through kills, are made once`, async () => {
  const spare: Promise<Killable>[] = [finance.start(), finance.start()];
  let serving = await spare.shift()!;
  finance.serve(serving);
  // The seed paid some of these months and elders already, by lines that stay as they are.
  await database.client.query('delete from finance.transition');
  await database.client.query('delete from finance.disbursement');
  await database.client.query('delete from finance.subsidy_application');
  await database.client.query('truncate finance.ledger_entry, finance.ledger_account');
  await database.client.query('delete from finance.budget_line');
  const keys = await approve(PAYMENTS);
  await openLine(PAYMENTS * AMOUNT + AMOUNT - 1);
  const ids = new PublicIds(finance.secrets, recipientOf(await viewerOf(AS)));

  const answers: Answered[] = [];
  const pay = async (key: string): Promise<void> => {
    const id = ids.encode('SubsidyApplication', key);
    const one = freshKey();
    // Half come from one click that was sent again and again, half are clicks of their own.
    const sent = Array.from({ length: DUPLICATES }, (_, n) => (n % 2 ? freshKey() : one));
    const all = sent.map((idempotencyKey) =>
      finance.insist(
        AS,
        { name: 'disburseSubsidy', node: 'subsidyApplication' },
        { id, version: 1, idempotencyKey },
      ),
    );
    answers.push(...(await Promise.all(all)));
  };
  const waiting = [...keys];
  const lanes = Array.from({ length: LANES }, async () => {
    for (let key = waiting.pop(); key; key = waiting.pop()) await pay(key);
  });
  let over = false;
  const all = Promise.all(lanes).then(() => (over = true));
  let killed = 0;
  for (; killed < KILLS && !over; killed++) {
    await pause(50 + Math.random() * 250);
    const next = spare.shift() ?? finance.start();
    if (killed + 1 < KILLS) spare.push(finance.start());
    await serving.kill();
    serving = await next;
    finance.serve(serving);
  }
  await all;
  await serving.kill();
  await Promise.all(spare.map(async (one) => (await one).kill()));

  expect(killed).toBeGreaterThan(0);
  expect(answers).toHaveLength(PAYMENTS * DUPLICATES);
  expect(answers.some(({ attempts }) => attempts > 1)).toBe(true);
  const codes = new Set(
    answers.flatMap(({ outcome }) => outcome.userErrors.map(({ code }) => code)),
  );
  for (const code of codes) expect(['VERSION_CONFLICT', 'TRANSITION_NOT_ALLOWED']).toContain(code);
  const { rows } = await database.client.query<Record<string, unknown>>(
    `select (select count(*)::int from finance.disbursement where status = 'PAID') as payments,
       (select count(distinct application_key)::int from finance.disbursement) as paid,
       (select count(*)::int from finance.subsidy_application
         where status = 'DISBURSED' and version = 2) as applications,
       (select count(*)::int from finance.ledger_entry where kind = 'PAID') as entries,
       (select count(*)::int from finance.transition where action = 'disburseSubsidy') as steps,
       (select balance::int from finance.ledger_account where account like '%/available') as left`,
  );
  const once = { payments: PAYMENTS, paid: PAYMENTS, applications: PAYMENTS, entries: PAYMENTS };
  expect(rows).toEqual([{ ...once, steps: PAYMENTS, left: AMOUNT - 1 }]);

  const auditor = new pg.Client({ connectionString: database.url, options: RECONCILING });
  await auditor.connect();
  const { differences } = await reconcile(auditor).finally(() => auditor.end());
  expect(differences).toEqual([]);
}, 3_600_000);
