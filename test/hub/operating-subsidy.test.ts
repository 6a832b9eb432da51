import { allMaterials } from '../kit/applied.ts';
import { programmeId, programmeRows } from '../../seeds/finance/programme-rows.ts';
import { residenceFactsSql } from '../../subgraphs/facilities/admission/facts.ts';
import { newKey } from '../../ground/workflow/new-key.ts';
import { act, type Outcome } from '../kit/mutations.ts';
import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

const hub = journeyHub({ own: true });

/** People of the finance office of Dexing: its city above has none, so one after the other reviews. */
const APPLIES = 'finance:361181';
const REVIEWS_FIRST = 'finance:361181:2';
const REVIEWS_AGAIN = 'finance:361181:3';
const APPROVES = 'finance:361181:4';
const PAYS = 'staff:361181';
const PROGRAMME = programmeId(programmeRows().find(({ code }) => code === 'dexing-operating')!);
const APPLICATION = { entity: 'SubsidyApplication', fields: 'id version status amount period' };

/** R-01 for one home and month, as the directory of facilities shows it. */
const OPERATING_SUBSIDY = graphql(`
  query OperatingSubsidy($home: ID!, $month: Month!) {
    facility(id: $home) {
      name
      operatingSubsidy(month: $month) {
        amount
        met
        reasonCodes
        withheld
        version
        policyDocument {
          id
        }
        inputs {
          name
          value
        }
      }
    }
  }
`);

/** The money of Dexing: what was paid in 2026, and the line it was paid from. */
const MONEY = graphql(`
  query MoneyOfDexing($programmes: [ID!]) {
    region(code: "361181") {
      disbursed(year: 2026) {
        amount
      }
    }
    budgetLines(filter: { programmes: $programmes, years: [2026] }) {
      nodes {
        id
        version
        amount
        spent
        committed
      }
    }
  }
`);

/** How an application came to where it is. */
const HISTORY = graphql(`
  query SubsidyHistory($id: ID!) {
    subsidyApplication(id: $id) {
      status
      amount
      allowedActions
      facility {
        name
      }
      transitions {
        nodes {
          action
          to
          note
        }
      }
      disbursements {
        nodes {
          amount
          status
          paidOn
          fundingSource
        }
      }
    }
  }
`);

let home: string;
let may: { id: string; version: number };
let april: { id: string; version: number };

/** Elders with a valid result of a band who live in no home. */
async function freeElders(band: string, n: number): Promise<string[]> {
  const { rows } = await hub().pg.query<{ key: string }>(
    `select distinct a.elder_key as key from elders.ability_assessment a
     where a.status = 'EFFECTIVE' and a.band = $1 and a.standard <> 'LTC_2021'
       and a.assessed_on <= '2026-04-30' and a.valid_until >= '2026-05-31'
       and not exists (select from facilities.admission s where s.elder_key = a.elder_key)
     order by 1 limit $2`,
    [band, n],
  );
  expect(rows).toHaveLength(n);
  return rows.map(({ key }) => key);
}

async function moveIn(elders: readonly string[], admittedOn: string): Promise<void> {
  for (const elder of elders) {
    await hub().pg.query(
      `insert into facilities.admission (key, status, bed_class, priority_tier, military_family,
         applied_on, queued_on, admitted_on, synthetic, elder_key, facility_id, region_code,
         region_at)
       values ($1, 'ADMITTED', 'NURSING', null, false, $2, $2, $2, true, $3, $4, '361181',
         361181000000)`,
      [newKey(), admittedOn, elder, home],
    );
  }
  await published();
}

/** What happens in the home becomes known to the finance office. */
async function published(): Promise<void> {
  await hub().pg.query(residenceFactsSql(`a.facility_id = '${home}'`));
  await hub().settle();
}

/** Who does what with an application until it is approved. */
const REVIEWERS: Readonly<Record<string, string>> = {
  submitSubsidyApplication: APPLIES,
  acceptSubsidyApplication: APPLIES,
  startSubsidyReview: REVIEWS_FIRST,
  passSubsidyCountyReview: REVIEWS_FIRST,
  publiciseSubsidyApplication: REVIEWS_AGAIN,
};
const REVIEWS = Object.keys(REVIEWERS);

async function step(
  name: string,
  row: { id: string; version: number },
  as = REVIEWERS[name] ?? APPROVES,
  more = {},
) {
  const materials = name === 'submitSubsidyApplication' && allMaterials('SUBSIDY_FACILITY');
  const input = { id: row.id, version: row.version, ...(materials && { materials }), ...more };
  return act(hub(), APPLICATION, name, input, { as });
}

/** Does one step after the other and gives the row after the last. */
async function steps(row: { id: string; version: number }, ...names: string[]) {
  let now = row;
  for (const name of names) {
    const { node, refusals, codes } = await step(name, now);
    expect([name, ...refusals, ...codes]).toEqual([name]);
    now = node as typeof row;
  }
  return now;
}

async function apply(month: string): Promise<Outcome> {
  const programme = `SubsidyProgramme:${PROGRAMME}`;
  const input = { programme, facility: `Facility:${home}`, month, channel: 'WINDOW' };
  return act(hub(), APPLICATION, 'applyForSubsidy', input, { as: APPLIES });
}

/** Eight days go by: the notice was put up that much earlier. */
async function displayed(): Promise<void> {
  await hub().pg.query(
    `update finance.subsidy_application set publicised_on = publicised_on - 8
     where beneficiary_id = $1`,
    [home],
  );
}

async function money() {
  const { region, budgetLines } = await ask(hub(), MONEY, {
    as: PAYS,
    programmes: [`SubsidyProgramme:${PROGRAMME}`],
  });
  return { disbursed: region!.disbursed!.amount!, line: budgetLines!.nodes[0]! };
}

test('ten disabled and six partially disabled elders move into a home of Dexing', async () => {
  const { rows } = await hub().pg.query<{ id: string }>(
    `select id from facilities.facility f where type = 'NURSING_HOME' and region_code like '361181%'
       and status = 'OPERATING' and filed_on < '2025-01-01'
       and not exists (select from facilities.admission a where a.facility_id = f.id)
     order by 1 limit 1`,
  );
  home = rows[0]!.id;
  await moveIn(await freeElders('FULL', 10), '2026-04-10');
  await moveIn(await freeElders('PARTIAL', 6), '2026-05-17');
  const { facility } = await ask(hub(), OPERATING_SUBSIDY, {
    as: PAYS,
    home: `Facility:${home}`,
    month: '2026-05',
  });
  expect(facility!.operatingSubsidy).toMatchObject({
    ...{ amount: 260_000, met: true, reasonCodes: ['RESIDENTS_COUNTED'], withheld: null },
    ...{ version: 'R-01/361181/1', policyDocument: { id: 'PolicyDocument:dexing-2022-draft' } },
    inputs: expect.arrayContaining([
      { name: 'fullResidents', value: '10' },
      { name: 'partialResidents', value: '6' },
    ]),
  });
});

test('a passer-by does not learn of six people from the amount', async () => {
  const { facility } = await ask(hub(), OPERATING_SUBSIDY, {
    home: `Facility:${home}`,
    month: '2026-05',
  });
  expect(facility!.operatingSubsidy).toMatchObject({ amount: null, withheld: 'SMALL_NUMBER' });
});

test('the office applies for May, once; the hub says how much', async () => {
  const { node } = await apply('2026-05');
  expect(node).toMatchObject({ status: 'DRAFT', amount: 260_000, period: '2026-05' });
  may = node as typeof may;
  expect((await apply('2026-05')).refusals).toEqual(['ALREADY_EXISTS']);
});

test('two reviews by two people who did not hand it in, and it is displayed for seven days', async () => {
  may = await steps(may, 'submitSubsidyApplication', 'acceptSubsidyApplication');
  expect((await step('startSubsidyReview', may, APPLIES)).refusals).toEqual(['SAME_PERSON']);
  may = await steps(may, 'startSubsidyReview', 'passSubsidyCountyReview');
  const alone = await step('publiciseSubsidyApplication', may, REVIEWS_FIRST);
  expect(alone.refusals).toEqual(['SAME_PERSON']);
  may = await steps(may, 'publiciseSubsidyApplication');
  const early = await step('approveSubsidyApplication', may);
  expect(early.refusals).toEqual(['PUBLICITY_NOT_OVER']);
  await displayed();
});

test('somebody turns out to have left in May: the amount has changed, so it goes back', async () => {
  await hub().pg.query(
    `update facilities.admission set discharged_on = '2026-05-30', status = 'DISCHARGED'
     where key = (select key from facilities.admission where facility_id = $1
       and admitted_on = '2026-05-17' order by key limit 1)`,
    [home],
  );
  await published();
  expect((await step('approveSubsidyApplication', may)).refusals).toEqual(['AMOUNT_CHANGED']);
  const note = 'One resident stayed fourteen days only.';
  const returned = await step('returnSubsidyApplication', may, APPROVES, { note });
  expect(returned.node).toMatchObject({ status: 'RETURNED', amount: 260_000 });
  may = await steps(returned.node as typeof may, ...REVIEWS);
  expect(may).toMatchObject({ status: 'PUBLICISED', amount: 250_000 });
  await displayed();
});

test('it is approved, and committed in the budget', async () => {
  const before = await money();
  may = await steps(may, 'approveSubsidyApplication');
  const { line, disbursed } = await money();
  expect(line.committed).toBe(before.line.committed! + 250_000);
  expect([line.spent, disbursed]).toEqual([before.line.spent, before.disbursed]);
});

test('who approved it may not pay it; while facts are old nobody may', async () => {
  expect((await step('disburseSubsidy', may, APPROVES)).refusals).toEqual(['SAME_PERSON']);
  await hub().pg.query(
    `update finance.fact_position set as_of = now() - interval '1 hour'
     where source = 'facilities/RESIDENCE'`,
  );
  expect((await step('disburseSubsidy', may, PAYS)).codes).toEqual(['STALE_FACTS']);
  await hub().settle();
});

test('a colleague pays it: it counts in the region and against the line', async () => {
  const before = await money();
  const { node, refusals } = await step('disburseSubsidy', may, PAYS);
  expect([refusals, node?.status]).toEqual([[], 'DISBURSED']);
  may = node as typeof may;
  const { line, disbursed } = await money();
  expect(disbursed).toBe(before.disbursed + 250_000);
  expect(line.spent).toBe(before.line.spent! + 250_000);
  expect(line.committed).toBe(before.line.committed! - 250_000);
});

test('it is never paid twice', async () => {
  expect((await step('disburseSubsidy', may, PAYS)).refusals).toEqual(['TRANSITION_NOT_ALLOWED']);
  expect((await apply('2026-05')).refusals).toEqual(['ALREADY_EXISTS']);
});

test('April is approved too, but the line has no room left until it is raised', async () => {
  const { node } = await apply('2026-04');
  expect(node).toMatchObject({ amount: 200_000 });
  april = await steps(node as typeof april, ...REVIEWS);
  await displayed();
  april = await steps(april, 'approveSubsidyApplication');
  const { line } = await money();
  const setAmount = async (amount: number) => {
    const { id, version } = (await money()).line;
    const budget = { entity: 'BudgetLine' };
    const input = { id, version, amount };
    const outcome = await act(hub(), budget, 'changeBudgetLine', input, { as: APPLIES });
    expect(outcome.refusals).toEqual([]);
  };
  await setAmount(line.spent! + 199_999);
  expect((await step('disburseSubsidy', april, PAYS)).refusals).toEqual(['OVER_BUDGET']);
  await setAmount(line.spent! + 200_000);
  expect((await step('disburseSubsidy', april, PAYS)).node).toMatchObject({ status: 'DISBURSED' });
  expect((await money()).line).toMatchObject({ spent: line.spent! + 200_000 });
});

test('the record tells the whole of it', async () => {
  const { subsidyApplication } = await ask(hub(), HISTORY, { as: APPLIES, id: may.id });
  const { transitions, disbursements, ...rest } = subsidyApplication!;
  expect(rest).toMatchObject({ status: 'DISBURSED', amount: 250_000 });
  expect(rest.allowedActions).toEqual(['deliverSubsidyApplicationResult', 'reclaimSubsidy']);
  expect(transitions!.nodes.map(({ action }) => action)).toEqual([
    'applyForSubsidy',
    ...REVIEWS,
    'returnSubsidyApplication',
    ...REVIEWS,
    'approveSubsidyApplication',
    'disburseSubsidy',
  ]);
  expect(transitions!.nodes.filter(({ note }) => note !== null)).toMatchObject([
    { to: 'RETURNED', note: 'One resident stayed fourteen days only.' },
  ]);
  expect(disbursements!.nodes).toEqual([
    { amount: 250_000, status: 'PAID', paidOn: '2026-06-30', fundingSource: 'CITY' },
  ]);
});
