import { openIdOf } from '../../../ground/identity/open-id.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { homeOf, OFFICE, PLACE, specimen } from './specimen.ts';

const NOTE = { note: '执业许可证注销' };
const NOBODY = '00000000-0000-7000-8000-000000000000';
const ANOTHER = `insert into facilities.medical_institution
  (id, name, kind, status, synthetic, region_code, region_at)
  values (uuidv7(), '示例 鹿城康宁医院', 'CLINIC', 'IN_PRACTICE', false, '${PLACE}', ${PLACE}000000)`;

describe('registering, correcting, cancelling, reinstating', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('registerMedicalInstitution', 'New', [
    ['a licence of today', { licensedOn: '2026-06-30' }, 'IN_PRACTICE'],
    ['a licence to come', { licensedOn: '2026-07-01' }, 'INVALID_VALUE licensedOn'],
    ['a region of another city', { region: '210102' }, 'NOT_FOUND'],
    ['no name', { name: ' ' }, 'BAD_USER_INPUT'],
    [
      'a home of the office',
      async (hub) => ({ facility: openIdOf('Facility', await homeOf(hub)), kind: 'CLINIC' }),
      'IN_PRACTICE',
    ],
    ['a home that nobody knows', { facility: `Facility:${NOBODY}` }, 'NOT_KNOWN facility'],
    [
      'a home of another city',
      async (hub) => {
        const { rows } = await hub.pg.query<{ id: string }>(
          `select id from facilities.facility where region_code like '2101%' limit 1`,
        );
        return { facility: openIdOf('Facility', rows[0]!.id) };
      },
      'NOT_FOUND',
    ],
    [
      'an organisation that nobody knows',
      { organization: `Organization:${NOBODY}` },
      'NOT_KNOWN organization',
    ],
  ]);
  tried('registerMedicalInstitution', 'IN_PRACTICE', [
    ['the same once more', {}, 'ALREADY_EXISTS name'],
    ['the name with a blank in it', { name: '示例 鹿城康宁医院' }, 'ALREADY_EXISTS name'],
    ['the same name in another place', { region: '150603' }, 'IN_PRACTICE'],
  ]);
  tried('registerMedicalInstitution', 'CANCELLED', [
    ['the name of one that was cancelled', {}, 'IN_PRACTICE'],
  ]);
  tried('correctMedicalInstitution', 'IN_PRACTICE', [
    ['a licence to come', { licensedOn: '2026-07-01' }, 'INVALID_VALUE licensedOn'],
    [
      'an organisation that nobody knows',
      { organization: `Organization:${NOBODY}` },
      'NOT_KNOWN organization',
    ],
    [
      'the name of another one',
      { name: '示例鹿城仁和医院' },
      'ALREADY_EXISTS name',
      ANOTHER.replace('示例 鹿城康宁', '示例鹿城仁和'),
    ],
  ]);
  tried('cancelMedicalInstitution', 'IN_PRACTICE', [
    ['today', { ...NOTE, cancelledOn: '2026-06-30' }, 'CANCELLED'],
    ['tomorrow', { ...NOTE, cancelledOn: '2026-07-01' }, 'INVALID_VALUE cancelledOn'],
    [
      'the day before its licence',
      { ...NOTE, cancelledOn: '2010-02-28' },
      'INVALID_VALUE cancelledOn',
    ],
    [
      'a day of long ago where the licence is not known',
      { ...NOTE, cancelledOn: '1990-01-01' },
      'CANCELLED',
      `update facilities.medical_institution set licensed_on = null where not synthetic`,
    ],
  ]);
  tried('reinstateMedicalInstitution', 'CANCELLED', [
    ['its name taken since', NOTE, 'ALREADY_EXISTS id', ANOTHER],
    [
      'its home closed since',
      NOTE,
      'FACILITY_NOT_OPERATING id',
      `update facilities.facility set status = 'CLOSED' where id = (
         select id from facilities.facility order by id desc limit 1);
       update facilities.medical_institution set facility_id = (
         select id from facilities.facility order by id desc limit 1) where not synthetic`,
    ],
  ]);
});
