import { keyOf } from '../../../ground/synthetic/keys.ts';
import { publicIdFor, type TestHub } from '../../kit/hub.ts';

export type Row = Record<string, unknown>;

/** Columns that an admission has in a state. */
const COLUMNS: Record<string, Row> = {
  ADMITTED: { admitted_on: '2026-06-20', provisional_until: '2026-07-10' },
  DISCHARGED: { admitted_on: '2026-05-20', discharged_on: '2026-06-20' },
  WITHDRAWN: { withdrawn_on: '2026-06-20' },
};

export interface Placed {
  key: string;
  status: string;
  elderKey: string;
  facility: string;
  columns?: Row;
}

/** Puts an application or stay as version 1, first in its queue unless told otherwise. */
export async function placeAdmission(hub: TestHub, placed: Placed): Promise<string> {
  const { key, status, elderKey, facility, columns } = placed;
  const row = {
    ...{ key, status, elder_key: elderKey, facility_id: facility, bed_class: 'NURSING' },
    ...{ military_family: false, synthetic: true, emergency: false, priority_grounds: [] },
    ...{ priority_tier: 1, queue_rule_version: 'R-20/150600/1', version: 1 },
    ...{ applied_on: '2020-01-01', queued_on: '2020-01-01' },
    ...{ created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z' },
    ...COLUMNS[status],
    ...columns,
  };
  await hub.pg.query(
    `insert into facilities.admission
     select (json_populate_record(null::facilities.admission, (
       $1::jsonb || jsonb_build_object('region_code', f.region_code, 'region_at', f.region_at))::json)).*
     from facilities.facility f where f.id = $2`,
    [JSON.stringify(row), facility],
  );
  return key;
}

/** A public home of Ordos with free nursing beds that nobody waits for; `n` picks one of them. */
export async function freeHome(hub: TestHub, n = 0): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select f.id from facilities.facility f
     join facilities.bed_inventory b on b.facility_id = f.id and b.as_of = '2026-06-30'
     where f.region_code like '1506%' and f.type = 'DESTITUTE_HOME' and f.operation_mode = 'PUBLIC'
       and f.status = 'OPERATING' and b.nursing - b.dementia - b.occupied_nursing > 10
       and not exists (select from facilities.admission a
         where a.facility_id = f.id and a.status in ('WAITLISTED', 'OFFERED'))
     order by f.id offset $1 limit 1`,
    [n],
  );
  return rows[0]!.id;
}

/** What the hub knows of an elder, changed. */
export async function tellElder(hub: TestHub, elderKey: string, facts: Row): Promise<void> {
  for (const [column, value] of Object.entries(facts)) {
    const text = ['assessments', 'categories'].includes(column) ? JSON.stringify(value) : value;
    await hub.pg.query(`update facilities.elder_fact set ${column} = $2 where elder_key = $1`, [
      elderKey,
      text,
    ]);
  }
}

export const ASSESSED = {
  ...{ standard: 'GBT42195_2022', level: 2, band: 'PARTIAL', regionCode: '150602' },
  ...{ assessedOn: '2026-01-10', from: '2026-01-10', until: '2026-12-31' },
};

export const elderKey = (n: number): string => keyOf('elder', n);

export const elderId = (as: string, n: number): Promise<string> =>
  publicIdFor(as, 'Elder', elderKey(n));
