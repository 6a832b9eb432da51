import { keyOf } from '../../../ground/synthetic/keys.ts';
import { openIdOf } from '../../../ground/identity/open-id.ts';
import { FACILITY } from '../../../subgraphs/facilities/facility/machine.ts';
import type { TestHub } from '../../kit/hub.ts';
import type { Row, Specimen } from '../../kit/specimen.ts';

export const OFFICE = 'supervision:150600';
export const INSPECTOR = 'inspection:150600';
export const COUNTY = '150602';
/** The number of the facility that the tests make, and its operator. */
const N = 900_001;
export const OPERATOR = `operator:${N}`;
export const KEY = keyOf('facility', N);
export const ORGANIZATION = keyOf('organization', 1);
export const NAME = '示例鹿城养老院';

/** What a home has by the time that it is in a state, as SQL. */
const DAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  REGISTERED: { registered_on: "'2020-03-02'" },
  FILED: { filed_on: "'2020-04-01'", filing_number: "'示例备〔2020〕900001号'" },
  OPERATING: { opened_on: "'2020-05-06'" },
  SUSPENDED: { suspended_on: "'2026-06-01'" },
  CLOSING: { closure_announced_on: "'2026-05-20'", closes_on: "'2026-06-30'" },
  CLOSED: { closed_on: "'2026-06-30'" },
};
const STATES = Object.keys(FACILITY.states);

async function forget(hub: TestHub): Promise<void> {
  const made = `select id from facilities.facility where name like '${NAME}%'`;
  for (const table of ['bed_inventory', 'admission', 'grade_rating', 'facility_room']) {
    await hub.pg.query(`delete from facilities.${table} where facility_id in (${made})`);
  }
  await hub.pg.query(
    `delete from facilities.transition where subject in (select id::text from (${made}) m)`,
  );
  await hub.pg.query(`delete from facilities.facility where id in (${made})`);
}

/** Puts the home into a state; with beds and four residents counted once it operates. */
export async function placeHome(hub: TestHub, state: string): Promise<string> {
  await forget(hub);
  const passed = STATES.slice(1, STATES.indexOf(state) + 1).filter(
    (one) => one !== 'SUSPENDED' || state === 'SUSPENDED',
  );
  const columns = Object.assign({}, ...passed.map((one) => DAYS[one])) as Record<string, string>;
  const [names, values] = [Object.keys(columns), Object.values(columns)].map((all) =>
    all.map((one) => `, ${one}`).join(''),
  );
  await hub.pg.query(
    `insert into facilities.facility (id, name, type, operation_mode, admin_level, status, inclusive,
       membership_based, disabled_destitute_specialist, fire_status, ltc_designated,
       location_approximate, synthetic, organization_id, region_code, region_at${names})
     values ($1, $2, 'NURSING_HOME', 'PRIVATE', 'COUNTY', $3, false, false, false, 'APPROVED', false,
       false, true, $4, $5::text, rpad($5, 12, '0')::bigint${values})`,
    [KEY, NAME, state, ORGANIZATION, COUNTY],
  );
  if (passed.includes('OPERATING')) await count(hub, '2026-06-10', { occupied_general: 4 });
  return KEY;
}

/** A count of 40 beds, 20 of them for nursing, 6 of these for dementia. */
export async function count(hub: TestHub, day: string, changed: Row = {}): Promise<void> {
  const row = {
    ...{ total: 40, nursing: 20, dementia: 6, day_care: 5, reported_by: 'OFFICE' },
    ...{ for_disabled: 0, for_children: 0 },
    ...{ occupied_general: 0, occupied_nursing: 0, occupied_dementia: 0, ...changed },
  };
  await hub.pg.query(
    `insert into facilities.bed_inventory
     select (json_populate_record(null::facilities.bed_inventory,
       ($1::jsonb || jsonb_build_object('id', uuidv7(), 'facility_id', $2::text, 'as_of', $3::text,
         'synthetic', true))::json)).*`,
    [JSON.stringify(row), KEY, day],
  );
}

const INPUT: Readonly<Record<string, Row>> = {
  planFacility: {
    ...{ name: NAME, type: 'NURSING_HOME', operationMode: 'PRIVATE', adminLevel: 'COUNTY' },
    ...{ organization: openIdOf('Organization', ORGANIZATION), region: COUNTY },
  },
  correctFacility: { address: '示例街道 1 号' },
  correctFacilityContact: { phone: '0477-0001234' },
  reportBeds: { asOf: '2026-06-30', total: 50, nursing: 24, dementia: 8, dayCare: 6 },
  registerFacility: { registeredOn: '2026-06-01' },
  fileFacility: { filingNumber: '示例备〔2026〕900001号', filedOn: '2026-06-20' },
  openFacility: { openedOn: '2026-06-25' },
  suspendFacility: { suspendedOn: '2026-06-29' },
  announceFacilityClosure: { closesOn: '2026-07-30' },
};

export const specimen: Specimen = {
  machine: FACILITY,
  table: 'facilities.facility',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  facility: N,
  otherFacility: 1,
  clear: forget,
  place: placeHome,
  input: (_, action) => INPUT[action] ?? {},
};
