import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Facility } from '../facility/entity.ts';
import { Organization } from '../organization/entity.ts';
import { Region } from '../stubs.ts';
import { MedicalInstitutionActions } from './actions.ts';
import { MedicalInstitution } from './entity.ts';
import { medicalInstitutions } from './list.ts';
import { medicalInstitutionWorkflow } from './workflow.ts';

const fields = fieldsOf(MedicalInstitution, {
  region: ref('p0', Region, 'regionCode', 'The region it lies in. 所在区划'),
  facility: one(
    'p0',
    () => Facility,
    ['facilityId', 'id'],
    'The care home whose in-house clinic it is, null for any other. 所属养老机构',
  ),
  organization: one(
    'p0',
    () => Organization,
    ['organizationId', 'id'],
    'The legal person that it is, null when not known. 所属法人',
  ),
});

const ofFacility = fieldsOf(Facility, {
  inHouseClinics: page(
    'p0',
    () => medicalInstitutions,
    ['id', 'facility_id'],
    'Its in-house clinics, by name unless sorted otherwise. 内设医疗机构',
    { nullable: false },
  ),
});

const ofRegion = fieldsOf(Region, {
  medicalInstitutions: page(
    'p0',
    () => medicalInstitutions,
    ['code', 'subtree'],
    'Medical institutions of the region and below, by name unless sorted otherwise. 医疗机构',
  ),
});

export const medicalInstitution = row(MedicalInstitution, {
  keys: ['id'],
  list: medicalInstitutions,
  workflow: medicalInstitutionWorkflow,
  resolvers: [fields, ofFacility, ofRegion, MedicalInstitutionActions],
});
