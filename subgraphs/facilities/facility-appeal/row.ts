import { appeals } from '../../../ground/appeal/appeals.ts';
import { appealFields } from '../../../ground/appeal/fields.ts';
import { fieldsOf, one, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Facility } from '../facility/entity.ts';
import { facilityWorkflow } from '../facility/workflow.ts';
import type { MedicalInstitution } from '../medical-institution/entity.ts';
import { medicalInstitutionWorkflow } from '../medical-institution/workflow.ts';
import { organizationWorkflow } from '../organization/actions.ts';
import { Region } from '../stubs.ts';
import { FacilityAppeal } from './entity.ts';
import { facilityAppeals } from './list.ts';
import { FACILITY_APPEAL } from './machine.ts';

const { workflow, actions } = appeals(FacilityAppeal, FACILITY_APPEAL, 'p4', [
  [facilityWorkflow, ({ id }: Facility) => ({ facilityId: id })],
  [medicalInstitutionWorkflow, ({ facilityId }: MedicalInstitution) => ({ facilityId })],
  [organizationWorkflow, () => ({ facilityId: null })],
]);

const fields = fieldsOf(FacilityAppeal, {
  ...appealFields('p4'),
  facility: one(
    'p4',
    () => Facility,
    ['facilityId', 'id'],
    'The facility that it is about; null where it is about none. 机构',
  ),
  region: ref('p4', Region, 'regionCode', 'Where the decision was made. 地区'),
});

export const facilityAppeal = row(FacilityAppeal, {
  list: facilityAppeals,
  workflow,
  resolvers: [fields, actions],
});
