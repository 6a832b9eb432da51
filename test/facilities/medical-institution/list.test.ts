import { listTests } from '../../kit/list-kit.ts';

const HAS_GERIATRICS = `exists (select from facilities.medical_feature f
  where f.institution_id = medical_institution.id and f.feature = 'GERIATRIC_DEPARTMENT')`;
const HOME = `select facility_id from facilities.medical_institution
  where facility_id is not null order by id limit 1`;

describe('the list of medical institutions', () => {
  listTests({
    ...{ entity: 'MedicalInstitution', list: 'medicalInstitutions', open: true, as: 'developer' },
    table: 'facilities.medical_institution',
    async prepare(own) {
      await own.pg.query(
        `update facilities.medical_institution set status = 'CANCELLED', cancelled_on = '2026-06-01'
         where id in (select id from facilities.medical_institution order by id limit 2);
         update facilities.medical_institution set licensed_on = null
         where id = (select max(id::text)::uuid from facilities.medical_institution);
         update facilities.medical_institution set facility_id = '00000000-0000-7000-8000-000000000001'
         where facility_id = (${HOME})`,
      );
    },
    usual: `status = 'IN_PRACTICE'`,
    orders: { NAME: 'name', LICENSED_ON: `coalesce(licensed_on, date '9999-12-31')` },
    filters: {
      within: ['"530400"', "region_code like '5304%'"],
      kinds: ['[TCM_HOSPITAL, CLINIC]', `kind in ('TCM_HOSPITAL', 'CLINIC')`],
      tcm: ['true', `kind in ('TCM_HOSPITAL', 'INTEGRATED_HOSPITAL', 'ETHNIC_HOSPITAL')`],
      statuses: ['[CANCELLED]', `status = 'CANCELLED'`],
      feature: ['GERIATRIC_DEPARTMENT', HAS_GERIATRICS],
      inHouse: ['true', 'facility_id is not null'],
      facility: [
        '"Facility:00000000-0000-7000-8000-000000000001"',
        `facility_id = '00000000-0000-7000-8000-000000000001'`,
      ],
      name: ['"卫生院"', `name like '%卫生院%'`],
      licensedFrom: ['"2010-01-01"', `licensed_on >= '2010-01-01'`],
      licensedTo: ['"2010-01-01"', `licensed_on <= '2010-01-01'`],
    },
    refused: [
      ['facility: "x"', 'facility', 'ID_OF_TYPE'],
      ['within: "99"', 'within', 'REGION_CODE'],
      ['name: " "', 'name', 'LENGTH'],
      ['licensedFrom: "2020-01-01", licensedTo: "2019-01-01"', 'licensedTo', 'RANGE'],
    ],
    nested: `name kind region { name } featuresOn facility { name }
      features { nodes { feature } } cooperations { nodes { facility { name } } }`,
  });
});
