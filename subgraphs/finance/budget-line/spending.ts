import type { Answer } from '../../../ground/access/answers.ts';
import { regionChainSql } from '../../../ground/china/region-chain.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { PORTIONS_SQL } from '../subsidy-programme/cost-share.ts';
import { accountSql } from '../ledger/budget-accounts.ts';

/** Fen paid from a budget line, and fen due from it: approved or planned, not paid yet. */
export interface Spending {
  spent: number;
  committed: number;
}

/**
 * SQL: the line that pays for a programme in a region: the open one of the year of the nearest
 * region, or of the region `of` that carries this part. What is due is counted on this line, and what
 * is paid is charged to it.
 */
export function payingLine(programme: string, region: string, of = 'null'): string {
  return `select b.* from budget_line b
    where b.programme_id = ${programme} and b.status = 'OPEN' and b.year = ?::int
      and b.region_code = any(case when ${of} is null then ${regionChainSql(region)}
        else array[${of}] end)
    order by length(b.region_code) desc, b.region_at desc limit 1`;
}

export const SPENDING: Answer = {
  name: 'spending',
  says: 'How much is spent and committed of budget lines. 预算执行',
  sql: `
  select l.id, coalesce(paid.balance, 0)::bigint as spent,
    (coalesce(due.amount, 0) + coalesce(bought.amount, 0))::bigint as committed
  from budget_line l
  left join ledger_account paid on paid.account = ${accountSql('l.id', 'spent')}
  left join (
    select line.id, sum(d.amount) as amount
    from (
      select o.programme_id, o.region_code, t.region, sum(t.amount) as amount
      from (
        select programme_id, region_code, amount, top_up from disbursement where status = 'PLANNED'
        union all
        select programme_id, region_code, amount, top_up from subsidy_application a
        where status = 'APPROVED' and not exists (
          select from disbursement d where d.application_key = a.key and d.status = 'PLANNED')
      ) o
      join subsidy_programme p on p.id = o.programme_id
      cross join lateral ${PORTIONS_SQL} t
      where o.programme_id in
        (select programme_id from budget_line where id = any(array[?]::uuid[]))
      group by o.programme_id, o.region_code, t.region
    ) d
    cross join lateral (${payingLine('d.programme_id', 'd.region_code', 'd.region')}) line
    group by line.id
  ) due on due.id = l.id
  left join (
    select budget_line_id, sum(amount) as amount from purchase_payment where status = 'DUE'
    group by budget_line_id
  ) bought on bought.budget_line_id = l.id
  where l.id = any(array[?]::uuid[])`,
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
