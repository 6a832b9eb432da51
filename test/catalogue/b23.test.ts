import { rowOfCatalogue, WHY } from './kit.ts';
import { NEWCOMER } from '../services/supplier-listing/pool.ts';

/** B23: 政府购买养老服务供应商库，不区分营利性质、注册地、经营规模，按照服务评价结果定期动态更新. */
const at = rowOfCatalogue('services.supplier_listing');
const CARE = 'caregiving:150600';
const COLLEAGUE = 'caregiving:150600:2';
const ENTITY = 'SupplierListing';
const supplier = `Organization:${NEWCOMER}`;
const item = 'CatalogueItem:BUY_HAIRCUT';
const ASKS = { region: '150600', supplier, items: [item] };

const contract = (validFrom: string) =>
  at.tried(CARE, 'PurchaseContract', 'draftPurchaseContract', {
    ...{ region: '150602', number: `T-${validFrom}`, item, supplier, price: 3_000, unit: 'TIME' },
    ...{ validFrom, validUntil: '2026-12-31' },
  });
let id: string;

test('the office that buys records who asks; others do not, and nothing that is no service', async () => {
  expect(await at.tried('finance:150600', ENTITY, 'applyForSupplierPool', ASKS)).toBe('FORBIDDEN');
  const device = { ...ASKS, items: ['CatalogueItem:WHEELCHAIR'] };
  expect(await at.tried(CARE, ENTITY, 'applyForSupplierPool', device)).toBe('NOT_KNOWN items.0');
  ({ id } = await at.done(CARE, ENTITY, 'applyForSupplierPool', ASKS));
  expect(await contract('2026-06-30')).toBe('SUPPLIER_NOT_ADMITTED supplier');
});

test('somebody else admits it by rule R-24 alone, and then it may be bought from', async () => {
  const admit = { id, version: 1 };
  expect(await at.tried(CARE, ENTITY, 'admitSupplier', admit)).toBe('SAME_PERSON id');
  expect(await at.tried(COLLEAGUE, ENTITY, 'admitSupplier', admit)).toBe(
    'SUPPLIER_NOT_ADMISSIBLE id',
  );
  await at.done('supervision:150600', 'OrganizationRole', 'recordOrganizationRole', {
    ...{ organization: supplier, role: 'SUPPLIER', validFrom: '2026-06-01' },
  });
  await at.hub().settle();
  const reject = { ...admit, note: '不是本地企业' };
  expect(await at.tried(COLLEAGUE, ENTITY, 'rejectSupplier', reject)).toBe(
    'SUPPLIER_ADMISSIBLE id',
  );
  await at.done(COLLEAGUE, ENTITY, 'admitSupplier', admit);
  expect(await contract('2026-06-30')).toBe('DONE');
});

test('an evaluation removes it with a reason, and somebody else reviews that once', async () => {
  await at.done(CARE, ENTITY, 'openSupplierEvaluation', { id, version: 2 });
  const found = { id, version: 3, score: 40, outcome: 'REMOVE' };
  expect(await at.tried(COLLEAGUE, ENTITY, 'concludeSupplierEvaluation', found)).toBe(
    'REASON_REQUIRED note',
  );
  const most = { ...found, ...WHY, score: 101 };
  expect(await at.tried(COLLEAGUE, ENTITY, 'concludeSupplierEvaluation', most)).toBe(
    'BAD_USER_INPUT',
  );
  await at.done(COLLEAGUE, ENTITY, 'concludeSupplierEvaluation', { ...found, ...WHY });
  expect(await contract('2026-07-01')).toBe('SUPPLIER_NOT_ADMITTED supplier');
  const review = { id, version: 4, upheld: false, ...WHY };
  expect(await at.tried(COLLEAGUE, ENTITY, 'reviewSupplierDecision', review)).toBe(
    'SAME_PERSON id',
  );
  await at.done(CARE, ENTITY, 'reviewSupplierDecision', review);
  expect(await contract('2026-07-01')).toBe('DONE');
  expect(
    await at.rows(`select status, admitted_on::text as admitted, reviewed_on::text as reviewed,
      jsonb_array_length(evaluations) as evaluations from services.supplier_listing`),
  ).toEqual([
    { status: 'ADMITTED', admitted: '2026-06-30', reviewed: '2026-06-30', evaluations: 1 },
  ]);
  expect(await at.steps('services', ENTITY)).toEqual([
    ...['applyForSupplierPool', 'admitSupplier', 'openSupplierEvaluation'],
    ...['concludeSupplierEvaluation', 'reviewSupplierDecision'],
  ]);
});

test('everybody reads the pool, and by which rule one is in it', async () => {
  const callers = [CARE, 'staff:210100', 'partner:150100', 'developer', 'elder:1', undefined];
  const POOL = `{ supplierListings(filter: { within: "150600" }) { nodes { status
    evaluations { score outcome } admissionRule { code met reasonCodes } } } }`;
  const told = {
    status: 'ADMITTED',
    evaluations: [{ score: 40, outcome: 'REMOVE' }],
    admissionRule: { code: 'R-24', met: true, reasonCodes: ['ENTITLED'] },
  };
  const known = await at.readers(POOL, callers);
  for (const found of Object.values(known)) {
    expect(found).toEqual({ supplierListings: { nodes: [told] } });
  }
});
