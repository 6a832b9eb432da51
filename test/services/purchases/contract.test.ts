import { keyOf } from '../../../ground/synthetic/keys.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { PURCHASE_CONTRACT } from '../../../subgraphs/services/purchase-contract/machine.ts';
import { listTests } from '../../kit/list-kit.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { SUPPLIER } from './bought.ts';

const supplier = SUPPLIER.organization.key;
const other = keyOf('organization', SUPPLIER.organization.n === 1 ? 2 : 1);

const specimen: Specimen = {
  machine: PURCHASE_CONTRACT,
  table: 'services.purchase_contract',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  async clear(hub) {
    await hub.pg.query("delete from services.purchase_contract where number like 'T-%'");
    await hub.pg.query('update services.fact_position set as_of = now()');
  },
  async place(hub, state) {
    await this.clear(hub);
    const id = newKey();
    await hub.pg.query(
      `insert into services.purchase_contract (id, status, number, price, unit, valid_from, valid_until,
         item_id, supplier_id, region_code, region_at, synthetic)
       values ($1, $2, 'T-2', 3000, 'TIME', '2026-06-01', '2026-12-31', 'BUY_HAIRCUT', $3, '150600',
         150600000000, true)`,
      [id, state, supplier],
    );
    return id;
  },
  input(_hub, action) {
    if (action === 'endPurchaseContract') return { lastDay: '2026-07-31' };
    if (action === 'correctPurchaseContract') return { price: 3_200 };
    if (action !== 'draftPurchaseContract') return {};
    return {
      ...{ region: '150600', number: 'T-1', item: 'CatalogueItem:BUY_HAIRCUT' },
      ...{ supplier: `Organization:${supplier}`, price: 3_000, unit: 'TIME' },
      ...{ validFrom: '2026-07-01', validUntil: '2027-06-30' },
    };
  },
};
const as = 'caregiving:150600';
const pooled = (set: string) =>
  `update services.supplier_listing set ${set} where supplier_id = '${supplier}'`;
const admitted = (from: string, until: string | null = null) =>
  pooled(`admitted = '${JSON.stringify([{ from, until }])}'`);
/** In the pool of Ordos for haircuts; `json` says when it stood on the list of broken trust. */
const listed = (json: string) => `${admitted('2020-01-01')};
  ${pooled(`item_ids = '{BUY_HAIRCUT}', region_code = '150600', region_at = 150600000000`)};
  update services.organization_fact set listed = '${json}' where organization_id = '${supplier}'`;
const pool = (set: string) => `${listed('[]')}; ${pooled(set)}`;

describe('a contract with a supplier', () => walkWorkflow(specimen));

describe('drawing one up', () => {
  oneEffect(specimen, { name: 'draftPurchaseContract', state: 'New', persona: as });
  const tried = outcomes(specimen, as);
  tried('draftPurchaseContract', 'New', [
    ['a supplier', {}, 'DRAFT', listed('[]')],
    [
      'one that left the pool before',
      {},
      'SUPPLIER_NOT_ADMITTED supplier',
      `${listed('[]')}; ${admitted('2020-01-01', '2026-06-30')}`,
    ],
    [
      'one that is admitted later',
      {},
      'SUPPLIER_NOT_ADMITTED supplier',
      `${listed('[]')}; ${admitted('2026-07-02')}`,
    ],
    [
      'one that is admitted for something else',
      {},
      'SUPPLIER_NOT_ADMITTED supplier',
      pool("item_ids = '{BUY_BATH_HELP}'"),
    ],
    [
      'one that is in the pool of a county',
      {},
      'SUPPLIER_NOT_ADMITTED supplier',
      pool("region_code = '150602'"),
    ],
    ['a county that buys from the pool of its city', { region: '150602' }, 'DRAFT', listed('[]')],
    [
      'one on the list of broken trust',
      {},
      'SUPPLIER_NOT_ADMITTED supplier',
      listed('[{"from": "2026-01-01", "until": null}]'),
    ],
    [
      'one that is off that list again',
      {},
      'DRAFT',
      listed('[{"from": "2026-01-01", "until": "2026-05-31"}]'),
    ],
    [
      'an organisation that is none',
      { supplier: `Organization:${keyOf('nobody', 1)}` },
      'NOT_KNOWN supplier',
    ],
    ['a device', { item: 'CatalogueItem:WHEELCHAIR' }, 'NOT_KNOWN item'],
    ['no item of a catalogue', { item: 'CatalogueItem:KITE' }, 'NOT_KNOWN item'],
    ['an end before its beginning', { validUntil: '2026-06-30' }, 'INVALID_VALUE validUntil'],
    ['a region elsewhere', { region: '210100' }, 'NOT_FOUND'],
  ]);
  tried('correctPurchaseContract', 'DRAFT', [
    [
      'another supplier that is not admitted',
      { supplier: `Organization:${other}` },
      'SUPPLIER_NOT_ADMITTED supplier',
      listed('[]'),
    ],
    ['an end before its beginning', { validUntil: '2026-05-31' }, 'INVALID_VALUE validUntil'],
    ['another number alone', { number: 'T-9' }, 'DRAFT'],
  ]);
  tried('signPurchaseContract', 'DRAFT', [
    [
      'a supplier that was admitted once',
      {},
      'SUPPLIER_NOT_ADMITTED id',
      `${listed('[]')}; ${pooled("admitted = '[]'")}`,
    ],
    ['a supplier', {}, 'SIGNED', listed('[]')],
  ]);
  const why = { note: '供应商退出' };
  tried('endPurchaseContract', 'SIGNED', [
    ['a day that is over', { lastDay: '2026-06-29', ...why }, 'INVALID_VALUE lastDay'],
    ['a day after the one agreed', { lastDay: '2027-01-01', ...why }, 'INVALID_VALUE lastDay'],
    ['today', { lastDay: '2026-06-30', ...why }, 'ENDED'],
  ]);
});

describe('contracts with suppliers', () =>
  listTests({
    entity: 'PurchaseContract',
    list: 'purchaseContracts',
    table: 'services.purchase_contract',
    as: 'staff:150600',
    open: true,
    orders: { VALID_FROM: 'valid_from', PRICE: 'price', REGION: 'region_at' },
    filters: {
      within: ['"150600"', "region_code like '1506%'"],
      statuses: ['[DRAFT, ENDED]', "status in ('DRAFT', 'ENDED')"],
      supplier: [`"Organization:${supplier}"`, `supplier_id = '${supplier}'`],
      items: ['["CatalogueItem:BUY_HAIRCUT"]', "item_id = 'BUY_HAIRCUT'"],
      untilFrom: ['"2026-07-01"', "valid_until >= '2026-07-01'"],
      untilTo: ['"2026-06-30"', "valid_until <= '2026-06-30'"],
    },
    refused: [['untilFrom: "2026-02-01", untilTo: "2026-01-01"', 'untilTo', 'RANGE']],
    nested: 'item { labelZh } region { name } supplier { name }',
  }));
