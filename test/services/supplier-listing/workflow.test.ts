import { keyOf } from '../../../ground/synthetic/keys.ts';
import { SUPPLIER_LISTING } from '../../../subgraphs/services/supplier-listing/machine.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { act, freshKey, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { asksAnew, NEWCOMER, placeListing, TRUST_BROKEN } from './pool.ts';

const HAIRCUT = 'CatalogueItem:BUY_HAIRCUT';
const ASKS = { region: '150600', supplier: `Organization:${NEWCOMER}`, items: [HAIRCUT] };

const specimen: Specimen = {
  machine: SUPPLIER_LISTING,
  table: 'services.supplier_listing',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  clear: asksAnew,
  async place(hub, status) {
    await asksAnew(hub);
    return placeListing(hub, { status });
  },
  async input(hub, action) {
    if (action === 'rejectSupplier') await hub.pg.query(TRUST_BROKEN);
    if (action === 'changeSupplierScope') return { items: ['CatalogueItem:BUY_BATH_HELP'] };
    if (action === 'concludeSupplierEvaluation') return { score: 90, outcome: 'KEEP' };
    if (action === 'reviewSupplierDecision') return { upheld: false };
    return action === 'applyForSupplierPool' ? ASKS : {};
  },
};
const as = 'caregiving:150600';
const why = { note: '服务质量不达标' };
const inPool = (region: string) => async (hub: TestHub) => {
  await placeListing(hub, { region });
  return {};
};

describe('a supplier in a pool', () => walkWorkflow(specimen));

describe('asking to be admitted', () => {
  oneEffect(specimen, { name: 'applyForSupplierPool', state: 'New', persona: as });
  const tried = outcomes(specimen, as);
  tried('applyForSupplierPool', 'New', [
    [
      'an organisation that nobody registered',
      { supplier: `Organization:${keyOf('nobody', 1)}` },
      'NOT_KNOWN supplier',
    ],
    ['one on the list of broken trust, which is decided later', {}, 'APPLIED', TRUST_BROKEN],
    ['a device', { items: [HAIRCUT, 'CatalogueItem:WHEELCHAIR'] }, 'NOT_KNOWN items.1'],
    ['no service', { items: [] }, 'BAD_USER_INPUT'],
    ['one service twice', { items: [HAIRCUT, HAIRCUT] }, 'BAD_USER_INPUT'],
    ['the pool of a county', { region: '150602' }, 'APPLIED'],
    ['the pool of another city', { region: '210100' }, 'NOT_FOUND'],
    ['one that is in this pool', inPool('150600'), 'ALREADY_EXISTS supplier'],
    ['one that is in the pool of a county', inPool('150602'), 'APPLIED'],
  ]);
  tried('changeSupplierScope', 'ADMITTED', [
    ['another service', {}, 'ADMITTED'],
    ['a device', { items: ['CatalogueItem:WHEELCHAIR'] }, 'NOT_KNOWN items.0'],
  ]);
});

describe('rule R-24', () => {
  const tried = outcomes(specimen, as);
  const registered = (region: string) =>
    `update services.organization_fact set region_code = '${region}' where organization_id = '${NEWCOMER}'`;
  const ended = `update services.organization_fact set
    roles = '[{"role": "SUPPLIER", "from": "2020-01-01", "until": "2026-06-29"}]' where organization_id = '${NEWCOMER}'`;
  tried('admitSupplier', 'APPLIED', [
    ['a firm of the city', {}, 'ADMITTED', registered('150602')],
    ['a firm of another province', {}, 'ADMITTED', registered('440300')],
    ['one on the list of broken trust', {}, 'SUPPLIER_NOT_ADMISSIBLE id', TRUST_BROKEN],
    ['one whose role has ended', {}, 'SUPPLIER_NOT_ADMISSIBLE id', ended],
  ]);
  const sound = `update services.organization_fact set listed = '[]' where organization_id = '${NEWCOMER}'`;
  test('no other ground refuses a supplier', async () => {
    const hub = await testHub({ own: true });
    try {
      await hub.settle();
      const id = `SupplierListing:${await specimen.place(hub, 'APPLIED')}`;
      const reject = (note: string) =>
        act(hub, SUPPLIER_LISTING, 'rejectSupplier', { id, version: 1, note }, { as });
      await hub.pg.query(sound);
      expect(verdict(await reject('外地企业'))).toBe('SUPPLIER_ADMISSIBLE');
      await hub.pg.query(TRUST_BROKEN);
      expect(verdict(await reject('列入失信名单'))).toBe('DONE');
    } finally {
      await hub.close();
    }
  });
});

describe('evaluation, removal and review', () => {
  const tried = outcomes(specimen, as);
  tried('concludeSupplierEvaluation', 'UNDER_EVALUATION', [
    ['a good score', { score: 100 }, 'ADMITTED'],
    ['a score of more than any', { score: 101 }, 'BAD_USER_INPUT'],
    ['a score below any', { score: -1 }, 'BAD_USER_INPUT'],
    ['a suspension', { score: 59, outcome: 'SUSPEND', ...why }, 'SUSPENDED'],
    ['a removal', { score: 20, outcome: 'REMOVE', ...why }, 'REMOVED'],
    ['a removal without a reason', { score: 20, outcome: 'REMOVE' }, 'REASON_REQUIRED note'],
    ['a suspension without a reason', { outcome: 'SUSPEND' }, 'REASON_REQUIRED note'],
    ['one that is kept and broke trust', {}, 'SUPPLIER_NOT_ADMISSIBLE id', TRUST_BROKEN],
  ]);
  const decided = (day: string) =>
    `update services.supplier_listing set decided_on = '${day}' where supplier_id = '${NEWCOMER}'`;
  const reviewed = `update services.supplier_listing set reviewed_on = '2026-06-20'
    where supplier_id = '${NEWCOMER}'`;
  tried('reviewSupplierDecision', 'REMOVED', [
    ['it set aside', why, 'ADMITTED'],
    ['it upheld', { upheld: true, ...why }, 'REMOVED'],
    ['it reviewed before', why, 'ALREADY_REVIEWED id', reviewed],
    ['the last day for it', why, 'ADMITTED', decided('2026-05-01')],
    ['a day after that', why, 'SUPPLIER_REVIEW_TOO_LATE id', decided('2026-04-30')],
    ['a new listing of it', inPool('150600'), 'REASON_REQUIRED note'],
    ['trust that is broken', why, 'SUPPLIER_NOT_ADMISSIBLE id', TRUST_BROKEN],
  ]);
  tried('reviewSupplierDecision', 'REJECTED', [
    ['it set aside', why, 'ADMITTED'],
    [
      'it asking anew meanwhile',
      async (hub) => ({ ...(await inPool('150600')(hub)), ...why }),
      'ALREADY_EXISTS id',
    ],
  ]);
  tried('reviewSupplierDecision', 'SUSPENDED', [['it set aside', why, 'ADMITTED']]);
});

describe('what is bought from whom', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  const draft = async (region = '150600', item = HAIRCUT, validFrom = '2026-06-30') =>
    verdict(
      await act(
        hub,
        { entity: 'PurchaseContract' },
        'draftPurchaseContract',
        {
          ...{ region, number: freshKey().slice(0, 20), item, supplier: ASKS.supplier },
          ...{ price: 3_000, unit: 'TIME', validFrom, validUntil: '2026-12-31' },
        },
        { as },
      ),
    );
  const listing = async (name: string, id: string, input: object, who = as) => {
    const { rows } = await hub.pg.query<{ version: number }>(
      'select version from services.supplier_listing where id = $1',
      [id],
    );
    const row = { id: `SupplierListing:${id}`, version: rows[0]!.version };
    return verdict(await act(hub, SUPPLIER_LISTING, name, { ...row, ...input }, { as: who }));
  };

  test('is held by the pool of the region that buys, or of one above it, and by its services', async () => {
    await asksAnew(hub);
    expect(await draft()).toBe('SUPPLIER_NOT_ADMITTED');
    await placeListing(hub, { region: '150602' });
    expect(await draft('150602')).toBe('DONE');
    expect(await draft()).toBe('SUPPLIER_NOT_ADMITTED');
    await asksAnew(hub);
    await placeListing(hub);
    expect(await draft('150602')).toBe('DONE');
    expect(await draft('150600', 'CatalogueItem:BUY_BATH_HELP')).toBe('SUPPLIER_NOT_ADMITTED');
    expect(await draft('150600', HAIRCUT, '2026-05-19')).toBe('SUPPLIER_NOT_ADMITTED');
    expect(await draft('150600', HAIRCUT, '2026-05-20')).toBe('DONE');
  });

  test('ends with the day on which a supplier is suspended, and begins anew when it is kept', async () => {
    await asksAnew(hub);
    const id = await placeListing(hub);
    await listing('openSupplierEvaluation', id, {});
    expect(await draft()).toBe('DONE');
    const found = { score: 55, outcome: 'SUSPEND', ...why };
    expect(await listing('concludeSupplierEvaluation', id, found, `${as}:2`)).toBe('DONE');
    expect(await draft()).toBe('DONE');
    hub.setToday('2026-07-01');
    expect(await draft('150600', HAIRCUT, '2026-07-01')).toBe('SUPPLIER_NOT_ADMITTED');
    await listing('openSupplierEvaluation', id, {});
    const kept = { score: 88, outcome: 'KEEP' };
    expect(await listing('concludeSupplierEvaluation', id, kept, `${as}:2`)).toBe('DONE');
    expect(await draft('150600', HAIRCUT, '2026-07-01')).toBe('DONE');
    hub.setToday('2026-06-30');
    const asked = `{ supplierListing(id: "SupplierListing:${id}") {
      status evaluations { score outcome } evaluationDueOn admissionRule { version met reasonCodes } } }`;
    const { data } = await hub.query(asked);
    expect(data.supplierListing).toEqual({
      ...{ status: 'ADMITTED', evaluationDueOn: '2027-07-01' },
      evaluations: [
        { score: 55, outcome: 'SUSPEND' },
        { score: 88, outcome: 'KEEP' },
      ],
      admissionRule: { version: 'R-24/150600/1', met: true, reasonCodes: ['ENTITLED'] },
    });
  });

  test('one organisation that asks fifty times at once is there once', async () => {
    await asksAnew(hub);
    const all = await Promise.all(
      Array.from({ length: 50 }, () =>
        act(
          hub,
          SUPPLIER_LISTING,
          'applyForSupplierPool',
          { ...ASKS, idempotencyKey: freshKey() },
          { as },
        ),
      ),
    );
    const told = all.map(verdict);
    expect(told.filter((one) => one === 'DONE')).toHaveLength(1);
    expect(new Set(told)).toEqual(new Set(['DONE', 'ALREADY_EXISTS']));
  });
});
