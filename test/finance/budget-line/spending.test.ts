import { newKey } from '../../../ground/workflow/new-key.ts';
import { publicIdFor, testHub, type TestHub, expectData } from '../../kit/hub.ts';
import { act, type Outcome } from '../../kit/mutations.ts';
import {
  AMOUNT,
  makeEntitled,
  placeApplication,
  PROGRAMME,
  programmeOf,
  REGION,
} from '../subsidy-application/specimen.ts';

const FINANCE = `finance:${REGION}`;
const LINE = { entity: 'BudgetLine', fields: 'id status version amount' };

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

interface Line {
  id: string;
  version: number;
  amount: number;
  spent: number;
  committed: number;
  fundingSource: string;
  region: { code: string };
}

async function linesOf(filter: object, as: string | undefined = FINANCE): Promise<Line[]> {
  const text = `query($filter: BudgetLineFilter) {
    budgetLines(first: 100, filter: $filter) {
      nodes { id version amount fundingSource region { code } ${as ? 'spent committed' : ''} }
    }
  }`;
  return expectData(await hub.query(text, { as, variables: { filter } })).budgetLines.nodes;
}

const mainLine = async () => {
  const [line] = await linesOf({
    programmes: [`SubsidyProgramme:${PROGRAMME}`],
    years: [2026],
    within: '150600',
  });
  return line!;
};

/** Elders of Ordos who may be paid for May and were not yet. */
async function payable(n: number): Promise<string[]> {
  const { rows } = await hub.pg.query<{ key: string }>(
    `select elder_key as key from finance.elder_fact e where region_code like '1506%'
       and not exists (select from finance.disbursement d where d.beneficiary_id = e.elder_key)
       and not exists (select from finance.subsidy_application a
         where a.beneficiary_id = e.elder_key)
     order by 1 limit $1`,
    [n],
  );
  const keys = rows.map(({ key }) => key);
  await makeEntitled(hub, keys);
  return keys;
}

async function pay(key: string): Promise<Outcome> {
  const id = await publicIdFor(FINANCE, 'SubsidyApplication', key);
  const options = { as: FINANCE };
  return act(hub, { entity: 'SubsidyApplication' }, 'disburseSubsidy', { id, version: 1 }, options);
}

async function setAmount(line: Line, amount: number): Promise<Outcome> {
  const { id, version } = line;
  return act(hub, LINE, 'changeBudgetLine', { id, version, amount }, { as: FINANCE });
}

test('the seeded lines cover what was paid, say whose money it is, and have the ids that a migration gives', async () => {
  const lines = await linesOf({});
  expect(lines.length).toBeGreaterThan(4);
  for (const { amount, spent } of lines) expect(amount).toBeGreaterThanOrEqual(spent);
  const { rows } = await hub.pg.query(
    `select d.key from finance.disbursement d
     left join finance.budget_line l on l.id = d.budget_line_id
     where d.paid_on is not null and (l.id is null or l.programme_id <> d.programme_id
       or l.year <> extract(year from d.paid_on) or l.funding_source <> d.funding_source
       or d.region_code not like rtrim(l.region_code, '0') || '%'
       or l.id <> md5(d.programme_id::text || extract(year from d.paid_on)::text)::uuid)`,
  );
  expect(rows).toEqual([]);
});

test('spent is what was paid and kept, committed what is approved or planned', async () => {
  const before = await mainLine();
  const [elder] = await payable(1);
  const key = await placeApplication(hub, elder!, 'APPROVED');
  expect(await mainLine()).toMatchObject({
    ...{ spent: before.spent, committed: before.committed + AMOUNT },
  });
  expect((await pay(key)).refusals).toEqual([]);
  const after = { spent: before.spent + AMOUNT, committed: before.committed };
  expect(await mainLine()).toMatchObject(after);
  const id = await publicIdFor(FINANCE, 'SubsidyApplication', key);
  const input = { id, version: 2, note: 'Paid by mistake.' };
  const options = { as: FINANCE };
  await act(hub, { entity: 'SubsidyApplication' }, 'reclaimSubsidy', input, options);
  expect(await mainLine()).toMatchObject({ spent: before.spent, committed: before.committed });
});

test('anyone reads the line itself, what is spent of it only staff', async () => {
  expect((await linesOf({ within: REGION }, undefined)).length).toBeGreaterThan(0);
  const { errors } = await hub.query('{ budgetLines { nodes { spent } } }');
  expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

test('a line with room to the fen pays, one fen less does not', async () => {
  const [elder] = await payable(1);
  const key = await placeApplication(hub, elder!, 'APPROVED');
  const line = await mainLine();
  await setAmount(line, line.spent + AMOUNT - 1);
  const { userErrors } = await pay(key);
  expect(userErrors).toMatchObject([{ code: 'OVER_BUDGET', path: ['input', 'id'] }]);
  expect(await mainLine()).toMatchObject({ spent: line.spent });
  await setAmount(await mainLine(), line.spent + AMOUNT);
  expect((await pay(key)).refusals).toEqual([]);
});

test('fifty payments of fifty applications at once never go beyond the line', async () => {
  const elders = await payable(50);
  expect(elders).toHaveLength(50);
  const keys: string[] = [];
  for (const elder of elders) keys.push(await placeApplication(hub, elder, 'APPROVED'));
  const line = await mainLine();
  await setAmount(line, line.spent + 20 * AMOUNT + AMOUNT - 1);
  const outcomes = await Promise.all(keys.map(pay));
  expect(outcomes.flatMap(({ codes }) => codes)).toEqual([]);
  expect(outcomes.filter(({ refusals }) => refusals.length === 0)).toHaveLength(20);
  const refusals = outcomes.flatMap((one) => one.refusals);
  expect(refusals).toEqual(Array.from({ length: 30 }, () => 'OVER_BUDGET'));
  expect(await mainLine()).toMatchObject({
    ...{ spent: line.spent + 20 * AMOUNT, committed: line.committed - 20 * AMOUNT },
  });
});

test('the line of the nearest region pays; a closed one does not, and without one nothing is paid', async () => {
  const county = {
    programme: `SubsidyProgramme:${PROGRAMME}`,
    region: '150602',
    year: 2026,
    amount: 2 * AMOUNT,
  };
  const input = { ...county, fundingSource: 'BANNER' };
  const opened = await act(hub, LINE, 'openBudgetLine', input, { as: FINANCE });
  expect(opened.node).toMatchObject({ status: 'OPEN', amount: 2 * AMOUNT });
  const [elder, other] = await payable(2);
  const { spent } = await mainLineOf('150600');
  expect((await pay(await placeApplication(hub, elder!, 'APPROVED'))).refusals).toEqual([]);
  expect(await mainLineOf('150602')).toMatchObject({ spent: AMOUNT, fundingSource: 'BANNER' });
  expect(await mainLineOf('150600')).toMatchObject({ spent });

  const key = await placeApplication(hub, other!, 'APPROVED');
  await hub.pg.query(
    `update finance.budget_line set status = 'CLOSED' where programme_id = $1 and year = 2026`,
    [PROGRAMME],
  );
  const { userErrors } = await pay(key);
  expect(userErrors).toMatchObject([{ code: 'NO_BUDGET', path: ['input', 'id'] }]);
  await hub.pg.query(
    `update finance.budget_line set status = 'OPEN' where programme_id = $1 and year = 2026`,
    [PROGRAMME],
  );
});

async function mainLineOf(region: string): Promise<Line> {
  const lines = await linesOf({ programmes: [`SubsidyProgramme:${PROGRAMME}`], years: [2026] });
  return lines.find((line) => line.region.code === region)!;
}

test('what is approved counts once, on the line that will pay it, whatever lines there are', async () => {
  const [elder] = await payable(1);
  const lines = () => linesOf({ programmes: [`SubsidyProgramme:${PROGRAMME}`] });
  const committed = (of: Line[]) =>
    Object.fromEntries(of.map(({ id, committed: fen }) => [id, fen]));
  const before = committed(await lines());
  const city = await mainLineOf('150600');
  const county = await mainLineOf('150602');
  const key = await placeApplication(hub, elder!, 'APPROVED');
  expect(committed(await lines())).toEqual({ ...before, [county.id]: before[county.id]! + AMOUNT });

  const state = (status: string) =>
    hub.pg.query('update finance.budget_line set status = $2 where id = $1', [
      county.id.replace('BudgetLine:', ''),
      status,
    ]);
  await state('CLOSED');
  const moved = committed(await lines());
  expect(moved[county.id]).toBe(0);
  expect(moved[city.id]).toBe(before[city.id]! + before[county.id]! + AMOUNT);
  await setAmount(await mainLineOf('150600'), city.spent + 100 * AMOUNT);
  expect((await pay(key)).refusals).toEqual([]);
  expect((await mainLineOf('150600')).spent).toBe(city.spent + AMOUNT);
  await state('OPEN');
});

test('a closed line is opened again, unless its year is over', async () => {
  const { id, version } = await mainLineOf('150602');
  const run = (name: string, of: Record<string, unknown>) =>
    act(hub, LINE, name, of, { as: FINANCE });
  const closed = await run('closeBudgetLine', { id, version });
  expect(closed.node).toMatchObject({ status: 'CLOSED' });
  const input = { id, version: version + 1 };
  await hub.pg.query('update finance.budget_line set year = 2025 where id = $1', [
    id.replace('BudgetLine:', ''),
  ]);
  expect((await run('reopenBudgetLine', input)).refusals).toEqual(['INVALID_VALUE']);
  await hub.pg.query('update finance.budget_line set year = 2026 where id = $1', [
    id.replace('BudgetLine:', ''),
  ]);
  expect((await run('reopenBudgetLine', input)).node).toMatchObject({ status: 'OPEN' });
});

describe('a line is refused at the field that does not fit', () => {
  const GOOD = {
    ...{ programme: `SubsidyProgramme:${PROGRAMME}`, region: '150603', year: 2026, amount: 100 },
    fundingSource: 'CITY',
  };
  test.each([
    [
      'an unknown programme',
      { programme: `SubsidyProgramme:${newKey()}` },
      'NOT_KNOWN',
      ['programme'],
    ],
    ['a region it does not reach', { region: '150000' }, 'INVALID_VALUE', ['region']],
    [
      'a source the policy does not name',
      { fundingSource: 'LOTTERY' },
      'INVALID_VALUE',
      ['fundingSource'],
    ],
    ['last year', { year: 2025 }, 'INVALID_VALUE', ['year']],
    ['the year after next', { year: 2028 }, 'INVALID_VALUE', ['year']],
    ['a line there is', { region: '150600' }, 'ALREADY_EXISTS', ['year']],
    ['less than nothing', { amount: -1 }, 'BAD_USER_INPUT', null],
    ['part of a fen', { amount: 1.5 }, 'BAD_USER_INPUT', null],
    ['no region code', { region: 'Ordos' }, 'BAD_USER_INPUT', null],
    ['a malformed programme', { programme: 'x' }, 'BAD_USER_INPUT', null],
  ] as const)('%s', async (_, change, code, path) => {
    const count = () => hub.pg.query('select count(*) from finance.budget_line');
    const before = (await count()).rows;
    const input = { ...GOOD, ...change };
    const { codes, refusals, userErrors } = await act(hub, LINE, 'openBudgetLine', input, {
      as: FINANCE,
    });
    expect([...codes, ...refusals]).toEqual([code]);
    if (path) expect(userErrors[0]!.path).toEqual(['input', ...path]);
    expect((await count()).rows).toEqual(before);
  });

  test('an amount below what is spent', async () => {
    const line = await mainLineOf('150600');
    const { userErrors } = await setAmount(line, line.spent - 1);
    expect(userErrors).toMatchObject([{ code: 'OVER_BUDGET', path: ['input', 'amount'] }]);
    expect((await setAmount(line, line.spent)).refusals).toEqual([]);
  });
});

test('fifty lines take as many statements as one, alone and under programmes', async () => {
  for (const year of [2030, 2031, 2032]) {
    await hub.pg.query(
      `insert into finance.budget_line (id, status, year, amount, funding_source, synthetic,
         programme_id, region_code, region_at)
       select gen_random_uuid(), 'OPEN', $1, 1, 'CITY', true, id, region_code, region_at
       from finance.subsidy_programme`,
      [year],
    );
  }
  const fields = 'amount spent committed region { name } programme { code }';
  for (const text of [
    `query($first: Int) { list: budgetLines(first: $first) { totalCount nodes { ${fields} } } }`,
    `query($first: Int) { list: subsidyProgrammes(first: $first) { nodes {
      budgetLines(first: 2) { nodes { ${fields} } } } } }`,
    // Alone: beside the lines, the look-ups of programmes fall together or not by chance.
    `query($first: Int) { list: subsidyProgrammes(first: $first) { nodes {
      configuredRates { nodes { full } } } } }`,
  ]) {
    const ask = async (first: number) => {
      let rows = 0;
      const sent = await hub.statements(async () => {
        const result = await hub.query(text, { as: FINANCE, variables: { first } });
        rows = expectData(result).list.nodes.length;
      });
      return { rows, n: sent.length };
    };
    await ask(1);
    const [one, many] = [await ask(1), await ask(50)];
    expect(many.rows).toBeGreaterThan(10);
    expect(many.n).toBe(one.n);
  }
});

test('a programme shows the rates its region set and the money set aside', async () => {
  const text = `query($code: String!) { subsidyProgramme(code: $code) {
    configuredRates { nodes { number full partial validFrom synthetic } }
    budgetLines { nodes { year } } } }`;
  const variables = { code: 'shenyang-care' };
  const { subsidyProgramme } = expectData(await hub.query(text, { variables }));
  expect(subsidyProgramme.configuredRates.nodes).toEqual([
    { number: 2, full: 30_000, partial: 15_000, validFrom: '2022-01-01', synthetic: true },
  ]);
  expect(subsidyProgramme.budgetLines.nodes.length).toBeGreaterThan(0);
  expect(programmeOf('shenyang-care')).toBeTruthy();
});
