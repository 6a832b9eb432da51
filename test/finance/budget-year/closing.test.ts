import { publicIdFor } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { PROGRAMME } from '../subsidy-application/specimen.ts';
import { FINANCE, triesOfSubsidies } from '../subsidy-application/tries.ts';

const YEAR = { entity: 'BudgetYear' };
const LINE = { entity: 'BudgetLine', fields: 'id status version amount spent' };
const tries = triesOfSubsidies();
const { expectRefused, place, run } = tries;

const close = (year = 2026, region = '150600', as = FINANCE) =>
  act(tries.hub, YEAR, 'closeBudgetYear', { region, year }, { as });

async function line() {
  const filter = { programmes: [`SubsidyProgramme:${PROGRAMME}`], years: [2026], within: '150600' };
  const text = `query($filter: BudgetLineFilter) {
    budgetLines(filter: $filter) { nodes { id version amount spent } } }`;
  const { data } = await tries.hub.query(text, { as: FINANCE, variables: { filter } });
  return (data as any).budgetLines.nodes[0] as {
    id: string;
    version: number;
    amount: number;
    spent: number;
  };
}

test('a year to come is not closed, nor one of somebody else, nor one twice', async () => {
  expect((await close(2027)).userErrors).toMatchObject([
    { code: 'INVALID_VALUE', path: ['input', 'year'] },
  ]);
  expect((await close(2026, '210100')).codes).toEqual(['NOT_FOUND']);
  expect((await close(2024)).refusals).toEqual([]);
  expect((await close(2024)).userErrors).toMatchObject([
    { code: 'ALREADY_EXISTS', path: ['input', 'year'] },
  ]);
});

test('a closed year takes no payment, no reclaim, no other amount and no new line, until another person opens it', async () => {
  const paid = await place('APPROVED');
  expect((await run('disburseSubsidy', paid)).refusals).toEqual([]);
  const closed = await close();
  expect(closed.node).toMatchObject({ status: 'CLOSED', version: 1 });

  const reclaim = () => run('reclaimSubsidy', paid, { note: '重复发放' });
  await expectRefused(reclaim, 'BUDGET_YEAR_CLOSED', ['id']);
  const { id, version, amount, spent } = await line();
  const change = (more: number) =>
    act(
      tries.hub,
      LINE,
      'changeBudgetLine',
      { id, version, amount: amount + more },
      { as: FINANCE },
    );
  await expectRefused(() => change(100), 'BUDGET_YEAR_CLOSED', ['id']);
  const open = (region: string) =>
    act(
      tries.hub,
      LINE,
      'openBudgetLine',
      {
        ...{ programme: `SubsidyProgramme:${PROGRAMME}`, region, year: 2026, amount: 100 },
        fundingSource: 'CITY',
      },
      { as: FINANCE },
    );
  await expectRefused(() => open('150600'), 'BUDGET_YEAR_CLOSED', ['year']);
  expect((await line()).spent).toBe(spent);

  const year = { id: closed.node!.id, version: 1 };
  const again = (as: string, input: object = {}) =>
    act(tries.hub, YEAR, 'reopenBudgetYear', { ...year, note: '更正', ...input }, { as });
  expect((await again(FINANCE)).refusals).toEqual(['SAME_PERSON']);
  expect((await again('finance:150600:2', { note: null })).refusals).toEqual(['REASON_REQUIRED']);
  expect((await again('finance:150600:2')).node).toMatchObject({ status: 'OPEN', version: 2 });
  expect((await reclaim()).refusals).toEqual([]);
  const shut = await act(
    tries.hub,
    YEAR,
    'closeBudgetYearAgain',
    { ...year, version: 2 },
    { as: FINANCE },
  );
  expect(shut.node).toMatchObject({ status: 'CLOSED', version: 3 });
});

test('a payment after closing is refused, and nothing of it stays', async () => {
  const key = await place('APPROVED');
  await expectRefused(() => run('disburseSubsidy', key), 'BUDGET_YEAR_CLOSED', ['id']);
});

test('who closes and who pay at once leave no payment after the closing', async () => {
  const { rows } = await tries.hub.pg.query<{ id: string; version: number }>(
    `select id, version from finance.budget_year where year = 2026 and region_code = '150600'`,
  );
  const { id, version } = rows[0]!;
  const open = { id: `BudgetYear:${id}`, version, note: '更正' };
  expect(
    (await act(tries.hub, YEAR, 'reopenBudgetYear', open, { as: 'finance:150600:2' })).refusals,
  ).toEqual([]);
  const key = await place('APPROVED');
  const shut = { id: open.id, version: version + 1 };
  const [closing, ...paying] = await Promise.all([
    act(tries.hub, YEAR, 'closeBudgetYearAgain', shut, { as: FINANCE }),
    ...Array.from({ length: 20 }, () => run('disburseSubsidy', key)),
  ]);
  expect(closing.refusals).toEqual([]);
  const done = paying.filter(({ refusals }) => refusals.length === 0).length;
  const told = await tries.hub.pg.query<{ sealed: number; entries: number; paid: number }>(
    `select a.sealed_at as sealed, a.entries,
       (select count(*)::int from finance.ledger_entry e where e.kind = 'PAID'
         and e.subject in (select key::text from finance.disbursement where application_key = $2)) as paid
     from finance.ledger_account a join finance.budget_line l on a.account = 'budget/' || l.id || '/available'
     where l.programme_id = $1 and l.year = 2026 and l.region_code = '150600'`,
    [PROGRAMME, key],
  );
  expect(told.rows[0]!.sealed).toBe(told.rows[0]!.entries);
  expect(told.rows[0]!.paid).toBe(done);
  expect(done).toBeLessThan(2);
  expect(await publicIdFor(FINANCE, 'SubsidyApplication', key)).toBeTruthy();
});
