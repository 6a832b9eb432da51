import { keyOf } from '../../../ground/synthetic/keys.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { PURCHASE_PAYMENT_MACHINE } from '../../../subgraphs/finance/purchase-payment/machine.ts';
import { listTests } from '../../kit/list-kit.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';

/** The line of Shenyang for bought services, which is seeded. */
const LINE = keyOf('purchaseBudgetLine', 2026);
const CONTRACT = keyOf('contract of a test', 1);
const SPENT = `budget/${LINE}/spent`;

const SUPPLIER = keyOf('organization', 1);
const [BILLED, RECEIVED] = ['billed', 'received'].map((what) => `supplier/${SUPPLIER}/${what}`);

/** What a line has left; nothing of it is spent, and the supplier has had enough to give some back. */
const leaves = (fen: number) => `
  delete from finance.ledger_entry where '${RECEIVED}' in (from_account, to_account);
  insert into finance.ledger_account (account, unit, balance, entries, floor)
    values ('${BILLED}', 'FEN', -1000000, 0, null), ('${RECEIVED}', 'FEN', 1000000, 0, 0)
    on conflict (account) do update set balance = excluded.balance;
  delete from finance.ledger_entry where '${SPENT}' in (from_account, to_account);
  update finance.ledger_account set balance = ${fen} where account = 'budget/${LINE}/available';
  update finance.ledger_account set balance = 1000000 where account = '${SPENT}'`;

const specimen: Specimen = {
  machine: PURCHASE_PAYMENT_MACHINE,
  table: 'finance.purchase_payment',
  primaryKey: 'key',
  region: '210100',
  otherRegion: '150600',
  async clear(hub) {
    await hub.pg.query('delete from finance.purchase_payment where contract_id = $1', [CONTRACT]);
    await hub.pg.query('update finance.fact_position set as_of = now()');
    await hub.pg.query(
      `update finance.budget_line set status = 'OPEN', year = 2026 where id = $1`,
      [LINE],
    );
    await hub.pg.query(`update finance.budget_line set region_code = '210100' where id = $1`, [
      LINE,
    ]);
    await hub.pg.query(leaves(100_000_000));
  },
  async place(hub, state) {
    await this.clear(hub);
    const key = newKey();
    await hub.pg.query(
      `insert into finance.purchase_payment (key, status, month, amount, accepted_on, accepted_by, paid_on,
         reversed_on, contract_id, supplier_id, budget_line_id, region_code, region_at, synthetic)
       values ($1, $2, '2026-05', 9000, '2026-06-05', 'somebody', case when $2 in ('PAID', 'RECLAIMED')
         then date '2026-06-10' end, case when $2 in ('PAID', 'RECLAIMED', 'WITHDRAWN') then date '2026-06-12' end,
         $3, $4, $5, '210100', 210100000000, true)`,
      [key, state, CONTRACT, SUPPLIER, LINE],
    );
    return key;
  },
  input: () => ({}),
};
const as = 'finance:210100';
const change = (set: string) =>
  `update finance.purchase_payment set ${set} where contract_id = '${CONTRACT}'`;
const paidBefore = `insert into finance.purchase_payment (key, status, month, amount, accepted_on, accepted_by,
    paid_on, contract_id, supplier_id, budget_line_id, region_code, region_at, synthetic)
  select uuidv7(), 'PAID', month, amount, accepted_on, 'x', '2026-06-11', contract_id, supplier_id,
    budget_line_id, region_code, region_at, true
  from finance.purchase_payment where contract_id = '${CONTRACT}'`;

describe('the payment of a settlement', () => walkWorkflow(specimen));

describe('paying', () => {
  oneEffect(specimen, { name: 'payPurchase', state: 'DUE', persona: as });
  const tried = outcomes(specimen, as);
  tried('payPurchase', 'DUE', [
    ['the very amount that is left', {}, 'PAID', leaves(9_000)],
    ['a fen less than that left', {}, 'OVER_BUDGET id', leaves(8_999)],
    [
      'a line that is closed',
      {},
      'NO_BUDGET id',
      `update finance.budget_line set status = 'CLOSED' where id = '${LINE}'`,
    ],
    [
      'a line of another year',
      {},
      'NO_BUDGET id',
      `update finance.budget_line set year = 2025 where id = '${LINE}'`,
    ],
    ['a line that is none', {}, 'NO_BUDGET id', change('budget_line_id = uuidv7()')],
    [
      'a line of a subsidy',
      {},
      'NO_BUDGET id',
      change(`budget_line_id = (select b.id from finance.budget_line b join finance.subsidy_programme p on p.id = b.programme_id
        where p.type <> 'PURCHASED_SERVICE' order by b.year desc, b.id limit 1)`),
    ],
    [
      'a line of another city',
      {},
      'NO_BUDGET id',
      `update finance.budget_line set region_code = '150600' where id = '${LINE}'`,
    ],
    ['a month that is paid already', {}, 'ALREADY_PAID id', paidBefore],
    [
      'a stale view of settlements',
      {},
      'STALE_FACTS',
      `update finance.fact_position set as_of = now() - interval '1 hour' where source = 'services/SETTLEMENT'`,
    ],
  ]);
  const why = { note: '结算已冲销' };
  tried('reclaimPurchase', 'PAID', [
    ['a settlement that was taken back', why, 'RECLAIMED'],
    ['one that stands', why, 'SETTLEMENT_STANDS id', change('reversed_on = null')],
  ]);
});

describe('payments of settlements', () =>
  listTests({
    entity: 'PurchasePayment',
    list: 'purchasePayments',
    table: 'finance.purchase_payment',
    as: 'staff:210100',
    notAs: 'developer',
    async prepare(hub) {
      await hub.settle();
      await hub.pg.query(
        `insert into finance.purchase_payment (key, status, month, amount, accepted_on, accepted_by,
           contract_id, supplier_id, budget_line_id, region_code, region_at, synthetic)
         select uuidv7(), 'RETURNED', '2026-04', 7000, '2026-06-09', 'x', uuidv7(), $1, $2, '210102',
           210102000000, true`,
        [keyOf('organization', 9_999), LINE],
      );
    },
    orders: { ACCEPTED_ON: 'accepted_on', AMOUNT: 'amount' },
    filters: {
      within: ['"210102"', "region_code like '210102%'"],
      statuses: ['[RETURNED]', "status = 'RETURNED'"],
      supplier: [
        `"Organization:${keyOf('organization', 9_999)}"`,
        `supplier_id = '${keyOf('organization', 9_999)}'`,
      ],
      acceptedFrom: ['"2026-06-01"', "accepted_on >= '2026-06-01'"],
      acceptedTo: ['"2026-05-31"', "accepted_on <= '2026-05-31'"],
    },
    refused: [['acceptedFrom: "2026-02-01", acceptedTo: "2026-01-01"', 'acceptedTo', 'RANGE']],
    nested: 'region { name } budgetLine { year }',
  }));
