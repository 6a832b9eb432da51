import type { SubgraphContext } from '../../ground/serving/context.ts';
import { refuse } from '../../ground/workflow/user-error.ts';
import { BudgetLine } from './budget-line.ts';
import { regionChain } from './programme-reach.ts';
import type { SubsidyApplication } from './subsidy-application.ts';

/** Fen paid from a budget line, and fen due from it: approved or planned, not paid yet. */
export interface Spending {
  spent: number;
  committed: number;
}

/** What is spent and committed of a line; one statement for all lines that an operation shows. */
export async function spendingOf(
  { rows, today }: SubgraphContext,
  lineId: string,
): Promise<Spending> {
  const found = await rows.batch('budget spending', lineId, async (ids) => {
    const sums = await rows.sql<Spending & { id: string }>(SPENDING, [today.slice(0, 4), ids]);
    return new Map(sums.map(({ id, spent, committed }) => [id, { spent, committed }]));
  });
  return found ?? { spent: 0, committed: 0 };
}

/** What is due is paid from the line of the running year, in its region or below. */
const SPENDING = `
  select l.id, paid.spent, case when l.year = ?::int then planned.due + approved.due else 0 end
    as committed
  from (
    select *, region_at + power(10, 12 - case when region_code like '__0000' then 2
      when region_code like '____00' then 4 else length(region_code) end)::bigint - 1 as last_at
    from budget_line
  ) l
  cross join lateral (
    select coalesce(sum(d.amount), 0)::bigint as spent from disbursement d
    where d.budget_line_id = l.id and d.status = 'PAID'
  ) paid
  cross join lateral (
    select coalesce(sum(d.amount), 0)::bigint as due from disbursement d
    where d.programme_id = l.programme_id and d.status = 'PLANNED'
      and d.region_at between l.region_at and l.last_at
  ) planned
  cross join lateral (
    select coalesce(sum(a.amount), 0)::bigint as due from subsidy_application a
    where a.programme_id = l.programme_id and a.status = 'APPROVED'
      and a.region_at between l.region_at and l.last_at
      and not exists (select from disbursement d where d.application_key = a.key)
  ) approved
  where l.id = any(array[?]::uuid[])`;

/**
 * The open line of this year that an application is paid from, of the smallest region around it,
 * locked: payments from one line wait for each other.
 * @throws Refusal NO_BUDGET without one, OVER_BUDGET when the payment does not fit.
 */
export async function lineToPayFrom(
  { rows, today }: SubgraphContext,
  { programmeId, regionCode, amount }: SubsidyApplication,
): Promise<BudgetLine> {
  const line = await rows.one(BudgetLine, {
    sql: `select e.* from budget_line e
      where e.programme_id = ? and e.year = ? and e.status = 'OPEN'
        and e.region_code = any(array[?]::text[])
      order by e.region_at desc limit 1 for update`,
    params: [programmeId, Number(today.slice(0, 4)), regionChain(regionCode)],
  });
  if (!line) throw refuse('NO_BUDGET', 'id', 'No open budget line of this year pays for it.');
  if ((await spentOf({ rows }, line.id)) + amount > line.amount) {
    throw refuse('OVER_BUDGET', 'id', 'The budget line does not have enough left for it.');
  }
  return line;
}

/** What is paid from a line by now; to rely on it, lock the line first. */
export async function spentOf(
  { rows }: Pick<SubgraphContext, 'rows'>,
  lineId: string,
): Promise<number> {
  const [sum] = await rows.sql<{ spent: number }>(
    `select coalesce(sum(amount), 0)::bigint as spent from disbursement
     where budget_line_id = ?::uuid and status = 'PAID'`,
    [lineId],
  );
  return Number(sum!.spent);
}
