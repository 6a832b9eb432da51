/**
 * SQL that opens the budget lines that payments are charged to and that are not there yet: for each
 * programme and year what went out and a quarter more, in whole ten thousand yuan. The documents
 * state no budgets, so the lines are made up.
 */
export const BUDGET_LINES_SQL = `
  insert into finance.budget_line
    (id, status, programme_id, year, amount, funding_source, synthetic, region_code, region_at)
  select d.budget_line_id, 'OPEN', p.id, extract(year from d.paid_on)::int,
    ceil(sum(d.amount) * 1.25 / 1000000) * 1000000, min(d.funding_source), true,
    p.region_code, p.region_at
  from finance.disbursement d join finance.subsidy_programme p on p.id = d.programme_id
  where d.budget_line_id is not null
  group by d.budget_line_id, p.id, extract(year from d.paid_on)`;
