import type pg from 'pg';
import { WORK_SETTING } from '../../../ground/access/viewer-setting.ts';
import { accountSql } from './budget-accounts.ts';
import { receivedSql } from './supplier-accounts.ts';

/** What a connection that reconciles says of itself, as an option of PostgreSQL. */
export const RECONCILING = `-c ${WORK_SETTING}=RECONCILE`;

/** A budget line by its three witnesses: what was set aside, what was paid, what the ledger says. Fen. */
export interface LineStand {
  programme: string;
  region: string;
  year: number;
  budget: number;
  paid: number;
  allotted: number;
  spent: number;
  left: number;
}

/** A row that differs from what it should agree with. */
export interface Difference {
  /** Table and key. */
  row: string;
  what: string;
}

export interface Reconciled {
  lines: LineStand[];
  differences: Difference[];
}

/** All that is paid from budget lines: subsidies, and services that were bought. */
const PAYMENTS = `(
  select 'disbursement' as kind, d.key, d.status, d.programme_id, d.amount, d.returned, d.paid_on
  from finance.disbursement d
  union all
  select 'purchase_payment', p.key, p.status, l.programme_id, p.amount,
    case when p.status in ('FAILED', 'RECLAIMED') then p.amount else 0 end, p.paid_on
  from finance.purchase_payment p left join finance.budget_line l on l.id = p.budget_line_id)`;

/** What each payment took from each line. */
const CHARGED = `(
  select d.key, d.status, d.programme_id, d.budget_line_id as line, d.amount - d.returned as amount
  from finance.disbursement d
  where d.paid_on is not null and jsonb_array_length(d.parts) = 0
  union all
  select d.key, d.status, d.programme_id, (p.part->>'budgetLineId')::uuid,
    (p.part->>'amount')::bigint - (p.part->>'returned')::bigint
  from finance.disbursement d cross join jsonb_array_elements(d.parts) p(part)
  where d.paid_on is not null
  union all
  select b.key, b.status, l.programme_id, b.budget_line_id, b.amount
  from finance.purchase_payment b left join finance.budget_line l on l.id = b.budget_line_id
  where b.paid_on is not null)`;

const MOVED = `(
  select from_account as account, -amount as amount from finance.ledger_entry
  union all select to_account, amount from finance.ledger_entry)`;

const balance = (what: 'allotted' | 'available' | 'spent') =>
  `(select a.balance from finance.ledger_account a where a.account = ${accountSql('l.id', what)})`;

const LINES = `
  select g.code as programme, l.region_code as region, l.year, l.amount as budget,
    coalesce(paid.amount, 0)::bigint as paid, -coalesce(${balance('allotted')}, 0) as allotted,
    coalesce(${balance('spent')}, 0) as spent, coalesce(${balance('available')}, 0) as left
  from finance.budget_line l
  join finance.subsidy_programme g on g.id = l.programme_id
  left join (select line, sum(amount) as amount from ${CHARGED} c where status = 'PAID' group by line)
    paid on paid.line = l.id
  order by l.year, g.code, l.region_at`;

/** Each says which rows differ, and how; amounts are of the books, and tell of no person. */
const CHECKS: readonly string[] = [
  `select 'ledger_account ' || a.account as row,
     'its balance is ' || a.balance || ', its entries come to ' || coalesce(sum(m.amount), 0)
       || ' in ' || count(m.amount) || ' of ' || a.entries as what
   from finance.ledger_account a left join ${MOVED} m on m.account = a.account
   group by a.account, a.balance, a.entries
   having a.balance <> coalesce(sum(m.amount), 0) or a.entries <> count(m.amount)`,
  `select 'ledger_entry ' || e.sequence, 'it names an account that is not there, or of another unit'
   from finance.ledger_entry e
   left join finance.ledger_account f on f.account = e.from_account
   left join finance.ledger_account t on t.account = e.to_account
   where f.unit is distinct from t.unit or f.unit is null`,
  `select 'budget_line ' || l.id, 'its amount is ' || l.amount || ', the ledger set aside ' ||
     -coalesce(${balance('allotted')}, 0)
   from finance.budget_line l where l.amount <> -coalesce(${balance('allotted')}, 0)`,
  `select 'budget_line ' || l.id, 'payments come to ' || coalesce(c.amount, 0) ||
     ', the ledger says spent ' || coalesce(${balance('spent')}, 0)
   from finance.budget_line l left join
     (select line, sum(amount) as amount from ${CHARGED} x where status = 'PAID' group by line) c
     on c.line = l.id
   where coalesce(c.amount, 0) <> coalesce(${balance('spent')}, 0)`,
  `select 'budget_line ' || l.id, 'what is left is ' || coalesce(${balance('available')}, 0) ||
     ', amount less payments ' || l.amount - coalesce(${balance('spent')}, 0)
   from finance.budget_line l
   where coalesce(${balance('available')}, 0) <> l.amount - coalesce(${balance('spent')}, 0)`,
  `select 'subsidy_programme ' || g.code, 'payments come to ' || coalesce(d.amount, 0) ||
     ', its budget lines say spent ' || coalesce(l.amount, 0)
   from finance.subsidy_programme g
   left join (select programme_id, sum(amount - returned) as amount from ${PAYMENTS} p
     where status = 'PAID' group by programme_id) d on d.programme_id = g.id
   left join (select l.programme_id, sum(${balance('spent')}) as amount
     from finance.budget_line l group by l.programme_id) l on l.programme_id = g.id
   where coalesce(d.amount, 0) <> coalesce(l.amount, 0)`,
  `select d.kind || ' ' || d.key, 'it is ' || d.status || ' with ' || d.amount ||
     ', the ledger has ' || coalesce(e.paid, 0) || ' paid and ' || coalesce(e.back, 0) || ' come back'
   from ${PAYMENTS} d left join (
     select split_part(subject, '/', 1) as payment,
       sum(amount) filter (where kind = 'PAID' and subject not like '%/%') as paid,
       sum(case kind when 'BACK' then amount else -amount end)
         filter (where kind = 'BACK' or subject like '%/%') as back
     from finance.ledger_entry where kind in ('PAID', 'BACK') group by 1
   ) e on e.payment = d.key::text
   where coalesce(e.paid, 0) <> case when d.paid_on is null then 0 else d.amount end
     or coalesce(e.back, 0) <> d.returned`,
  `select 'supplier ' || s.id, 'payments come to ' || coalesce(p.amount, 0) ||
     ', its account says received ' || coalesce(a.balance, 0)
   from (select supplier_id::text as id from finance.purchase_payment
     union select split_part(account, '/', 2) from finance.ledger_account
     where account like 'supplier/%') s
   left join (select supplier_id::text as id, sum(amount) as amount from finance.purchase_payment
     where status = 'PAID' group by supplier_id) p on p.id = s.id
   left join finance.ledger_account a on a.account = ${receivedSql('s.id')}
   where coalesce(p.amount, 0) <> coalesce(a.balance, 0)`,
  `select 'disbursement ' || d.key, 'its parts do not add up to its amount, or to what came back'
   from finance.disbursement d
   where jsonb_array_length(d.parts) > 0 and (d.amount, d.returned) <>
     (select sum((p.part->>'amount')::bigint), sum((p.part->>'returned')::bigint)
      from jsonb_array_elements(d.parts) p(part))`,
  `select 'ledger_entry ' || e.sequence, 'it pays what is no payment'
   from finance.ledger_entry e where e.kind in ('PAID', 'BACK') and not exists
     (select from ${PAYMENTS} d where d.key::text = split_part(e.subject, '/', 1))`,
  `select 'subsidy_application ' || a.key, 'it is ' || a.status || ' and nothing of it is paid'
   from finance.subsidy_application a where a.status = 'DISBURSED' and not exists
     (select from finance.disbursement d where d.application_key = a.key and d.paid_on is not null)`,
];

/**
 * Holds payments, ledger and budgets of a database against each other, as of one moment while the hub
 * runs. The connection says that it reconciles.
 */
export async function reconcile(client: pg.Client): Promise<Reconciled> {
  await client.query('begin transaction isolation level repeatable read read only');
  try {
    const { rows } = await client.query<Record<keyof LineStand, string>>(LINES);
    const differences: Difference[] = [];
    for (const check of CHECKS) {
      const found = await client.query<Difference>(
        `select * from (${check}) c(row, what) order by 1`,
      );
      differences.push(...found.rows);
    }
    return { lines: rows.map(stand), differences };
  } finally {
    await client.query('rollback');
  }
}

function stand({ programme, region, ...sums }: Record<keyof LineStand, string>): LineStand {
  const numbers = Object.entries(sums).map(([name, sum]) => [name, Number(sum)]);
  return {
    programme,
    region,
    ...(Object.fromEntries(numbers) as Omit<LineStand, 'programme' | 'region'>),
  };
}
