import { accountSql } from '../../subgraphs/finance/ledger/budget-accounts.ts';

/**
 * SQL that books what the budget lines and payments say, as mutations would have: each line set aside
 * in January, each payment from its line, and back where the bank returned it or it was reclaimed.
 */
export const LEDGER_ENTRIES_SQL = `
  insert into finance.ledger_entry
    (transaction, kind, subject, from_account, to_account, amount, booked_on)
  select md5(b.kind || b.subject)::uuid, b.kind, b.subject, b.from_account, b.to_account, b.amount,
    b.booked_on
  from (
    select 'SET' as kind, id || '/1' as subject, ${accountSql('id', 'allotted')} as from_account,
      ${accountSql('id', 'available')} as to_account, amount, make_date(year, 1, 1) as booked_on
    from finance.budget_line where amount > 0
    union all
    select 'PAID', d.key::text, ${accountSql('d.budget_line_id', 'available')},
      ${accountSql('d.budget_line_id', 'spent')}, d.amount, d.paid_on
    from finance.disbursement d where d.paid_on is not null and d.amount > 0
    union all
    select 'BACK', d.key::text, ${accountSql('d.budget_line_id', 'spent')},
      ${accountSql('d.budget_line_id', 'available')}, d.amount, d.paid_on
    from finance.disbursement d where d.status in ('FAILED', 'RECLAIMED') and d.amount > 0
  ) b
  order by b.booked_on, b.kind desc, b.subject`;

/** SQL that opens the accounts of all budget lines with what their entries come to. */
export const LEDGER_ACCOUNTS_SQL = `
  insert into finance.ledger_account (account, unit, floor, balance, entries)
  select a.account, 'FEN', a.floor, coalesce(sum(m.amount), 0), count(m.amount)
  from finance.budget_line l
  cross join lateral (values (${accountSql('l.id', 'allotted')}, null::bigint),
    (${accountSql('l.id', 'available')}, 0), (${accountSql('l.id', 'spent')}, 0)) a(account, floor)
  left join (
    select from_account as account, -amount as amount from finance.ledger_entry
    union all select to_account, amount from finance.ledger_entry
  ) m on m.account = a.account
  group by a.account, a.floor`;
