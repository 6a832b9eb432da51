import { newKey } from '../../../ground/workflow/new-key.ts';
import type { TestHub } from '../../kit/hub.ts';
import { SUPPLIER } from '../purchases/bought.ts';
import { world } from '../rows.ts';

/** An organisation of Ordos that is in no pool. */
export const NEWCOMER = world
  .organizations()
  .find(
    ({ n, registrarRegion, blacklisted }) =>
      registrarRegion.startsWith('1506') && !blacklisted && n !== SUPPLIER.organization.n,
  )!.key;

const IN_POOL = ['ADMITTED', 'UNDER_EVALUATION'];
const DECIDED = ['REJECTED', 'SUSPENDED', 'REMOVED'];

/** It is in no pool; facilities tell that it is a supplier, and trusted. */
export async function asksAnew(hub: TestHub): Promise<void> {
  await hub.pg.query('delete from services.supplier_listing where supplier_id = $1', [NEWCOMER]);
  await hub.pg.query(
    `update services.organization_fact set listed = '[]',
       roles = '[{"role": "SUPPLIER", "from": "2020-01-01", "until": null}]' where organization_id = $1`,
    [NEWCOMER],
  );
  await hub.pg.query('update services.fact_position set as_of = now()');
}

/** SQL: it is on the list of broken trust. */
export const TRUST_BROKEN = `update services.organization_fact
  set listed = '[{"from": "2026-01-01", "until": null}]' where organization_id = '${NEWCOMER}'`;

interface Placed {
  status?: string;
  supplier?: string;
  items?: string[];
  region?: string;
  decidedOn?: string;
}

/** Puts a listing into a state, and gives its id. */
export async function placeListing(
  hub: TestHub,
  {
    status = 'ADMITTED',
    supplier = NEWCOMER,
    items = ['BUY_HAIRCUT'],
    region = '150600',
    decidedOn = '2026-06-12',
  }: Placed = {},
): Promise<string> {
  const id = newKey();
  const was = !['APPLIED', 'REJECTED'].includes(status);
  const admitted = { from: '2026-05-20', until: IN_POOL.includes(status) ? null : decidedOn };
  await hub.pg.query(
    `insert into services.supplier_listing (id, status, applied_on, admitted_on, evaluation_due_on,
       evaluations, decided_on, admitted, item_ids, supplier_id, region_code, region_at, synthetic)
     values ($1, $2, '2026-05-04', $3, $4, '[]', $5, $6, $7, $8, $9, rpad($9, 12, '0')::bigint, true)`,
    [
      ...[id, status, was ? admitted.from : null, IN_POOL.includes(status) ? '2027-05-20' : null],
      ...[DECIDED.includes(status) ? decidedOn : null, JSON.stringify(was ? [admitted] : [])],
      ...[items, supplier, region],
    ],
  );
  return id;
}
