import { day, optional } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { Facility, Organization } from '../stubs.ts';
import { Staffing } from './entity.ts';
import { staffingOf } from './figures.ts';

const ON_A_DAY = {
  counts: 'POSTS',
  takes: { asOf: optional(day('The day; default today. 日期')) },
} as const;

export const FacilityStaffingFields = fieldsOf(Facility, {
  staffing: computed(
    'p0',
    () => Staffing,
    ['id'],
    'How many people work there on a day, today when left out. 人员配备',
    ({ id }, { rows, today }, { asOf }) => staffingOf(rows, 'facility_id', id, asOf ?? today),
    ON_A_DAY,
  ),
});

export const OrganizationStaffingFields = fieldsOf(Organization, {
  staffing: computed(
    'p0',
    () => Staffing,
    ['id'],
    'How many people work for it on a day, today when left out. 人员配备',
    ({ id }, { rows, today }, { asOf }) => staffingOf(rows, 'organization_id', id, asOf ?? today),
    ON_A_DAY,
  ),
});
