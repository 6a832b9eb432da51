import { outcomes } from '../../kit/outcomes.ts';
import { KEY, OFFICE, OPERATOR } from '../facility/specimen.ts';
import { set, specimen } from './specimen.ts';

const NOTE = { note: '现场评定未达标' };
const home = (sql: string) => `update facilities.facility set ${sql} where id = '${KEY}'`;
const entry = (until: string) =>
  `delete from facilities.blacklist_entry where reason = '示例原因';
   insert into facilities.blacklist_entry
     select (json_populate_record(null::facilities.blacklist_entry, (
       (select to_jsonb(b) from facilities.blacklist_entry b limit 1)
       || jsonb_build_object('id', uuidv7(), 'reason', '示例原因', 'since', '2026-01-01', 'until', ${until},
         'organization_id', (select organization_id from facilities.facility where id = '${KEY}'))
       )::json)).*`;
const listed = entry('null');
const wasListed = entry("'2026-06-29'");
const suspended = (ago: string) =>
  `insert into facilities.transition (entity, subject, action, version, from_state, to_state, actor, at,
     request_id) values ('Facility', '${KEY}', 'suspendFacility', 90, 'OPERATING', 'SUSPENDED', 'x',
     timestamptz '2026-06-30 12:00+08' - interval '${ago}', 'test')`;
const another = (status: string, more = '') => `insert into facilities.grade_rating
  (id, facility_id, asked_grade, applied_on, status, synthetic, region_code, region_at${more && ', grade, granted_on, valid_until'})
  values (uuidv7(), '${KEY}', 3, '2026-06-01', '${status}', false, '150602', 150602000000${more})`;
const HELD = ", 3, '2026-06-25', '2029-06-24'";

describe('who may be graded', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('applyForGrade', 'New', [
    ['a grade above five', { grade: 6 }, 'BAD_USER_INPUT'],
    ['no grade', { grade: 0 }, 'BAD_USER_INPUT'],
    [
      'a home that nobody knows',
      { facility: 'Facility:00000000-0000-7000-8000-000000000000' },
      'NOT_KNOWN facility',
    ],
    ['a year in operation', {}, 'APPLIED', home("opened_on = '2025-06-30'")],
    ['a day less', {}, 'GRADE_BARRED facility', home("opened_on = '2025-07-01'")],
    ['an opening that nobody knows', {}, 'GRADE_BARRED facility', home('opened_on = null')],
    ['no filing', {}, 'GRADE_BARRED facility', home('filed_on = null')],
    ['a suspension', {}, 'FACILITY_NOT_OPERATING facility', home("status = 'SUSPENDED'")],
    ['a place where nobody lives', {}, 'NOT_KNOWN facility', home("type = 'ACTIVITY_ROOM'")],
    ['an entry on the list of broken trust', {}, 'GRADE_BARRED facility', listed],
    ['an entry that ended yesterday', {}, 'APPLIED', wasListed],
    ['a suspension of last year', {}, 'GRADE_BARRED facility', suspended('1 year')],
    ['a suspension of two years ago', {}, 'APPLIED', suspended('2 years')],
    ['another application under way', {}, 'ALREADY_EXISTS facility', another('COMMITTEE')],
    ['a refusal under review', {}, 'ALREADY_EXISTS facility', another('CONTESTED')],
    ['a refusal before', {}, 'APPLIED', another('REJECTED')],
    ['a grade that holds', {}, 'APPLIED', another('GRANTED', HELD)],
  ]);
  tried('reviewGradeApplication', 'APPLIED', [
    ['an entry on the list since', {}, 'GRADE_BARRED id', listed],
  ]);
  tried('grantGrade', 'PUBLICISED', [
    ['an entry on the list since', {}, 'GRADE_BARRED id', listed],
    [
      'a notice that ends today',
      {},
      'PUBLICITY_NOT_OVER id',
      set("publicised_until = '2026-06-30'"),
    ],
  ]);
});

describe('from the evaluation to the review', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('evaluateGrade', 'REVIEWED', [
    [
      'all points',
      { environment: 120, equipment: 130, management: 150, services: 600 },
      'EVALUATED',
    ],
    ['a point more', { services: 601 }, 'BAD_USER_INPUT'],
    ['the day of the application', { evaluatedOn: '2026-05-01' }, 'EVALUATED'],
    ['the day before it', { evaluatedOn: '2026-04-30' }, 'INVALID_VALUE evaluatedOn'],
    ['a day to come', { evaluatedOn: '2026-07-01' }, 'INVALID_VALUE evaluatedOn'],
  ]);
  tried('decideGrade', 'COMMITTEE', [
    ['the grade applied for', { grade: 4 }, 'PUBLICISED'],
    ['a higher one', { grade: 5 }, 'INVALID_VALUE grade'],
  ]);
  tried('objectToGrade', 'PUBLICISED', [['the last day', NOTE, 'OBJECTED']]);
  tried('recheckGrade', 'GRANTED', [
    ['the day before it was granted', { recheckedOn: '2025-05-31' }, 'INVALID_VALUE recheckedOn'],
    ['a day to come', { recheckedOn: '2026-07-01' }, 'INVALID_VALUE recheckedOn'],
  ]);
  const OVER = set("valid_until = '2026-06-29'");
  tried('downgradeGrade', 'GRANTED', [
    ['the same grade', { ...NOTE, grade: 3 }, 'INVALID_VALUE grade'],
    ['a closure', { ...NOTE, cause: 'CLOSED' }, 'INVALID_VALUE cause'],
    ['no re-check', { ...NOTE, cause: 'BELOW_STANDARD' }, 'RECHECK_FIRST cause'],
    ['a time that is over', NOTE, 'GRADE_OVER id', OVER],
  ]);
  tried('revokeGrade', 'GRANTED', [
    ['no re-check', { ...NOTE, cause: 'BELOW_STANDARD' }, 'RECHECK_FIRST cause'],
    ['a time that is over', NOTE, 'GRADE_OVER id', OVER],
  ]);
  tried('overturnGradeDecision', 'CONTESTED', [
    ['a refusal', NOTE, 'COMMITTEE', set("contested = 'REJECTED', granted_on = null")],
    ['a grade granted anew since', NOTE, 'ALREADY_EXISTS id', another('GRANTED', HELD)],
  ]);
  tried('upholdGradeDecision', 'CONTESTED', [
    ['a downgrade', NOTE, 'DOWNGRADED', set("contested = 'DOWNGRADED'")],
    ['a refusal', NOTE, 'REJECTED', set("contested = 'REJECTED', granted_on = null")],
  ]);
});

describe('a home that asks for a review', () => {
  const tried = outcomes(specimen, OPERATOR);
  const decided = (day: string) => set(`decided_against_on = '${day}'`);
  tried('contestGradeDecision', 'REJECTED', [
    ['sixty days', NOTE, 'CONTESTED', decided('2026-05-01')],
    ['a day more', NOTE, 'CONTEST_TOO_LATE id', decided('2026-04-30')],
    ['one that was reviewed', NOTE, 'CONTESTED_BEFORE id', set("reviewed_on = '2026-06-29'")],
    ['an application since', NOTE, 'ALREADY_EXISTS id', another('APPLIED')],
  ]);
});

describe('an objection or an end at the wrong time', () => {
  const late = { ...specimen, input: () => ({}) };
  const tried = outcomes(late, OFFICE);
  tried('objectToGrade', 'PUBLICISED', [['a notice that is over', NOTE, 'OBJECTION_TOO_LATE id']]);
  tried('expireGrade', 'GRANTED', [
    ['its last day', {}, 'GRADE_STILL_VALID id', set("valid_until = '2026-06-30'")],
    ['the day after', {}, 'EXPIRED', set("valid_until = '2026-06-29'")],
  ]);
});
