import type { Answer } from '../access/answers.ts';

/** Opens accounts that are not there yet, at nothing. */
export const LEDGER_OPEN: Answer = {
  name: 'ledger_open',
  says: 'Opens accounts of a ledger. 开立账户',
  sql: `insert into ledger_account (account, unit, floor)
    select a.account, a.unit, a.floor
    from unnest(array[?]::text[], array[?]::text[], array[?]::bigint[]) a(account, unit, floor)
    on conflict do nothing`,
  changes: true,
};

/**
 * The one way into a ledger: requests may neither add an entry nor touch a balance themselves. An
 * account that is not there, or of another unit than the one across from it, leaves a column empty that
 * must not be. Accounts are taken in their order, so that no two transactions wait for each other; a
 * balance below its floor and a sealed account are held by the checks of the table.
 */
export const LEDGER_POST: Answer = {
  name: 'ledger_post',
  says: 'Books a transaction between accounts of a ledger. 记账',
  sql: `with said as (
      select ?::uuid as transaction, ?::text as kind, ?::text as subject, ?::date as booked_on,
        array[?]::text[] as givers, array[?]::text[] as takers, array[?]::bigint[] as amounts
    ), turns as materialized (
      select a.account from ledger_account a, said s where a.account = any(s.givers || s.takers)
      order by a.account for no key update of a
    ), given as materialized (
      select f.account as from_account, t.account as to_account, g.amount
      from said s
      join (select count(*) from turns) first on true
      cross join unnest(s.givers, s.takers, s.amounts) g(giver, taker, amount)
      left join ledger_account f on f.account = g.giver
      left join ledger_account t on t.account = g.taker and t.unit = f.unit
    ), booked as (
      insert into ledger_entry
        (transaction, kind, subject, booked_on, from_account, to_account, amount)
      select s.transaction, s.kind, s.subject, s.booked_on, g.from_account, g.to_account, g.amount
      from said s cross join given g
    ), moved as (
      select m.account, sum(m.amount) as amount, count(*)::int as n
      from (select from_account, -amount from given union all select to_account, amount from given)
        m(account, amount)
      group by m.account
    )
    update ledger_account a set balance = a.balance + m.amount, entries = a.entries + m.n
    from moved m where a.account = m.account`,
  changes: true,
};

/** Closes accounts with the entries that they have, or opens them again. */
export const LEDGER_SEAL: Answer = {
  name: 'ledger_seal',
  says: 'Closes accounts of a ledger with the entries that they have, or opens them again. 结账',
  sql: `update ledger_account a set sealed_at = case when s.closed then a.entries end
    from (select array[?]::text[] as accounts, ?::boolean as closed) s
    where a.account = any(s.accounts)`,
  changes: true,
};

export const LEDGER_STATE: Answer = {
  name: 'ledger_state',
  says: 'What is on accounts of a ledger, and whether they are closed. 账户余额',
  sql: `select account as k, balance, floor, sealed_at is not null as sealed from ledger_account
    where account = any(array[?]::text[])`,
};

/** What a subgraph that keeps a ledger answers of it. */
export const LEDGER_ANSWERS = [LEDGER_OPEN, LEDGER_POST, LEDGER_SEAL, LEDGER_STATE];
