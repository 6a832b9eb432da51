import type pg from 'pg';
import { regionAt, type RegionCode } from '../../ground/china/region-code.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { vendorsOf } from '../../seeds/world/vendors.ts';
import { publicIdFor } from '../kit/hub.ts';
import { insert, newKey, world } from './rows.ts';

/** Who sells devices to Ordos, and an organisation that sells none. */
export const VENDOR = vendorsOf(world).find(({ city }) => city === '1506')!.organization;
export const NO_VENDOR = keyOf('organization', VENDOR.n === 1 ? 2 : 1);

let next = 0;

/** A device of the office of Ordos as a test gives it: in store and fit for use unless it says otherwise. */
export function deviceRow(change: Record<string, unknown> = {}) {
  next += 1;
  const region = (change.region_code ?? '150600') as RegionCode;
  return {
    ...{ key: newKey(), serial: `T-${next}`, item_id: 'CALL_BUTTON', vendor_id: VENDOR.key },
    ...{ status: 'READY', registered_on: '2026-01-01', disinfected_on: null, fault: null },
    ...{ last_heard_at: null, owner_id: null, elder_key: null, bed_key: null, facility_id: null },
    ...{ version: 1, created_at: '2026-01-01', updated_at: '2026-01-01', synthetic: true },
    ...{ region_code: region, region_at: regionAt(region) },
    ...change,
  };
}

/** Puts one into the store, and gives its key. */
export async function inStore(
  client: pg.Client,
  change: Record<string, unknown> = {},
): Promise<string> {
  const row = deviceRow(change);
  await insert(client, 'device', [row]);
  return row.key;
}

export interface Held {
  device: string;
  serial: string;
  loan: string;
}

/** Puts one at an elder's, by a loan from a day and an instant on. */
export async function atElder(
  client: pg.Client,
  elder: string,
  { loan = {}, ...change }: Record<string, unknown> & { loan?: Record<string, unknown> } = {},
): Promise<Held> {
  const row = deviceRow({ elder_key: elder, ...change });
  await insert(client, 'device', [row]);
  const { rows } = await client.query<{ region_code: string; region_at: string }>(
    'select region_code, region_at from services.elder_fact where elder_key = $1',
    [elder],
  );
  const lent = {
    ...{ key: newKey(), status: 'LENT', lent_on: '2026-05-01', due_on: null, recalled_on: null },
    ...{ ended_on: null, deposit: null, deposit_kept: null, device_key: row.key },
    ...{ elder_key: elder, bed_key: null, version: 1, created_at: '2026-05-01T00:00:00Z' },
    ...{ updated_at: '2026-05-01', synthetic: true, ...rows[0]!, ...loan },
  };
  await insert(client, 'device_loan', [lent]);
  return { device: row.key, serial: row.serial, loan: lent.key };
}

/** The id of a new device in store, as somebody is given it. */
export async function storedFor(
  client: pg.Client,
  as: string,
  change: Record<string, unknown> = {},
): Promise<string> {
  return publicIdFor(as, 'Device', await inStore(client, change));
}
