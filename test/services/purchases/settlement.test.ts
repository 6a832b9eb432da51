import { keyOf } from '../../../ground/synthetic/keys.ts';
import { MONTHLY_SETTLEMENT } from '../../../subgraphs/services/monthly-settlement/machine.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import {
  CARE,
  CONTRACT,
  CONTRACT_ID,
  nothingBought,
  placeDeliveries,
  placeSettlement,
  PRICE,
  SUPERVISION,
} from './bought.ts';

const LINE = `BudgetLine:${keyOf('purchaseBudgetLine', 2026)}`;
const MAY = { contract: CONTRACT_ID, month: '2026-05' };
const WHY = { note: '与合同约定不符' };
const FIELDS =
  'id status version deliveries minutes gross deducted amount sampled deductions { kind amount }';

const specimen: Specimen = {
  machine: MONTHLY_SETTLEMENT,
  table: 'services.monthly_settlement',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  clear: nothingBought,
  async place(hub, state) {
    await this.clear(hub);
    return placeSettlement(hub, state);
  },
  async input(hub, action) {
    if (action === 'drawUpSettlement') {
      await nothingBought(hub);
      await placeDeliveries(hub);
      return MAY;
    }
    if (action === 'deductFromSettlement') return { kind: 'LATE', amount: 500 };
    return action === 'acceptSettlement' ? { budgetLine: LINE } : {};
  },
};

describe('a settlement', () => walkWorkflow(specimen));
describe('drawing one up', () =>
  oneEffect(specimen, { name: 'drawUpSettlement', state: 'New', persona: CARE }));

describe('what is settled', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());
  beforeEach(() => nothingBought(hub));

  const names = { entity: 'MonthlySettlement', fields: FIELDS };
  const drawUp = (input: object = MAY) =>
    act(hub, names, 'drawUpSettlement', { ...input }, { as: CARE });
  async function done(name: string, key: string, input: object = {}, as = SUPERVISION) {
    const { rows } = await hub.pg.query<{ version: number }>(
      'select version from services.monthly_settlement where key = $1',
      [key],
    );
    const id = await publicIdFor(as, 'MonthlySettlement', key);
    return act(hub, names, name, { id, version: rows[0]!.version, ...input }, { as });
  }
  const accept = (key: string) => done('acceptSettlement', key, { budgetLine: LINE });
  const deduct = (key: string, amount: number) =>
    done('deductFromSettlement', key, { kind: 'LATE', amount, ...WHY }, CARE);
  async function latest(): Promise<string> {
    const { rows } = await hub.pg.query<{ key: string }>(
      'select key from services.monthly_settlement where contract_id = $1 order by key desc limit 1',
      [CONTRACT],
    );
    return rows[0]!.key;
  }

  test('the month of a contract is its confirmed deliveries at its price, and one in twenty is drawn', async () => {
    await placeDeliveries(hub, { count: 21 });
    await placeDeliveries(hub, { count: 1, month: '2026-04' });
    const { node } = await drawUp();
    expect(node).toMatchObject({
      ...{ status: 'DRAWN_UP', deliveries: 21, minutes: 21 * 60, sampled: 2 },
      ...{ gross: 21 * PRICE, deducted: 0, amount: 21 * PRICE, deductions: [] },
    });
    const { rows } = await hub.pg.query(
      `select count(*)::int as all, count(*) filter (where sampled)::int as drawn
       from services.service_delivery where settlement_key = $1`,
      [await latest()],
    );
    expect(rows).toEqual([{ all: 21, drawn: 2 }]);
  });

  test('an hour is paid by the minute, cut to whole fen, and a time as it is', async () => {
    const [key] = await placeDeliveries(hub);
    await hub.pg.query(
      "update services.service_delivery set ended_at = started_at + interval '47 minutes 59 seconds' where key = $1",
      [key],
    );
    expect((await drawUp()).node).toMatchObject({ minutes: 47, gross: 3_525 });
    await nothingBought(hub);
    await placeDeliveries(hub, { count: 2 });
    await hub.pg.query("update services.purchase_contract set unit = 'TIME' where id = $1", [
      CONTRACT,
    ]);
    expect((await drawUp()).node).toMatchObject({ gross: 2 * PRICE });
    await hub.pg.query("update services.purchase_contract set unit = 'HOUR' where id = $1", [
      CONTRACT,
    ]);
  });

  test('a month is settled once, by however many at once', async () => {
    await placeDeliveries(hub, { count: 3 });
    const all = await Promise.all(Array.from({ length: 10 }, () => drawUp()));
    expect(all.map(verdict).sort()).toEqual([...Array<string>(9).fill('ALREADY_EXISTS'), 'DONE']);
    await accept(await latest());
    expect(verdict(await drawUp())).toBe('ALREADY_EXISTS');
  });

  test('a month that is not over, or of no contract, or without deliveries is not settled', async () => {
    await placeDeliveries(hub, { month: '2026-06' });
    expect(verdict(await drawUp({ ...MAY, month: '2026-06' }))).toBe('MONTH_NOT_OVER');
    const nothing = `PurchaseContract:${keyOf('nothing', 1)}`;
    expect(verdict(await drawUp({ ...MAY, contract: nothing }))).toBe('NOT_KNOWN');
    expect(verdict(await drawUp())).toBe('NOTHING_DELIVERED');
    await placeDeliveries(hub, { status: 'REJECTED' });
    expect(verdict(await drawUp())).toBe('NOTHING_DELIVERED');
  });

  test.each(['RECORDED', 'DISPUTED'])(
    'a delivery that is %s keeps the month open',
    async (status) => {
      const [key] = await placeDeliveries(hub, { count: 2 });
      await hub.pg.query('update services.service_delivery set status = $2 where key = $1', [
        key,
        status,
      ]);
      const { userErrors } = await drawUp();
      expect(userErrors).toMatchObject([{ code: 'DELIVERIES_OPEN', path: ['input', 'month'] }]);
    },
  );

  test('it is accepted once all of the sample were called and more than half were reached', async () => {
    for (const [callBack, outcome] of [
      [null, 'CALL_BACKS_MISSING'],
      ['NOT_REACHED', 'CALL_BACKS_MISSING'],
      ['CONFIRMED', 'DONE'],
    ] as const) {
      await nothingBought(hub);
      const key = await placeSettlement(hub, 'DRAWN_UP', { callBack });
      expect([callBack, verdict(await accept(key))]).toEqual([callBack, outcome]);
    }
  });

  test('what was denied is deducted with the acceptance', async () => {
    await placeDeliveries(hub, { count: 21 });
    await drawUp();
    const key = await latest();
    await hub.pg.query(
      `update services.service_delivery set call_back = 'CONFIRMED' where settlement_key = $1 and sampled`,
      [key],
    );
    await hub.pg.query(
      `update services.service_delivery set call_back = 'DENIED', status = 'REJECTED'
       where key = (select key from services.service_delivery where settlement_key = $1 and sampled limit 1)`,
      [key],
    );
    expect((await deduct(key, 500)).node).toMatchObject({ amount: 21 * PRICE - 500 });
    expect((await accept(key)).node).toMatchObject({
      ...{ status: 'ACCEPTED', gross: 21 * PRICE, deducted: PRICE + 500, amount: 20 * PRICE - 500 },
      deductions: [
        { kind: 'LATE', amount: 500 },
        { kind: 'NOT_GIVEN', amount: PRICE },
      ],
    });
  });

  test('no more is deducted than is due, and what comes to nothing is not accepted', async () => {
    const key = await placeSettlement(hub, 'DRAWN_UP');
    expect(verdict(await deduct(key, PRICE + 1))).toBe('INVALID_VALUE');
    expect(verdict(await deduct(key, PRICE))).toBe('DONE');
    expect(verdict(await accept(key))).toBe('NOTHING_LEFT');
    const fifty = JSON.stringify(
      Array.from({ length: 50 }, () => ({ kind: 'LATE', amount: 1, deductedOn: '2026-06-30' })),
    );
    await hub.pg.query(
      'update services.monthly_settlement set deductions = $2::jsonb, deducted = 50, amount = gross - 50 where key = $1',
      [key, fifty],
    );
    expect(verdict(await deduct(key, 1))).toBe('INVALID_VALUE');
  });

  test('what was accepted does not change; it is reversed, and the month settled anew', async () => {
    await placeDeliveries(hub, { count: 2 });
    await drawUp();
    const key = await latest();
    await hub.pg.query(
      'update services.service_delivery set call_back = $2 where settlement_key = $1 and sampled',
      [key, 'CONFIRMED'],
    );
    expect(verdict(await accept(key))).toBe('DONE');
    expect(verdict(await deduct(key, 1))).toBe('TRANSITION_NOT_ALLOWED');
    expect(verdict(await done('withdrawSettlement', key, WHY))).toBe('TRANSITION_NOT_ALLOWED');
    expect(verdict(await done('reverseSettlement', key, WHY))).toBe('SAME_PERSON');
    const other = await done('reverseSettlement', key, WHY, 'supervision:150600:2');
    expect(other.node).toMatchObject({ status: 'REVERSED', amount: 2 * PRICE });
    const { rows } = await hub.pg.query(
      'select settlement_key, sampled, call_back from services.service_delivery where contract_id = $1',
      [CONTRACT],
    );
    const free = { settlement_key: null, sampled: false, call_back: null };
    expect(rows).toEqual([free, free]);
    expect((await drawUp()).node).toMatchObject({ deliveries: 2, amount: 2 * PRICE });
  });
});

describe('settlements', () =>
  listTests({
    entity: 'MonthlySettlement',
    list: 'monthlySettlements',
    table: 'services.monthly_settlement',
    as: 'staff:210100',
    notAs: 'developer',
    async prepare(hub) {
      await hub.pg.query(
        `update services.monthly_settlement set region_code = '210102', region_at = 210102000000,
           contract_id = uuidv7(), supplier_id = $1
         where key = (select key from services.monthly_settlement where region_code = '210100' order by month limit 1)`,
        [keyOf('organization', 9_999)],
      );
    },
    orders: { MONTH: 'month', AMOUNT: 'amount' },
    filters: {
      within: ['"210102"', "region_code like '210102%'"],
      statuses: ['[DRAWN_UP]', "status = 'DRAWN_UP'"],
      contract: [
        `"PurchaseContract:${keyOf('purchaseContract', 21_010)}"`,
        `contract_id = '${keyOf('purchaseContract', 21_010)}'`,
      ],
      supplier: [
        `"Organization:${keyOf('organization', 9_999)}"`,
        `supplier_id = '${keyOf('organization', 9_999)}'`,
      ],
      monthFrom: ['"2026-05"', "month >= '2026-05'"],
      monthTo: ['"2026-04"', "month <= '2026-04'"],
    },
    refused: [['monthFrom: "2026-05", monthTo: "2026-04"', 'monthTo', 'RANGE']],
    nested: 'contract { number } region { name } payment { status } paidOn',
  }));
