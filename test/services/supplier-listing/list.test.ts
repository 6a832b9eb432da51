import { listTests } from '../../kit/list-kit.ts';
import { SUPPLIER } from '../purchases/bought.ts';

const supplier = SUPPLIER.organization.key;

describe('suppliers in pools', () =>
  listTests({
    entity: 'SupplierListing',
    list: 'supplierListings',
    table: 'services.supplier_listing',
    as: 'staff:150600',
    open: true,
    async prepare(hub) {
      await hub.pg.query(
        `update services.supplier_listing set item_ids = '{BUY_BATH_HELP}' where status = 'REJECTED'
           and region_code = '150600'`,
      );
    },
    orders: {
      APPLIED_ON: 'applied_on',
      EVALUATION_DUE_ON: "coalesce(evaluation_due_on, '9999-12-31')",
      REGION: 'region_at',
    },
    filters: {
      within: ['"150600"', "region_code like '1506%'"],
      statuses: ['[REJECTED, REMOVED]', "status in ('REJECTED', 'REMOVED')"],
      supplier: [`"Organization:${supplier}"`, `supplier_id = '${supplier}'`],
      item: ['"CatalogueItem:BUY_HAIRCUT"', "'BUY_HAIRCUT' = any(item_ids)"],
      inPoolOn: [
        '"2026-06-30"',
        `exists (select from jsonb_array_elements(admitted) t where t->>'from' <= '2026-06-30'
          and coalesce(t->>'until', '9999') >= '2026-06-30')`,
      ],
      evaluationDueFrom: ['"2026-12-01"', "evaluation_due_on >= '2026-12-01'"],
      evaluationDueTo: ['"2027-03-01"', "evaluation_due_on <= '2027-03-01'"],
    },
    refused: [
      [
        'evaluationDueFrom: "2026-02-01", evaluationDueTo: "2026-01-01"',
        'evaluationDueTo',
        'RANGE',
      ],
    ],
    nested:
      'items { labelZh } region { name } supplier { name } evaluations { score } admissionRule { met }',
  }));
