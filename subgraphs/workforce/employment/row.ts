import { PUBLISH_STAFFING } from '../staffing/facts.ts';
import { STAFF_OF } from '../staffing/figures.ts';
import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Facility, Organization } from '../stubs.ts';
import { Worker } from '../worker/entity.ts';
import { EmploymentActions } from './actions.ts';
import { EMPLOYED_MEANWHILE } from './conditions.ts';
import { PUBLISH_EMPLOYED } from './employed-facts.ts';
import { Employment } from './entity.ts';
import { employmentExchange } from './exchange.ts';
import { employments } from './list.ts';
import { StaffOfFacility, StaffOfOrganization } from './staff-of.ts';
import { employmentWorkflow } from './workflow.ts';

const fields = fieldsOf(Employment, {
  worker: one('p1', () => Worker, ['workerKey', 'key'], 'Who works. 从业人员'),
  organization: ref('p1', Organization, 'organizationId', 'Whose contract. 用人单位'),
  facility: ref(
    'p1',
    Facility,
    'facilityId',
    'Where, for a contract that is bound to one place. 所在设施',
  ),
});

const workerFields = fieldsOf(Worker, {
  employments: page(
    'p1',
    () => employments,
    ['key', 'worker_key'],
    'All contracts, past ones too, the latest first. 任职经历',
  ),
});

export const employment = row(Employment, {
  keys: [],
  workflow: employmentWorkflow,
  resolvers: [
    fields,
    workerFields,
    EmploymentActions,
    StaffOfFacility,
    StaffOfOrganization,
    ...employmentExchange.resolvers,
  ],
  tables: employmentExchange.tables,
  answers: [...Object.values(STAFF_OF), PUBLISH_STAFFING, PUBLISH_EMPLOYED, EMPLOYED_MEANWHILE],
});
