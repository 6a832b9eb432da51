import { keyOf } from '../../ground/synthetic/keys.ts';
import { runReconcile } from '../../router/commands/reconcile.ts';
import { suppliersOf } from '../../seeds/world/suppliers.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, verdict } from '../kit/mutations.ts';
import { versionOf } from '../kit/version-of.ts';
import { world } from '../services/rows.ts';

const CITY = '210100';
const CARE = `caregiving:${CITY}`;
const OTHER_CARE = `caregiving:${CITY}:2`;
const SUPERVISION = `supervision:${CITY}`;
const FINANCE = `finance:${CITY}`;
const LINE = `BudgetLine:${keyOf('purchaseBudgetLine', 2026)}`;
const WHY = { note: '与合同约定不符' };

const supplier = suppliersOf(world).find(({ city }) => city === '2101')!;
const elder = [...world.elders()].find(
  ({ residenceRegion, lifeStatus }) =>
    residenceRegion.startsWith('2101') && lifeStatus === 'ACTIVE',
)!;

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

async function done(
  entity: string,
  name: string,
  input: Record<string, unknown>,
  as: string,
  fields = 'id status version',
) {
  const outcome = await act(hub, { entity, fields }, name, input, { as });
  expect([name, verdict(outcome), outcome.userErrors]).toEqual([name, 'DONE', []]);
  return outcome.node!;
}

/** The id of a row as somebody else knows it: what one office hands to another is the row. */
async function latest(table: string, entity: string, as: string) {
  const { rows } = await hub.pg.query<{ key: string; version: number }>(
    `select key, version from ${table} order by key desc limit 1`,
  );
  const { key, version } = rows[0]!;
  return { key, id: await publicIdFor(as, entity, key), version };
}
const settlement = (as: string) => latest('services.monthly_settlement', 'MonthlySettlement', as);

async function payment(key: string, as: string) {
  const { rows } = await hub.pg.query<{ version: number; status: string }>(
    'select version, status from finance.purchase_payment where key = $1',
    [key],
  );
  return { ...rows[0]!, id: await publicIdFor(as, 'PurchasePayment', key) };
}

async function reconciled(): Promise<string> {
  const told: string[] = [];
  await runReconcile([], { ownerUrl: hub.ownerUrl, out: (line) => void told.push(line) });
  return told.at(-1)!;
}

/** What the supplier has of it, by its account. */
async function received(): Promise<string> {
  const { rows } = await hub.pg.query<{ balance: string }>(
    `select balance::text from finance.ledger_account where account like 'supplier/%/received'`,
  );
  return rows[0]!.balance;
}

async function settled() {
  await done('MonthlySettlement', 'drawUpSettlement', { contract, month: '2026-05' }, CARE);
  const drawn = await latest('services.service_delivery', 'ServiceDelivery', SUPERVISION);
  const { id, version } = drawn;
  const call = { id, version, outcome: 'CONFIRMED' };
  await done('ServiceDelivery', 'recordCallBack', call, SUPERVISION);
  const { key, ...row } = await settlement(SUPERVISION);
  const accept = { ...row, budgetLine: LINE };
  await done('MonthlySettlement', 'acceptSettlement', accept, SUPERVISION);
  await hub.settle();
  return key;
}

let contract: string;

test('what a supplier delivers is confirmed by the elder, settled by the month, and paid from the line', async () => {
  const terms = {
    ...{ region: CITY, number: 'SY-2026-77', item: 'CatalogueItem:BUY_MEAL_PREPARATION' },
    ...{ supplier: `Organization:${supplier.organization.key}`, price: 6_000, unit: 'HOUR' },
    ...{ validFrom: '2026-01-01', validUntil: '2026-12-31' },
  };
  const draft = await done('PurchaseContract', 'draftPurchaseContract', terms, CARE);
  contract = draft.id;
  const own = await act(
    hub,
    { entity: 'PurchaseContract' },
    'signPurchaseContract',
    { id: contract, version: 1 },
    { as: CARE },
  );
  expect(verdict(own)).toBe('SAME_PERSON');
  await done('PurchaseContract', 'signPurchaseContract', { id: contract, version: 1 }, OTHER_CARE);

  const delivery = {
    elder: await publicIdFor(CARE, 'Elder', elder.key),
    worker: await publicIdFor(CARE, 'Worker', supplier.workers[0]!.key),
    ...{ startedAt: '2026-05-28T15:00:00+08:00', endedAt: '2026-05-28T16:30:00+08:00' },
  };
  await done(
    'ServiceDelivery',
    'recordServiceDeliveries',
    { contract, deliveries: [delivery] },
    CARE,
  );
  const hers = expectData(
    await hub.query(
      `{ viewer { elder { serviceDeliveries(first: 1, filter: { contract: "${contract}" }) { nodes { id version minutes status contract { number item { labelZh } } } } } } }`,
      { as: `elder:${elder.n}` },
    ),
  ).viewer.elder.serviceDeliveries.nodes[0];
  expect(hers).toMatchObject({
    ...{ minutes: 90, status: 'RECORDED' },
    contract: { number: 'SY-2026-77', item: { labelZh: '制作老年餐' } },
  });
  const { id, version } = hers;
  await done('ServiceDelivery', 'confirmServiceDelivery', { id, version }, `elder:${elder.n}`);

  const key = await settled();
  const due = await payment(key, FINANCE);
  expect(due.status).toBe('DUE');
  await done('PurchasePayment', 'payPurchase', { id: due.id, version: due.version }, FINANCE);
  await hub.settle();
  const told = expectData(
    await hub.query(
      `query ($id: ID!) { monthlySettlement(id: $id) { amount paidOn payment { status } } }`,
      {
        as: SUPERVISION,
        variables: { id: (await settlement(SUPERVISION)).id },
      },
    ),
  ).monthlySettlement;
  expect(told).toEqual({ amount: 9_000, paidOn: '2026-06-30', payment: { status: 'PAID' } });
  expect(await received()).toBe('9000');
  expect(await reconciled()).toBe('ledger, payments and budgets agree');
});

test('who accepted a settlement does not pay it, whatever roles she has', async () => {
  const both = `staff:${CITY}`;
  const { rows } = await hub.pg.query<{ key: string; accepted_by: string }>(
    `update finance.purchase_payment set accepted_by = (select actor from finance.transition where action = 'payPurchase' limit 1)
     where status = 'DUE' and region_code = $1 returning key, accepted_by`,
    [CITY],
  );
  const due = await payment(rows[0]!.key, both);
  await hub.pg.query('update finance.purchase_payment set accepted_by = $2 where key = $1', [
    rows[0]!.key,
    rows[0]!.accepted_by,
  ]);
  const input = {
    id: await publicIdFor(FINANCE, 'PurchasePayment', rows[0]!.key),
    version: due.version,
  };
  const outcome = await act(hub, { entity: 'PurchasePayment' }, 'payPurchase', input, {
    as: FINANCE,
  });
  expect(verdict(outcome)).toBe('SAME_PERSON');
});

test('a settlement that is reversed is reclaimed, and its month is paid once after that', async () => {
  const first = await settlement(`${SUPERVISION}:2`);
  const reverse = { id: first.id, version: first.version, ...WHY };
  await done('MonthlySettlement', 'reverseSettlement', reverse, `${SUPERVISION}:2`);
  await hub.settle();
  const second = await settled();
  expect(second).not.toBe(first.key);
  const again = await payment(second, FINANCE);
  const pay = () =>
    act(
      hub,
      { entity: 'PurchasePayment' },
      'payPurchase',
      { id: again.id, version: again.version },
      { as: FINANCE },
    );
  expect(verdict(await pay())).toBe('ALREADY_PAID');

  const paid = await payment(first.key, `${FINANCE}:2`);
  expect(paid.status).toBe('PAID');
  const back = { id: paid.id, version: paid.version, ...WHY };
  await done('PurchasePayment', 'reclaimPurchase', back, `${FINANCE}:2`);
  expect(await received()).toBe('0');
  expect(verdict(await pay())).toBe('DONE');
  expect(await received()).toBe('9000');
  expect(await reconciled()).toBe('ledger, payments and budgets agree');
});

test('what is reversed before it is paid is not due any more, and a fact told twice changes nothing', async () => {
  const { rows } = await hub.pg.query<{ key: string }>(
    `select key from finance.purchase_payment where status = 'DUE' and region_code = $1`,
    [CITY],
  );
  const { key } = rows[0]!;
  const again = () =>
    hub.pg.query(
      `insert into services.fact_outbox (kind, subject, payload)
       select kind, subject, payload from services.fact_outbox where kind = 'SETTLEMENT' and subject = $1
       order by sequence desc limit 1`,
      [key],
    );
  await again();
  await hub.settle();
  const before = await payment(key, FINANCE);
  expect(before).toMatchObject({ status: 'DUE', version: 1 });
  const id = await publicIdFor(SUPERVISION, 'MonthlySettlement', key);
  const version = await versionOf(hub, 'services.monthly_settlement', key);
  await done('MonthlySettlement', 'reverseSettlement', { id, version, ...WHY }, SUPERVISION);
  await hub.settle();
  await again();
  await hub.settle();
  expect(await payment(key, FINANCE)).toMatchObject({ status: 'WITHDRAWN', version: 2 });
  const { rows: steps } = await hub.pg.query(
    `select action, from_state, to_state, actor from finance.transition
     where entity = 'PurchasePayment' and subject = $1 order by version`,
    [key],
  );
  expect(steps).toEqual([
    { action: 'acceptSettlement', from_state: null, to_state: 'DUE', actor: 'hub' },
    { action: 'reverseSettlement', from_state: 'DUE', to_state: 'WITHDRAWN', actor: 'hub' },
  ]);
});

test('who becomes a supplier, and whom a supplier has let go, is known within one relay', async () => {
  const newcomer = world
    .organizations()
    .find(
      ({ n, registrarRegion, blacklisted }) =>
        registrarRegion.startsWith('2101') && !blacklisted && n !== supplier.organization.n,
    )!;
  const organization = `Organization:${newcomer.key}`;
  const terms = {
    ...{ region: CITY, number: 'SY-2026-78', item: 'CatalogueItem:BUY_HAIRCUT' },
    ...{ supplier: organization, price: 2_000, unit: 'TIME' },
    ...{ validFrom: '2026-06-30', validUntil: '2026-12-31' },
  };
  const draft = async (input: object) =>
    verdict(
      await act(
        hub,
        { entity: 'PurchaseContract' },
        'draftPurchaseContract',
        { ...input },
        { as: CARE },
      ),
    );
  expect(await draft(terms)).toBe('SUPPLIER_NOT_ADMITTED');
  const role = { organization, role: 'SUPPLIER', validFrom: '2026-06-01' };
  await done('OrganizationRole', 'recordOrganizationRole', role, SUPERVISION);
  await hub.settle();
  expect(await draft(terms)).toBe('SUPPLIER_NOT_ADMITTED');
  const asks = { region: CITY, supplier: organization, items: [terms.item] };
  const { id } = await done('SupplierListing', 'applyForSupplierPool', asks, CARE);
  await done('SupplierListing', 'admitSupplier', { id, version: 1 }, SUPERVISION);
  expect(await draft(terms)).toBe('DONE');
  await done('SupplierListing', 'removeSupplier', { id, version: 2, ...WHY }, CARE);
  expect(await draft({ ...terms, validFrom: '2026-07-01' })).toBe('SUPPLIER_NOT_ADMITTED');

  const worker = supplier.workers[1]!;
  const { key } = worker.employments.find(
    ({ organization: n, to }) => n === supplier.organization.n && to === null,
  )!;
  const employment = await publicIdFor(SUPERVISION, 'Employment', key);
  const gone = { id: employment, version: 1, lastDay: '2026-06-29' };
  await done('Employment', 'endEmployment', gone, SUPERVISION);
  await hub.settle();
  const delivered = async (day: string) => {
    const delivery = {
      elder: await publicIdFor(CARE, 'Elder', elder.key),
      worker: await publicIdFor(CARE, 'Worker', worker.key),
      ...{ startedAt: `${day}T17:00:00+08:00`, endedAt: `${day}T18:00:00+08:00` },
    };
    const input = { contract, deliveries: [delivery] };
    const names = { entity: 'ServiceDelivery' };
    return verdict(await act(hub, names, 'recordServiceDeliveries', input, { as: CARE }));
  };
  expect(await delivered('2026-06-30')).toBe('NOT_EMPLOYED');
  expect(await delivered('2026-06-29')).toBe('DONE');
});
