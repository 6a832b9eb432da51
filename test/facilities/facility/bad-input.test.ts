import { keyOf } from '../../../ground/synthetic/keys.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { INSPECTOR, KEY, OFFICE, specimen } from './specimen.ts';

const NOTE = { note: '消防检查不合格' };
const NOBODY = 'Organization:00000000-0000-7000-8000-000000000000';
const RESIDENT = `insert into facilities.admission (key, status, bed_class, emergency, military_family,
    priority_grounds, applied_on, queued_on, admitted_on, synthetic, elder_key, facility_id,
    region_code, region_at)
  values (uuidv7(), 'ADMITTED', 'GENERAL', false, false, '{}', '2026-06-01', '2026-06-01', '2026-06-02',
    true, '${keyOf('elder', 999_999)}', '${KEY}', '150602', 150602000000)`;
const NAMESAKE = `insert into facilities.facility (id, name, filing_number, type, operation_mode, admin_level,
    status, inclusive, membership_based, disabled_destitute_specialist, fire_status, ltc_designated,
    location_approximate, synthetic, organization_id, region_code, region_at)
  select uuidv7(), '示例鹿城养老院二', '示例备〔2026〕900001号', type, operation_mode, admin_level, status,
    inclusive, membership_based, disabled_destitute_specialist, fire_status, ltc_designated,
    location_approximate, synthetic, organization_id, region_code, region_at
  from facilities.facility where id = '${KEY}'`;

describe('planning and correcting', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('planFacility', 'New', [
    ['a community', { region: '150602001001' }, 'PLANNED'],
    ['a city and no county', { region: '150600' }, 'INVALID_VALUE region'],
    ['a county of another city', { region: '210102' }, 'NOT_FOUND'],
    ['what is no code', { region: '东胜' }, 'BAD_USER_INPUT'],
    ['no name', { name: '' }, 'BAD_USER_INPUT'],
    ['an organisation that nobody knows', { organization: NOBODY }, 'NOT_KNOWN organization'],
    ['a point of the country', { location: { latitude: 39.8, longitude: 109.9 } }, 'PLANNED'],
    [
      'latitude and longitude the wrong way round',
      { location: { latitude: 109.9, longitude: 39.8 } },
      'INVALID_VALUE location',
    ],
    [
      'a point west of the country',
      { location: { latitude: 39.8, longitude: 72.9 } },
      'INVALID_VALUE location',
    ],
    [
      'a point south of the country',
      { location: { latitude: 17.9, longitude: 109 } },
      'INVALID_VALUE location',
    ],
    ['members of a private home', { membershipBased: true }, 'PLANNED'],
    [
      'members of a public home',
      { membershipBased: true, operationMode: 'PUBLIC' },
      'INVALID_VALUE membershipBased',
    ],
    ['letters for a telephone', { phone: 'none' }, 'BAD_USER_INPUT'],
    ['whom it takes twice', { residentGroups: ['ABLE', 'ABLE'] }, 'BAD_USER_INPUT'],
    ['no floor', { areaSquareMetres: 0 }, 'BAD_USER_INPUT'],
  ]);
  tried('planFacility', 'OPERATING', [
    ['the name of another one there', {}, 'ALREADY_EXISTS name'],
    ['that name with a blank in it', { name: '示例鹿城 养老院' }, 'ALREADY_EXISTS name'],
    ['that name in another county', { region: '150603' }, 'PLANNED'],
  ]);
  tried('planFacility', 'CLOSED', [['the name of one that is closed', {}, 'PLANNED']]);
  tried('correctFacility', 'OPERATING', [
    ['nothing', { address: null }, 'OPERATING'],
    [
      'members that public aid forbids',
      { membershipBased: true, operationMode: 'PRIVATE_WITH_AID' },
      'INVALID_VALUE membershipBased',
    ],
    ['the name of a namesake', { name: '示例鹿城养老院二' }, 'ALREADY_EXISTS name', NAMESAKE],
    ['a type where nobody lives', { type: 'ACTIVITY_ROOM' }, 'OPERATING'],
    ['that type while somebody does', { type: 'ACTIVITY_ROOM' }, 'RESIDENTS_LEFT type', RESIDENT],
    ['another type of home meanwhile', { type: 'NURSING_HOSPITAL' }, 'OPERATING', RESIDENT],
    ['an organisation that nobody knows', { organization: NOBODY }, 'NOT_KNOWN organization'],
  ]);
});

describe('from the registration to the closure', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('registerFacility', 'PLANNED', [
    ['today', { registeredOn: '2026-06-30' }, 'REGISTERED'],
    ['tomorrow', { registeredOn: '2026-07-01' }, 'INVALID_VALUE registeredOn'],
  ]);
  tried('fileFacility', 'REGISTERED', [
    ['the day of the registration', { filedOn: '2020-03-02' }, 'FILED'],
    ['the day before it', { filedOn: '2020-03-01' }, 'INVALID_VALUE filedOn'],
    ['tomorrow', { filedOn: '2026-07-01' }, 'INVALID_VALUE filedOn'],
    ['no number', { filingNumber: '' }, 'BAD_USER_INPUT'],
    ['the number of another facility', {}, 'ALREADY_EXISTS filingNumber', NAMESAKE],
    [
      'the number of one in another county',
      {},
      'FILED',
      `${NAMESAKE}; update facilities.facility set region_code = '150603' where name = '示例鹿城养老院二'`,
    ],
  ]);
  tried('openFacility', 'FILED', [
    ['today', { openedOn: '2026-06-30' }, 'OPERATING'],
    ['tomorrow', { openedOn: '2026-07-01' }, 'INVALID_VALUE openedOn'],
    ['the day before the registration', { openedOn: '2020-03-01' }, 'INVALID_VALUE openedOn'],
  ]);
  tried(
    'suspendFacility',
    'OPERATING',
    [
      ['its first day', { ...NOTE, suspendedOn: '2020-05-06' }, 'SUSPENDED'],
      ['the day before it', { ...NOTE, suspendedOn: '2020-05-05' }, 'INVALID_VALUE suspendedOn'],
      ['tomorrow', { ...NOTE, suspendedOn: '2026-07-01' }, 'INVALID_VALUE suspendedOn'],
      ['people who live there', NOTE, 'SUSPENDED', RESIDENT],
    ],
    INSPECTOR,
  );
  tried('announceFacilityClosure', 'OPERATING', [
    ['thirty days', { ...NOTE, closesOn: '2026-07-30' }, 'CLOSING'],
    ['twenty-nine days', { ...NOTE, closesOn: '2026-07-29' }, 'INVALID_VALUE closesOn'],
  ]);
  tried('closeFacility', 'CLOSING', [
    ['nobody left', NOTE, 'CLOSED'],
    ['a resident', NOTE, 'RESIDENTS_LEFT id', RESIDENT],
    [
      'one who has left',
      NOTE,
      'CLOSED',
      `${RESIDENT}; update facilities.admission set status = 'DISCHARGED', discharged_on = '2026-06-29'
         where facility_id = '${KEY}'`,
    ],
    [
      'a notice that is over tomorrow',
      NOTE,
      'CLOSURE_NOTICE_NOT_OVER id',
      `update facilities.facility set closes_on = '2026-07-01' where id = '${KEY}'`,
    ],
  ]);
  tried('abandonFacility', 'FILED', [['nobody there', NOTE, 'CLOSED']]);
});
