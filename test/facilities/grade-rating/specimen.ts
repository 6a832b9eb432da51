import { openIdOf } from '../../../ground/identity/open-id.ts';
import { GRADE_RATING } from '../../../subgraphs/facilities/grade-rating/machine.ts';
import type { TestHub } from '../../kit/hub.ts';
import type { Row, Specimen } from '../../kit/specimen.ts';
import { COUNTY, KEY, OFFICE, placeHome } from '../facility/specimen.ts';

export const HOME = openIdOf('Facility', KEY);
/** Officers of the city. */
export const [FIRST, SECOND, THIRD, FOURTH] = [1, 2, 3, 4].map((n) => `${OFFICE}:${n}`) as [
  string,
  string,
  string,
  string,
];

const SCORED = { evaluated_on: '2026-05-20', environment: 100, equipment: 110, management: 120 };
const DECIDED = { ...SCORED, services: 500, grade: 3, publicised_until: '2026-06-29' };
const GRANTED = { ...DECIDED, granted_on: '2025-06-01', valid_until: '2028-05-31' };
const AGAINST = { decided_against_on: '2026-06-20' };
const TAKEN = { ...GRANTED, ...AGAINST, ended_on: '2026-06-20', end_cause: 'FALSE_PAPERS' };

/** What a rating has by the time that it is in a state. */
const COLUMNS: Readonly<Record<string, Row>> = {
  EVALUATED: { ...SCORED, services: 500 },
  COMMITTEE: { ...SCORED, services: 500 },
  PUBLICISED: DECIDED,
  OBJECTED: DECIDED,
  GRANTED,
  REJECTED: AGAINST,
  EXPIRED: GRANTED,
  DOWNGRADED: TAKEN,
  REVOKED: TAKEN,
  CONTESTED: { ...TAKEN, contested: 'REVOKED' },
};

/** A rating of the specimen's home with these columns, beside what it has already. */
export async function rated(hub: TestHub, columns: Row): Promise<string> {
  const row = {
    ...{ facility_id: KEY, asked_grade: 4, applied_on: '2026-05-01', version: 1 },
    ...{ synthetic: false, region_code: COUNTY, region_at: Number(COUNTY.padEnd(12, '0')) },
    ...columns,
  };
  const { rows } = await hub.pg.query<{ id: string }>(
    `insert into facilities.grade_rating
     select (json_populate_record(null::facilities.grade_rating,
       ($1::jsonb || jsonb_build_object('id', uuidv7(), 'created_at', now(), 'updated_at', now()))
       ::json)).* returning id`,
    [JSON.stringify(row)],
  );
  return rows[0]!.id;
}

export const set = (sql: string) =>
  `update facilities.grade_rating set ${sql} where facility_id = '${KEY}'`;

const INPUT: Readonly<Record<string, Row>> = {
  applyForGrade: { facility: HOME, grade: 4 },
  correctGradeApplication: { grade: 2 },
  evaluateGrade: {
    ...{ evaluatedOn: '2026-06-20', environment: 100, equipment: 110 },
    ...{ management: 120, services: 500 },
  },
  decideGrade: { grade: 3 },
  recheckGrade: { recheckedOn: '2026-06-20' },
  downgradeGrade: { grade: 2, cause: 'FALSE_PAPERS' },
  revokeGrade: { cause: 'FALSE_PAPERS' },
};

export const specimen: Specimen = {
  machine: GRADE_RATING,
  table: 'facilities.grade_rating',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  offices: { COUNTY, CITY: '150600' },
  facility: 900_001,
  otherFacility: 1,
  clear: async (hub) => void (await placeHome(hub, 'OPERATING')),
  async place(hub, status) {
    await placeHome(hub, 'OPERATING');
    return rated(hub, { status, ...COLUMNS[status] });
  },
  async input(hub, action) {
    if (action === 'objectToGrade') await hub.pg.query(set("publicised_until = '2026-06-30'"));
    if (action === 'expireGrade') await hub.pg.query(set("valid_until = '2026-06-29'"));
    return INPUT[action] ?? {};
  },
};
