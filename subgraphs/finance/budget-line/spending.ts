import type { Answer } from '../../../ground/access/answers.ts';
import { regionChainSql } from '../../../ground/china/region-chain.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { REFUSES } from './conditions.ts';
import { BudgetLine } from './entity.ts';

/** Fen paid from a budget line, and fen due from it: approved or planned, not paid yet. */
export interface Spending {
  spent: number;
  committed: number;
}

/** What is to be paid: by which programme, in which region, and how many fen. */
interface Payable {
  programmeId: string;
  regionCode: string;
  amount: number;
}

/**
 * SQL: the line that pays for a programme in a region: the open one of the year of the nearest
 * region. What is due is counted on this line, and what is paid is charged to it.
 */
function payingLine(programme: string, region: string): string {
  return `select b.* from budget_line b
    where b.programme_id = ${programme} and b.status = 'OPEN' and b.year = ?::int
      and b.region_code = any(${regionChainSql(region)})
    order by length(b.region_code) desc, b.region_at desc limit 1`;
}

export const SPENDING: Answer = {
  name: 'spending',
  says: 'How much is spent and committed of budget lines. 预算执行',
  sql: `
  select l.id, paid.spent, coalesce(due.amount, 0)::bigint as committed
  from budget_line l
  cross join lateral (
    select coalesce(sum(d.amount), 0)::bigint as spent from disbursement d
    where d.budget_line_id = l.id and d.status = 'PAID'
  ) paid
  left join (
    select line.id, sum(d.amount) as amount
    from (
      select programme_id, region_code, sum(amount) as amount
      from (
        select programme_id, region_code, amount from disbursement where status = 'PLANNED'
        union all
        select programme_id, region_code, amount from subsidy_application a
        where status = 'APPROVED' and not exists (
          select from disbursement d where d.application_key = a.key and d.status = 'PLANNED')
      ) one
      where programme_id in (select programme_id from budget_line where id = any(array[?]::uuid[]))
      group by programme_id, region_code
    ) d
    cross join lateral (${payingLine('d.programme_id', 'd.region_code')}) line
    group by line.id
  ) due on due.id = l.id
  where l.id = any(array[?]::uuid[])`,
};

export const SPENT: Answer = {
  name: 'spent',
  says: 'How much is paid from a budget line. 预算已支出',
  sql: `select coalesce(sum(amount), 0)::bigint as spent from disbursement
    where budget_line_id = ?::uuid and status = 'PAID'`,
};

/** What is spent and committed of a line; one statement for all lines that an operation shows. */
export async function spendingOf(
  { rows, today }: SubgraphContext,
  lineId: string,
): Promise<Spending> {
  const found = await rows.batch('budget spending', lineId, async (ids) => {
    const params = [ids, today.slice(0, 4), ids];
    const sums = await rows.answer<Spending & { id: string }>(SPENDING, params);
    return new Map(sums.map(({ id, spent, committed }) => [id, { spent, committed }]));
  });
  return found ?? { spent: 0, committed: 0 };
}

/**
 * The line of this year that something is paid from, locked: payments from one line wait for each
 * other. @throws Refusal NO_BUDGET without one, OVER_BUDGET when the payment does not fit.
 */
export async function lineToPayFrom(
  { rows, today }: SubgraphContext,
  { programmeId, regionCode, amount }: Payable,
): Promise<BudgetLine> {
  const line = await rows.one(BudgetLine, {
    sql: `select line.* from (select ?::uuid as programme, ?::text as region) paid
      cross join lateral (${payingLine('paid.programme', 'paid.region')} for update) line`,
    params: [programmeId, regionCode, Number(today.slice(0, 4))],
  });
  if (!line) throw REFUSES.NO_BUDGET('id');
  if ((await spentOf({ rows }, line.id)) + amount > line.amount) throw REFUSES.OVER_BUDGET('id');
  return line;
}

/** What is paid from a line by now; to rely on it, lock the line first. */
export async function spentOf(
  { rows }: Pick<SubgraphContext, 'rows'>,
  lineId: string,
): Promise<number> {
  const [sum] = await rows.answer<{ spent: number }>(SPENT, [lineId]);
  return Number(sum!.spent);
}
